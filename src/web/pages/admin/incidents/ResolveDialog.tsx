import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { send } from '../../../api/client.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { readVariables, VariablesInput } from '../parts/VariablesInput.tsx';
import type { Incident } from './queries.ts';

/** Sets variables right and tries the failed work again; what fails again stays open, with its new cause. */
export function ResolveDialog({
  incident,
  onDone,
  onCancel,
}: {
  incident: Incident;
  onDone(): void;
  onCancel(): void;
}) {
  const text = useText();
  const [form] = Form.useForm<{ variables: string }>();
  const resolve = useMutation({
    mutationFn: (variables: Record<string, unknown>) =>
      send('POST', '/api/v1/incidents/{id}/resolution', { path: { id: incident.id }, body: { variables } }),
    onSuccess: onDone,
  });
  return (
    <Modal
      open
      title={text('admin.incidents.resolveTitle', { number: incident.caseNumber })}
      okText={text('admin.incidents.resolveSubmit')}
      cancelText={text('common.cancel')}
      confirmLoading={resolve.isPending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <p className="t-2">{incident.message}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ variables }) => resolve.mutate(readVariables(variables) ?? {})}
      >
        <VariablesInput />
      </Form>
      {resolve.error ? <ProblemNotice error={resolve.error} /> : null}
    </Modal>
  );
}
