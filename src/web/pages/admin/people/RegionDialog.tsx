import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { Region } from '../parts/regions.ts';

type Wish = Pick<Region, 'code' | 'name' | 'nameEn'>;

/** Adds a region, or gives one other names. */
export function RegionDialog({ region, onClose }: { region: Region | null; onClose(): void }) {
  const text = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const write = useMutation({
    mutationFn: ({ code, name, nameEn }: Wish) => {
      const names = { name, nameEn: nameEn ?? '' };
      return region === null
        ? send('POST', '/api/v1/regions', { body: { code, ...names } })
        : send('PATCH', '/api/v1/regions/{code}', {
            path: { code: region.code },
            body: names,
            ifMatch: `"${region.revision}"`,
          });
    },
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.admin('regions') }),
  });
  return (
    <Modal
      open
      title={text(region === null ? 'admin.regions.new' : 'admin.regions.rename')}
      okText={text('common.save')}
      cancelText={text('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={region ?? {}}
        onFinish={(wish) => write.mutate(wish)}
      >
        <Form.Item
          name="code"
          label={text('admin.regions.code')}
          extra={text('admin.regions.codeHint')}
          rules={[{ required: true, pattern: /^\d{6}$/, message: text('admin.regions.codeWrong') }]}
        >
          <Input className="code" inputMode="numeric" maxLength={6} disabled={region !== null} />
        </Form.Item>
        <Form.Item
          name="name"
          label={text('admin.regions.name')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: text('ui.form.required', { label: text('admin.regions.name') }),
            },
          ]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={text('admin.departments.nameEn')}>
          <Input maxLength={100} placeholder={text('common.optional')} />
        </Form.Item>
      </Form>
      {write.error ? <ProblemNotice error={write.error} /> : null}
    </Modal>
  );
}
