import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { send } from '../../../api/client.ts';
import type { BodyOf, Operation } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SecretOnce } from '../parts/SecretOnce.tsx';
import { GrantsField } from './GrantsField.tsx';
import { addressOf } from './queries.ts';

type Wish = NonNullable<BodyOf<Operation<'/api/v1/accounts', 'post'>>>;

/** Makes an account of somebody on the staff and shows the link by which the person chooses a password. */
export function NewAccountDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const make = useMutation({
    mutationFn: ({ nameEn = '', ...wish }: Wish) => send('POST', '/api/v1/accounts', { body: { ...wish, nameEn } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.admin('accounts') }),
  });
  const link = make.data?.link;
  const required = (label: string) => [
    { required: true, whitespace: true, message: text('ui.form.required', { label }) },
  ];
  return (
    <Modal
      open
      width={560}
      title={text('admin.people.new.title')}
      okText={text(link === undefined ? 'admin.people.new.submit' : 'admin.kept')}
      cancelText={text('common.cancel')}
      {...(link === undefined ? {} : { cancelButtonProps: { style: { display: 'none' } } })}
      confirmLoading={make.isPending}
      onOk={() => (link === undefined ? form.submit() : onClose())}
      onCancel={onClose}
    >
      {link === undefined ? (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ nameEn: '', roles: [{}] }}
          onFinish={(wish) => make.mutate(wish)}
        >
          <Form.Item name="name" label={text('admin.people.name')} rules={required(text('admin.people.name'))}>
            <Input autoFocus maxLength={60} />
          </Form.Item>
          <Form.Item name="nameEn" label={text('admin.people.nameEn')}>
            <Input maxLength={100} placeholder={text('common.optional')} />
          </Form.Item>
          <Form.Item
            name="login"
            label={text('admin.people.login')}
            rules={[
              {
                required: true,
                pattern: /^[A-Za-z0-9][A-Za-z0-9._@-]{1,59}$/,
                message: text('admin.people.loginWrong'),
              },
            ]}
          >
            <Input className="code" maxLength={60} autoComplete="off" />
          </Form.Item>
          <GrantsField />
        </Form>
      ) : (
        <>
          <p className="t-2">{text('admin.people.linkHow')}</p>
          <SecretOnce label={text('admin.people.link')} secret={addressOf(link.path)} />
        </>
      )}
      {make.error ? <ProblemNotice error={make.error} /> : null}
    </Modal>
  );
}
