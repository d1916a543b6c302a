import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** Enters a project for an applicant; its facts are asked with the items. */
export function NewProject({ applicantId, onMade }: { applicantId: string; onMade(projectId: string): void }) {
  const text = useText();
  const queries = useQueryClient();
  const entering = useMutation({
    mutationFn: ({ name, code, address }: { name: string; code?: string; address?: string }) =>
      send('POST', '/api/v1/projects', {
        forApplicant: applicantId,
        body: {
          name: name.trim(),
          facts: {},
          ...(code?.trim() ? { projectCode: code.trim() } : {}),
          ...(address?.trim() ? { address: address.trim() } : {}),
        },
      }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: keys.counter('projects', applicantId) });
      onMade(id);
    },
  });
  const label = text('counter.project.name');
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values) => entering.mutate(values)}>
      <Form.Item
        name="name"
        label={label}
        rules={[{ required: true, whitespace: true, message: text('ui.form.required', { label }) }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="code" label={`${text('counter.project.code')}${text('ui.form.optionalMark')}`}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="address" label={`${text('counter.project.address')}${text('ui.form.optionalMark')}`}>
        <Input maxLength={200} />
      </Form.Item>
      {entering.error ? <ProblemNotice error={entering.error} /> : null}
      <Button htmlType="submit" loading={entering.isPending}>
        {text('counter.project.enter')}
      </Button>
    </Form>
  );
}
