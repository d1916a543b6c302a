import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useId } from 'react';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../Icon.tsx';
import styles from './SchemaForm.module.css';
import type { FormField, FormSchema, FormValues } from './schema.ts';

interface ControlProps {
  field: FormField;
  value: unknown;
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  disabled: boolean;
  onChange(value: unknown): void;
}

function Control({ field, value, id, describedBy, invalid, disabled, onChange }: ControlProps) {
  const text = useText();
  const label = text.pick(field.label, field.properties?.labelEn);
  const shared = { id, disabled, 'aria-describedby': describedBy, ...(invalid ? ({ status: 'error' } as const) : {}) };
  const options = (field.values ?? []).map((option) => ({
    value: option.value,
    label: text.pick(option.label, option.labelEn),
  }));
  const words = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'textfield':
      return (
        <Input {...shared} value={words} aria-invalid={invalid} onChange={(event) => onChange(event.target.value)} />
      );
    case 'textarea':
      return (
        <Input.TextArea
          {...shared}
          value={words}
          aria-invalid={invalid}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'number':
      return (
        <InputNumber
          {...shared}
          className={styles.number ?? ''}
          value={typeof value === 'number' ? value : null}
          aria-invalid={invalid}
          onChange={onChange}
        />
      );
    case 'checkbox':
      return (
        <Checkbox
          id={id}
          disabled={disabled}
          checked={value === true}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.checked)}
        >
          {label}
        </Checkbox>
      );
    case 'radio':
      return (
        <Radio.Group
          id={id}
          disabled={disabled}
          value={value}
          options={options}
          aria-label={label}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'select':
      return (
        <Select
          {...shared}
          className={styles.wide ?? ''}
          value={value ?? null}
          options={options}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(chosen) => onChange(chosen ?? null)}
        />
      );
    case 'datetime':
      return (
        <Input
          {...shared}
          type="date"
          className={styles.number ?? ''}
          value={words}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
    default:
      return <span className="t-3">{text('ui.form.unknown', { type: field.type })}</span>;
  }
}

/**
 * A form drawn from a form-js schema: label, control, and the problem in words under the field it belongs to. The
 * answers live with the caller.
 */
export function SchemaForm({
  schema,
  values,
  problems,
  disabled = false,
  onChange,
}: {
  schema: FormSchema;
  values: FormValues;
  problems: Readonly<Record<string, string>>;
  disabled?: boolean;
  onChange(values: FormValues): void;
}) {
  const text = useText();
  const formId = useId();
  return (
    <div className={styles.form}>
      {schema.components.map((field, index) => {
        if (field.key === undefined) {
          const words = text.pick(field.text, field.properties?.textEn);
          return words ? (
            <p key={field.id ?? `text-${index}`} className={`t-2 ${styles.text}`}>
              {words}
            </p>
          ) : null;
        }
        const key = field.key;
        const id = `${formId}-${key}`;
        const problem = problems[key];
        return (
          <div key={key} className={styles.field} data-problem={problem === undefined ? undefined : ''}>
            <label htmlFor={id} className={field.type === 'checkbox' ? 'sr' : styles.label}>
              {text.pick(field.label, field.properties?.labelEn)}
              {field.validate?.required ? <span className={styles.must}> *</span> : null}
            </label>
            <div className={styles.control}>
              <Control
                field={field}
                value={values[key]}
                id={id}
                describedBy={problem ? `${id}-problem` : undefined}
                invalid={problem !== undefined}
                disabled={disabled || field.readonly === true}
                onChange={(value) => onChange({ ...values, [key]: value })}
              />
              {field.description ? <div className="t-sm t-3">{field.description}</div> : null}
              {problem ? (
                <div id={`${id}-problem`} className={styles.problem}>
                  <Icon name="stop" small />
                  {problem}
                </div>
              ) : null}
            </div>
          </div>
        );
      })}
    </div>
  );
}
