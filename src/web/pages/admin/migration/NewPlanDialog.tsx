import { useMutation } from '@tanstack/react-query';
import { Form, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { groupedBy } from '../parts/grouped.ts';
import { useVersions } from './queries.ts';

interface Wish {
  key: string;
  fromDefinitionId: string;
  toDefinitionId: string;
}

/** Asks for a process and two of its versions, and makes a plan between them. */
export function NewPlanDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<Wish>();
  const key = Form.useWatch('key', form);
  const versions = useVersions();
  const make = useMutation({
    mutationFn: ({ fromDefinitionId, toDefinitionId }: Wish) =>
      send('POST', '/api/v1/migration-plans', { body: { fromDefinitionId, toDefinitionId } }),
    onSuccess: ({ id }) => navigate(`/admin/migration/${id}`),
  });
  const byKey = groupedBy(versions.data ?? [], (definition) => definition.key);
  const processes = [...byKey].filter(([, of]) => of.length > 1);
  const label = (definition: Schemas['DefinitionSummary']) =>
    text('admin.migration.versionOption', { version: definition.version, n: definition.running ?? 0 });
  const options = (byKey.get(key ?? '') ?? []).map((each) => ({ value: each.id, label: label(each) }));
  const choose = (chosen: string) => {
    const of = byKey.get(chosen) ?? [];
    form.setFieldsValue({
      toDefinitionId: of[0]?.id ?? '',
      fromDefinitionId: (of.slice(1).find(({ running }) => (running ?? 0) > 0) ?? of[1])?.id ?? '',
    });
  };
  const required = (name: string) => [{ required: true, message: text('ui.form.choose', { label: name }) }];
  if (versions.data && processes.length === 0) {
    return (
      <Modal open title={text('admin.migration.new.title')} footer={null} onCancel={onClose}>
        <EmptyState>{text('admin.migration.noSecondVersion')}</EmptyState>
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={text('admin.migration.new.title')}
      okText={text('admin.migration.new.submit')}
      cancelText={text('common.cancel')}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(wish) => make.mutate(wish)}>
        <Form.Item name="key" label={text('admin.column.process')} rules={required(text('admin.column.process'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={processes.map(([value, [newest]]) => ({
              value,
              label: text.pick(newest?.name.zh, newest?.name.en) || value,
            }))}
            onChange={choose}
          />
        </Form.Item>
        <Form.Item
          name="fromDefinitionId"
          label={text('admin.migration.from')}
          rules={required(text('admin.migration.from'))}
        >
          <Select options={options} />
        </Form.Item>
        <Form.Item
          name="toDefinitionId"
          label={text('admin.migration.to')}
          rules={[
            ...required(text('admin.migration.to')),
            ({ getFieldValue }) => ({
              validator: (_rule, to: string | undefined) =>
                to !== undefined && to === getFieldValue('fromDefinitionId')
                  ? Promise.reject(new Error(text('admin.migration.sameVersion')))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Select options={options} />
        </Form.Item>
      </Form>
      {versions.error ? <ProblemNotice error={versions.error} /> : null}
      {make.error ? <ProblemNotice error={make.error} /> : null}
    </Modal>
  );
}
