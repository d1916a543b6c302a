import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { send } from '../../../api/client.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SecretOnce } from '../parts/SecretOnce.tsx';
import { commonEvents, type Webhook } from './queries.ts';

interface Wish {
  name: string;
  url: string;
  events: string[];
}

/** Makes a webhook and shows its secret, or changes one. */
export function WebhookDialog({ webhook, onClose }: { webhook: Webhook | null; onClose(): void }) {
  const text = useText();
  const [form] = Form.useForm<Wish>();
  const save = useMutation({
    mutationFn: (wish: Wish) =>
      webhook === null
        ? send('POST', '/api/v1/webhooks', { body: wish })
        : send('PATCH', '/api/v1/webhooks/{id}', {
            path: { id: webhook.id },
            body: wish,
            ifMatch: `"${webhook.revision}"`,
          }),
    onSuccess: ({ secret }) => {
      if (secret === undefined) onClose();
    },
  });
  const secret = save.data?.secret;
  const required = (label: string) => [{ required: true, message: text('ui.form.required', { label }) }];
  return (
    <Modal
      open
      title={text(webhook === null ? 'admin.webhooks.new.title' : 'admin.webhooks.edit.title')}
      okText={text(
        secret !== undefined ? 'admin.kept' : webhook === null ? 'admin.webhooks.new.submit' : 'common.save',
      )}
      cancelText={text('common.cancel')}
      {...(secret === undefined ? {} : { cancelButtonProps: { style: { display: 'none' } } })}
      confirmLoading={save.isPending}
      onOk={() => (secret === undefined ? form.submit() : onClose())}
      onCancel={onClose}
    >
      {secret === undefined ? (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={webhook ?? { events: ['case.*'] }}
          onFinish={(wish) => save.mutate(wish)}
        >
          <Form.Item name="name" label={text('admin.webhooks.name')} rules={required(text('admin.webhooks.name'))}>
            <Input autoFocus maxLength={100} />
          </Form.Item>
          <Form.Item
            name="url"
            label={text('admin.webhooks.url')}
            extra={text('admin.webhooks.urlHint')}
            rules={[
              ...required(text('admin.webhooks.url')),
              { pattern: /^https?:\/\/[^\s/]+\S*$/, message: text('admin.webhooks.urlWrong') },
            ]}
          >
            <Input className="code" maxLength={2000} placeholder={text('admin.webhooks.urlExample')} />
          </Form.Item>
          <Form.Item
            name="events"
            label={text('admin.webhooks.events')}
            extra={text('admin.webhooks.eventsHint')}
            rules={required(text('admin.webhooks.events'))}
          >
            <Select
              mode="tags"
              tokenSeparators={[' ', ',', '，']}
              options={commonEvents.map((value) => ({ value, label: value }))}
            />
          </Form.Item>
        </Form>
      ) : (
        <SecretOnce label={text('admin.webhooks.secret')} secret={secret} />
      )}
      {save.error ? <ProblemNotice error={save.error} /> : null}
    </Modal>
  );
}
