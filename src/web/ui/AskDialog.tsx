import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { ProblemError } from '../api/problem.ts';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './AskDialog.module.css';
import type { Answers, Choice, Question } from './answers.ts';
import { ProblemNotice, problemSentence } from './ProblemNotice.tsx';

function ChoiceLabel({ choice }: { choice: Choice }) {
  return (
    <span className={styles.choice}>
      <span>{choice.label}</span>
      {choice.note ? <span className="t-sm t-3">{choice.note}</span> : null}
      {choice.forbidden ? <span className="t-sm t-3">{choice.forbidden}</span> : null}
    </span>
  );
}

function Control({ question, ...shared }: { question: Question; id?: string }) {
  const { kind, choices = [], loading = false, hint, most } = question;
  const placeholder = hint === undefined ? {} : { placeholder: hint };
  const options = choices.map((choice) => ({
    value: choice.value,
    label: choice.label,
    disabled: choice.forbidden !== undefined,
    choice,
  }));
  switch (kind) {
    case 'words':
      return (
        <Input.TextArea {...shared} {...placeholder} maxLength={most ?? 1000} autoSize={{ minRows: 2, maxRows: 8 }} />
      );
    case 'line':
      return <Input {...shared} {...placeholder} maxLength={most ?? 200} />;
    case 'number':
      return <InputNumber {...shared} min={1} max={most ?? 120} precision={0} />;
    case 'day':
      return <Input {...shared} type="date" className={styles.short ?? ''} />;
    case 'moment':
      return <Input {...shared} type="datetime-local" className={styles.short ?? ''} />;
    case 'radio':
      return (
        <Radio.Group {...shared} className={styles.radios ?? ''}>
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} disabled={choice.forbidden !== undefined}>
              <ChoiceLabel choice={choice} />
            </Radio>
          ))}
        </Radio.Group>
      );
    default:
      return (
        <Select
          {...shared}
          {...placeholder}
          {...(kind === 'some' ? { mode: 'multiple' as const } : {})}
          className={styles.wide ?? ''}
          loading={loading}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          optionRender={({ data }) => <ChoiceLabel choice={data.choice} />}
        />
      );
  }
}

/**
 * Asks what an act needs before it is done. A refusal is shown at the field it is about, where it is known, else under the
 * fields; what was answered stays as long as the dialog is open.
 */
export function AskDialog({
  title,
  lead,
  submit,
  questions,
  initial = {},
  busy,
  failure,
  fieldOf = {},
  footer,
  onAnswer,
  onCancel,
}: {
  title: string;
  /** What the act does and by which law, before the fields. */
  lead?: ReactNode;
  submit: string;
  questions: readonly Question[];
  initial?: Answers;
  busy: boolean;
  failure: unknown;
  /** The field a refusal is about, by its code. */
  fieldOf?: Readonly<Record<string, string>>;
  /** Under the fields, e.g. what to do after somebody else was faster. */
  footer?: ReactNode;
  onAnswer(answers: Answers): void;
  onCancel(): void;
}) {
  const text = useText();
  const [form] = Form.useForm<Record<string, unknown>>();
  const values = (Form.useWatch((all: Record<string, unknown>) => all, form) ?? initial) as Answers; // the controls give nothing else
  const name = failure instanceof ProblemError ? fieldOf[failure.code] : undefined;
  useEffect(() => {
    if (name === undefined || failure === null) return;
    form.setFields([{ name, errors: [problemSentence(text, failure)] }]);
  }, [form, name, failure, text]);
  const asked = questions.filter(({ when }) => when === undefined || when(values));
  return (
    <Modal
      open
      title={title.replace(/…$/, '')}
      okText={submit}
      cancelText={text('common.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onCancel}
      destroyOnHidden
    >
      {lead ? <div className={`t-2 ${styles.lead}`}>{lead}</div> : null}
      <Form
        form={form}
        className={styles.form ?? ''}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onFinish={(all) => onAnswer(all as Answers)}
      >
        {asked.map((question) => (
          <Form.Item
            key={question.name}
            name={question.name}
            label={question.required ? question.label : `${question.label}${text('ui.form.optionalMark')}`}
            rules={
              question.required
                ? [
                    {
                      required: true,
                      ...(question.kind === 'words' || question.kind === 'line' ? { whitespace: true } : {}),
                      message: text(question.choices ? 'ui.form.choose' : 'ui.form.required', {
                        label: question.label,
                      }),
                    },
                  ]
                : []
            }
          >
            <Control question={question} />
          </Form.Item>
        ))}
      </Form>
      {failure && name === undefined ? <ProblemNotice error={failure} /> : null}
      {footer}
    </Modal>
  );
}
