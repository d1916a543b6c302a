import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { send } from '../../../api/client.ts';
import type { BodyOf, Operation } from '../../../api/contract.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SecretOnce } from '../parts/SecretOnce.tsx';

type Wish = NonNullable<BodyOf<Operation<'/api/v1/api-tokens', 'post'>>>;

const scopes = [
  'cases:read',
  'cases:write',
  'tasks:write',
  'definitions:write',
  'supervision:read',
  'jobs:work',
] as const satisfies readonly Wish['scopes'][number][];

/** Makes a token with its scopes and its end, and shows it once. */
export function TokenDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const [form] = Form.useForm<Wish>();
  const make = useMutation({ mutationFn: (wish: Wish) => send('POST', '/api/v1/api-tokens', { body: wish }) });
  const token = make.data?.token;
  const required = (label: string) => [{ required: true, message: text('ui.form.required', { label }) }];
  return (
    <Modal
      open
      title={text('admin.tokens.new.title')}
      okText={text(token === undefined ? 'admin.tokens.new.submit' : 'admin.kept')}
      cancelText={text('common.cancel')}
      {...(token === undefined ? {} : { cancelButtonProps: { style: { display: 'none' } } })}
      confirmLoading={make.isPending}
      onOk={() => (token === undefined ? form.submit() : onClose())}
      onCancel={onClose}
    >
      {token === undefined ? (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ scopes: ['cases:read'], expiresInDays: 90 }}
          onFinish={(wish) => make.mutate(wish)}
        >
          <Form.Item name="name" label={text('admin.tokens.name')} rules={required(text('admin.tokens.name'))}>
            <Input autoFocus maxLength={100} placeholder={text('admin.tokens.nameExample')} />
          </Form.Item>
          <Form.Item
            name="scopes"
            label={text('admin.tokens.scopes')}
            extra={text('admin.tokens.scopesHint')}
            rules={[{ required: true, message: text('admin.tokens.scopesMissing') }]}
          >
            <Checkbox.Group options={scopes.map((value) => ({ value, label: text(`admin.tokens.scope.${value}`) }))} />
          </Form.Item>
          <Form.Item name="expiresInDays" label={text('admin.tokens.days')} rules={required(text('admin.tokens.days'))}>
            <InputNumber min={1} max={366} precision={0} />
          </Form.Item>
        </Form>
      ) : (
        <SecretOnce label={text('admin.tokens.token')} secret={token} />
      )}
      {make.error ? <ProblemNotice error={make.error} /> : null}
    </Modal>
  );
}
