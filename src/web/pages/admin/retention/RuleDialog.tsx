import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Radio } from 'antd';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useProcesses } from '../incidents/queries.ts';
import type { Rule } from './queries.ts';

interface Wish {
  forever: boolean;
  years: number;
  basis: string;
}

/** Says how long the cases of one procedure are kept, and by which schedule of the authority. */
export function RuleDialog({ rule, onClose }: { rule: Rule; onClose(): void }) {
  const text = useText();
  const queries = useQueryClient();
  const { names } = useProcesses();
  const [form] = Form.useForm<Wish>();
  const forever = Form.useWatch('forever', form);
  const set = useMutation({
    mutationFn: (wish: Wish) =>
      send('PUT', '/api/v1/retention-rules/{key}', {
        path: { key: rule.procedureKey },
        body: { years: wish.forever ? null : wish.years, basis: wish.basis.trim() },
      }),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.admin('retention-rules') }),
  });
  return (
    <Modal
      open
      title={text('admin.retention.setOf', { name: names.get(rule.procedureKey) ?? rule.procedureKey })}
      okText={text('common.save')}
      cancelText={text('common.cancel')}
      confirmLoading={set.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="t-2">{text('admin.retention.setWhy')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          forever: rule.basis !== null && rule.years === null,
          years: rule.years ?? 10,
          basis: rule.basis ?? '',
        }}
        onFinish={(wish) => set.mutate(wish)}
      >
        <Form.Item name="forever" label={text('admin.retention.period')}>
          <Radio.Group
            options={[
              { value: false, label: text('admin.retention.fixed') },
              { value: true, label: text('admin.retention.forever') },
            ]}
          />
        </Form.Item>
        {forever ? null : (
          <Form.Item
            name="years"
            label={text('admin.retention.yearsLabel')}
            rules={[{ required: true, message: text('admin.retention.yearsWrong') }]}
          >
            <InputNumber min={1} max={100} precision={0} />
          </Form.Item>
        )}
        <Form.Item
          name="basis"
          label={text('admin.retention.basis')}
          rules={[{ required: true, whitespace: true, min: 4, message: text('admin.retention.basisMissing') }]}
        >
          <Input maxLength={500} placeholder={text('admin.retention.basisExample')} />
        </Form.Item>
      </Form>
      {set.error ? <ProblemNotice error={set.error} /> : null}
    </Modal>
  );
}
