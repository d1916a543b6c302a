import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { send } from '../api/client.ts';
import type { Schemas } from '../api/contract.ts';
import { keys } from '../api/keys.ts';
import { showDay } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { ComplaintAbout } from './complaint-about.ts';

type Kind = Schemas['ComplaintStanding']['kind'];

const kinds = [
  'UNLAWFUL_MATERIAL',
  'DELAY',
  'SHIRKING',
  'SERVICE_ATTITUDE',
  'FEE',
  'INTERMEDIARY',
  'OTHER',
] as const satisfies readonly Kind[];

interface Said {
  kind: Kind;
  body: string;
  department?: string;
  complainant?: string;
  contact?: string;
}

/** The form of a complaint; once it is filed, the number and code it is followed by. */
export function ComplainDialog({ about, onClose }: { about: ComplaintAbout; onClose(): void }) {
  const text = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Said>();
  const file = useMutation({
    mutationFn: ({ complainant = '', contact = '', department, ...said }: Said) =>
      send('POST', '/api/v1/complaints', {
        body: {
          ...said,
          ...(department ? { department } : {}),
          ...(about.definitionKey === undefined ? {} : { definitionKey: about.definitionKey }),
          ...(about.caseId === undefined ? {} : { caseId: about.caseId }),
          ...(about.row === undefined ? {} : { rowId: about.row.id }),
          ...(complainant.trim() === '' ? {} : { complainant: complainant.trim() }),
          ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.complaints }),
  });
  const { data: receipt } = file;
  if (receipt) {
    const { number, queryCode: code, acceptDueOn } = receipt;
    return (
      <Modal
        open
        title={text('feedback.complain.title')}
        okText={text('common.close')}
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={onClose}
        onCancel={onClose}
      >
        <p role="status">
          {text('feedback.complain.filed', { number, code, day: showDay(acceptDueOn, text.language) })}
        </p>
      </Modal>
    );
  }
  const departments = about.departments.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Modal
      open
      title={text('feedback.complain.title')}
      okText={text('feedback.complain.submit')}
      cancelText={text('common.cancel')}
      okButtonProps={{ size: 'large' }}
      cancelButtonProps={{ size: 'large' }}
      confirmLoading={file.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="t-2">{text('feedback.complain.note')}</p>
      <Form<Said>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          kind: about.row === undefined ? 'DELAY' : 'UNLAWFUL_MATERIAL',
          body: about.row === undefined ? '' : about.row.name,
        }}
        onFinish={(said) => file.mutate(said)}
      >
        <Form.Item name="kind" label={text('feedback.complain.kind')}>
          <Select
            size="large"
            aria-label={text('feedback.complain.kind')}
            options={kinds.map((kind) => ({ value: kind, label: text(`feedback.kind.${kind}`) }))}
          />
        </Form.Item>
        {departments.length === 0 ? null : (
          <Form.Item name="department" label={text('feedback.complain.about')}>
            <Select size="large" allowClear aria-label={text('feedback.complain.about')} options={departments} />
          </Form.Item>
        )}
        <Form.Item
          name="body"
          label={text('feedback.complain.body')}
          extra={text('feedback.complain.bodyHint')}
          rules={[{ required: true, whitespace: true, message: text('feedback.complain.bodyMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="complainant" label={text('feedback.complain.name')}>
          <Input size="large" autoComplete="name" maxLength={100} />
        </Form.Item>
        <Form.Item name="contact" label={text('feedback.complain.contact')}>
          <Input size="large" autoComplete="tel" maxLength={200} />
        </Form.Item>
      </Form>
      {file.error ? <ProblemNotice error={file.error} /> : null}
    </Modal>
  );
}
