import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import styles from './calendars.module.css';
import { SeasonFields } from './SeasonFields.tsx';

interface TypedSeason {
  from: string;
  to: string;
  sessions: { opens: string; closes: string }[];
}

interface Wish {
  validFrom: string;
  source: string;
  reason: string;
  seasons: TypedSeason[];
}

/** Other business hours of a region from a day on: looked at with every due date they move, like any change of a calendar. */
export function HoursDialog({
  region,
  hours,
  onClose,
}: {
  region: string;
  hours: Schemas['HoursInForce'];
  onClose(): void;
}) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { todayOn } = useNow();
  const [form] = Form.useForm<Wish>();
  const preview = useMutation({
    mutationFn: ({ validFrom, source, reason, seasons }: Wish) =>
      send('POST', '/api/v1/calendar-changes', {
        body: {
          kind: 'HOURS',
          region,
          source,
          reason,
          validFrom,
          seasons: seasons.map(({ from, to, sessions }) => ({
            from,
            to,
            sessions: sessions.map(({ opens, closes }): [string, string] => [opens, closes]),
          })),
        },
      }),
    onSuccess: async (change) => {
      await queries.invalidateQueries({ queryKey: keys.admin('calendar-changes') });
      await navigate(`/admin/calendars/changes/${change.id}`);
    },
  });
  const required = (label: string) => [{ required: true, message: text('ui.form.required', { label }) }];
  const seasons: TypedSeason[] = hours.seasons.map(({ from, to, sessions }) => ({
    from,
    to,
    sessions: sessions.map(([opens = '', closes = '']) => ({ opens, closes })),
  }));
  return (
    <Modal
      open
      width={600}
      title={text('admin.hours.change.title')}
      okText={text('admin.calendars.preview')}
      cancelText={text('common.cancel')}
      confirmLoading={preview.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="t-2">{text('admin.hours.why')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ validFrom: todayOn, seasons }}
        onFinish={(wish) => preview.mutate(wish)}
      >
        <div className={styles.pair}>
          <Form.Item
            name="validFrom"
            label={text('admin.hours.validFrom')}
            rules={required(text('admin.hours.validFrom'))}
          >
            <Input type="date" min={todayOn} />
          </Form.Item>
          <Form.Item
            name="source"
            label={text('admin.calendars.emergency.source')}
            rules={required(text('admin.calendars.emergency.source'))}
          >
            <Input maxLength={200} placeholder={text('admin.hours.sourceExample')} />
          </Form.Item>
        </div>
        <SeasonFields />
        <Form.Item name="reason" label={text('admin.reason')} rules={required(text('admin.reason'))}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {preview.error ? <ProblemNotice error={preview.error} /> : null}
    </Modal>
  );
}
