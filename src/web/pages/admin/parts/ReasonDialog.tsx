import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

/** Asks for the reason of an act that stays on record, and does it; what is refused is told in the dialog. */
export function ReasonDialog({
  title,
  submit,
  children,
  act,
  onDone,
  onCancel,
}: {
  title: string;
  submit: string;
  children?: ReactNode;
  act(reason: string): Promise<unknown>;
  onDone(): void;
  onCancel(): void;
}) {
  const text = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const doing = useMutation({ mutationFn: (reason: string) => act(reason), onSuccess: onDone });
  return (
    <Modal
      open
      title={title}
      okText={submit}
      cancelText={text('common.cancel')}
      confirmLoading={doing.isPending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      {children}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => doing.mutate(reason.trim())}>
        <Form.Item
          name="reason"
          label={text('admin.reason')}
          extra={text('admin.reason.kept')}
          rules={[{ required: true, whitespace: true, message: text('admin.reason.missing') }]}
        >
          <Input.TextArea autoFocus maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
      {doing.error ? <ProblemNotice error={doing.error} /> : null}
    </Modal>
  );
}
