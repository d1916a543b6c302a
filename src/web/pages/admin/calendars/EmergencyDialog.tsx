import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { useNavigate } from 'react-router';
import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import styles from './calendars.module.css';
import { daysBetween, withDays } from './year-days.ts';

interface Emergency {
  from: string;
  to: string;
  rest: boolean;
  name: string;
  source: string;
  reason: string;
}

/** Some days of a year turned round in haste, as for a flood: the arrangement in force with these days, looked at first like any other. */
export function EmergencyDialog({ calendar, onClose }: { calendar: Schemas['CalendarYear']; onClose(): void }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { todayOn } = useNow();
  const [form] = Form.useForm<Emergency>();
  const { region, year } = calendar;
  const preview = useMutation({
    mutationFn: ({ from, to, rest, name, source, reason }: Emergency) => {
      const days = daysBetween(from, to).map((on) => ({ on, rest, name: name.trim() }));
      const content = JSON.stringify(withDays(calendar, days));
      return send('POST', '/api/v1/calendar-changes', {
        body: { kind: 'NOTICE', region, year, source, publishedOn: todayOn, reason, format: 'json', content },
      });
    },
    onSuccess: async (change) => {
      await queries.invalidateQueries({ queryKey: keys.admin('calendar-changes') });
      await navigate(`/admin/calendars/changes/${change.id}`);
    },
  });
  const required = (label: string) => [{ required: true, message: text('ui.form.required', { label }) }];
  const bounds = { min: `${year}-01-01`, max: `${year}-12-31` };
  return (
    <Modal
      open
      width={560}
      title={text('admin.calendars.emergency.title')}
      okText={text('admin.calendars.preview')}
      cancelText={text('common.cancel')}
      confirmLoading={preview.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="t-2">{text('admin.calendars.emergency.why', { year })}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ rest: true }}
        onFinish={(wish) => preview.mutate(wish)}
      >
        <div className={styles.pair}>
          <Form.Item
            name="from"
            label={text('admin.calendars.emergency.from')}
            rules={required(text('admin.calendars.emergency.from'))}
          >
            <Input type="date" {...bounds} />
          </Form.Item>
          <Form.Item
            name="to"
            label={text('admin.calendars.emergency.to')}
            dependencies={['from']}
            rules={[
              ...required(text('admin.calendars.emergency.to')),
              ({ getFieldValue }) => ({
                validator: (_rule, to: string | undefined) =>
                  !to || to >= String(getFieldValue('from'))
                    ? Promise.resolve()
                    : Promise.reject(new Error(text('admin.calendars.emergency.order'))),
              }),
            ]}
          >
            <Input type="date" {...bounds} />
          </Form.Item>
        </div>
        <Form.Item name="rest" label={text('admin.calendars.emergency.becomes')}>
          <Radio.Group
            options={[
              { value: true, label: text('admin.calendars.emergency.rest') },
              { value: false, label: text('admin.calendars.emergency.work') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={text('admin.calendars.emergency.name')}
          rules={required(text('admin.calendars.emergency.name'))}
        >
          <Input maxLength={40} placeholder={text('admin.calendars.emergency.nameExample')} />
        </Form.Item>
        <Form.Item
          name="source"
          label={text('admin.calendars.emergency.source')}
          rules={required(text('admin.calendars.emergency.source'))}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="reason" label={text('admin.reason')} rules={required(text('admin.reason'))}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {preview.error ? <ProblemNotice error={preview.error} /> : null}
    </Modal>
  );
}
