import { Form, Input, InputNumber, Modal, Select } from 'antd';
import type { TextKey } from '../i18n/dictionaries.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { SuspensionType } from './commands.ts';
import styles from './TaskWork.module.css';

/** The acts that ask something first. */
export type AskingAct = 'RETURN' | 'SUSPEND' | 'EXTEND';

/** What was answered; days and type only where the act asks for them. */
export interface ActAnswer {
  reason: string;
  days?: number;
  type?: SuspensionType;
}

interface Asked {
  title: TextKey;
  submit: TextKey;
  reason: TextKey;
  law?: TextKey;
  days?: TextKey;
  type?: TextKey;
}

const asked: Record<AskingAct, Asked> = {
  RETURN: { title: 'work.act.RETURN', submit: 'work.return.submit', reason: 'work.return.reason' },
  SUSPEND: {
    title: 'work.act.SUSPEND',
    submit: 'work.suspend.submit',
    reason: 'work.suspend.reason',
    law: 'work.suspend.law',
    days: 'work.suspend.days',
    type: 'work.suspend.type',
  },
  EXTEND: {
    title: 'work.act.EXTEND',
    submit: 'work.extend.submit',
    reason: 'work.extend.reason',
    law: 'work.extend.law',
    days: 'work.extend.days',
  },
};

/** The lawful kinds of suspension, in the order of the law. */
const suspensionTypes = [
  'HEARING',
  'TENDER',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'LOCAL_RULE',
] as const satisfies readonly SuspensionType[];

/** Asks what an act needs before it is done: the law it rests on, its kind, its days, its reason. */
export function ActDialog({
  act,
  busy,
  failure,
  onAct,
  onCancel,
}: {
  act: AskingAct;
  busy: boolean;
  failure: unknown;
  onAct(answer: ActAnswer): void;
  onCancel(): void;
}) {
  const text = useText();
  const [form] = Form.useForm<ActAnswer>();
  const { title, submit, reason, law, days, type } = asked[act];
  const required = (label: string) => [{ required: true, message: text('ui.form.required', { label }) }];
  return (
    <Modal
      open
      title={text(title)}
      okText={text(submit)}
      cancelText={text('common.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onCancel}
      destroyOnHidden
    >
      {law ? <p className={`t-2 ${styles.law}`}>{text(law)}</p> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={onAct}>
        {type ? (
          <Form.Item
            name="type"
            label={text(type)}
            rules={[{ required: true, message: text('work.suspend.typeMissing') }]}
          >
            <Select
              options={suspensionTypes.map((value) => ({
                value,
                label: text(`ui.suspension.${value}`),
              }))}
            />
          </Form.Item>
        ) : null}
        {days ? (
          <Form.Item name="days" label={text(days)} rules={required(text(days))}>
            <InputNumber min={1} max={120} precision={0} />
          </Form.Item>
        ) : null}
        <Form.Item name="reason" label={text(reason)} rules={[{ whitespace: true, ...required(text(reason))[0] }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
      {failure ? <ProblemNotice error={failure} /> : null}
    </Modal>
  );
}
