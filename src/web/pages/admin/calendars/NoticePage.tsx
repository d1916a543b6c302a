import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Button, Form, Input, InputNumber, Segmented } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import styles from './calendars.module.css';
import { useRegions } from './queries.ts';

type Format = 'csv' | 'json' | 'ics';

interface Notice {
  region: string;
  year: number;
  source: string;
  publishedOn: string;
  reason?: string;
  format: Format;
  content: string;
}

const formats: readonly Format[] = ['csv', 'json', 'ics'];

/** Takes the yearly notice as a file or a text and leads to what it would move; nothing is in force by it. */
export function NoticePage() {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const { todayOn } = useNow();
  const regions = useRegions();
  const [form] = Form.useForm<Notice>();
  const format = Form.useWatch('format', form) ?? 'csv';
  const preview = useMutation({
    mutationFn: (notice: Notice) => {
      const { reason, ...rest } = notice;
      const said = reason?.trim() ? { reason: reason.trim() } : {};
      return send('POST', '/api/v1/calendar-changes', { body: { kind: 'NOTICE', ...rest, ...said } });
    },
    onSuccess: async (change) => {
      await queries.invalidateQueries({ queryKey: keys.admin('calendar-changes') });
      await navigate(`/admin/calendars/changes/${change.id}`);
    },
  });
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const ending = file.name.split('.').at(-1)?.toLowerCase();
    const known = formats.find((each) => each === ending);
    form.setFieldsValue({ content: await file.text(), ...(known ? { format: known } : {}) });
  };
  const required = (label: string) => [{ required: true, message: text('ui.form.required', { label }) }];
  return (
    <>
      <PageHead
        crumb={<Link to="/admin/calendars">{text('admin.calendars.title')}</Link>}
        title={text('admin.calendars.import.title')}
      />
      <div className={frame.body}>
        <Panel label={text('admin.calendars.import.title')}>
          <Form
            form={form}
            className={styles.form ?? ''}
            layout="vertical"
            requiredMark={false}
            initialValues={{
              region: params.get('region') ?? 'CN',
              year: Number(params.get('year') ?? todayOn.slice(0, 4)),
              format: 'csv',
            }}
            onFinish={(notice) => preview.mutate(notice)}
          >
            <Form.Item
              name="region"
              label={text('admin.calendars.regionLabel')}
              extra={text('admin.calendars.regionHint')}
              rules={[{ required: true, pattern: /^(CN|\d{6})$/, message: text('admin.calendars.regionWrong') }]}
            >
              <AutoComplete options={regions.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />
            </Form.Item>
            <Form.Item name="year" label={text('admin.calendars.year')} rules={required(text('admin.calendars.year'))}>
              <InputNumber min={2000} max={2118} precision={0} />
            </Form.Item>
            <Form.Item
              name="source"
              label={text('admin.calendars.source')}
              rules={required(text('admin.calendars.source'))}
            >
              <Input maxLength={200} placeholder={text('admin.calendars.sourceExample')} />
            </Form.Item>
            <Form.Item
              name="publishedOn"
              label={text('admin.calendars.published')}
              rules={required(text('admin.calendars.published'))}
            >
              <Input type="date" max={todayOn} />
            </Form.Item>
            <Form.Item name="reason" label={text('admin.calendars.reason')} className={styles.wide ?? ''}>
              <Input maxLength={2000} placeholder={text('common.optional')} />
            </Form.Item>
            <Form.Item name="format" label={text('admin.calendars.format')} className={styles.wide ?? ''}>
              <Segmented options={formats.map((value) => ({ value, label: value.toUpperCase() }))} />
            </Form.Item>
            <div className={styles.wide}>
              <FileDrop
                label={text('admin.calendars.file')}
                accept=".csv,.json,.ics"
                onFiles={(files) => void take(files)}
              />
            </div>
            <Form.Item
              name="content"
              label={text('admin.calendars.content')}
              className={styles.wide ?? ''}
              extra={text(`admin.calendars.formatHint.${format}`)}
              rules={required(text('admin.calendars.content'))}
            >
              <Input.TextArea
                className="code"
                rows={10}
                maxLength={200_000}
                placeholder={text(`admin.calendars.example.${format}`)}
              />
            </Form.Item>
            <div className={styles.wide}>
              <p className="t-sm t-2">{text('admin.calendars.import.why')}</p>
              {preview.error ? <ProblemNotice error={preview.error} /> : null}
              <Button type="primary" htmlType="submit" loading={preview.isPending}>
                {text('admin.calendars.preview')}
              </Button>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
