import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { departmentsQuery } from '../draft/departments.ts';
import { writeDraft } from '../draft/draft.ts';
import { emptyDiagram } from '../draft/empty-diagram.ts';
import { isProcessKey } from '../draft/process-key.ts';

/** Asks how a new process is called and who leads it, keeps its first draft and opens it. */
export function NewProcess({ taken, onClose }: { taken: ReadonlySet<string>; onClose(): void }) {
  const text = useText();
  const navigate = useNavigate();
  const departments = useQuery(departmentsQuery(text));
  const [form] = Form.useForm<{ name: string; key: string; leadDepartment: string }>();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const create = async ({ name, key, leadDepartment }: { name: string; key: string; leadDepartment: string }) => {
    setBusy(true);
    try {
      const xml = emptyDiagram(key, name.trim(), leadDepartment);
      await writeDraft({ key, xml, forms: {}, basedOnVersion: null, revision: 0 });
      await navigate(`/designer/${key}`);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={text('designer.list.new')}
      okText={text('designer.new.create')}
      cancelText={text('common.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      // the dialog takes the focus for itself when it opens
      afterOpenChange={(isOpen) => isOpen && form.focusField('name')}
    >
      {failure ? <ProblemNotice error={failure} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void create(values)}>
        <Form.Item
          name="name"
          label={text('designer.field.name')}
          rules={[{ required: true, whitespace: true, message: text('designer.new.nameMissing') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="key"
          label={text('designer.new.key')}
          extra={text('designer.new.keyHint')}
          rules={[
            {
              validator: (_rule, key: string | undefined) => {
                if (!isProcessKey(key ?? '')) return Promise.reject(new Error(text('designer.new.keyWrong')));
                return taken.has(key ?? '')
                  ? Promise.reject(new Error(text('designer.new.keyTaken')))
                  : Promise.resolve();
              },
            },
          ]}
        >
          <Input className="code" placeholder="greening-filing" />
        </Form.Item>
        <Form.Item
          name="leadDepartment"
          label={text('designer.field.leadDepartment')}
          rules={[{ required: true, message: text('designer.new.leadMissing') }]}
        >
          <Select options={departments.data ?? []} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
