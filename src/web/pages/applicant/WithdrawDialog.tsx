import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Case } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** Withdraws an application for a reason the applicant gives. */
export function WithdrawDialog({ of, onClose }: { of: Case; onClose(): void }) {
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      send('POST', '/api/v1/cases/{id}/withdrawal', { path: { id: of.id }, body: { reason: reason.trim() } }),
    onSuccess: async () => {
      void message.info(text('applicant.withdrawn'));
      await Promise.all([
        queries.invalidateQueries({ queryKey: keys.case(of.id) }),
        queries.invalidateQueries({ queryKey: keys.cases() }),
      ]);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={text('applicant.withdraw.title', { number: of.number })}
      okText={text('applicant.withdraw.submit')}
      cancelText={text('common.cancel')}
      okButtonProps={{ size: 'large' }}
      cancelButtonProps={{ size: 'large' }}
      confirmLoading={withdraw.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="t-2">{text('applicant.withdraw.note')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => withdraw.mutate(given)}>
        <Form.Item
          name="reason"
          label={text('applicant.withdraw.reason')}
          rules={[{ required: true, whitespace: true, message: text('applicant.withdraw.reasonMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
      {withdraw.error ? <ProblemNotice error={withdraw.error} /> : null}
    </Modal>
  );
}
