import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useText } from '../../i18n/TextProvider.tsx';
import { AddressControl } from './AddressControl.tsx';
import type { ControlProps } from './control-props.ts';
import styles from './SchemaForm.module.css';

/** Which keyboard a telephone shows for a kind of text. */
const keyboards: Readonly<Record<string, 'tel' | 'numeric'>> = { mobile: 'tel' };

/** The control that takes the value of one field. */
export function Control(props: ControlProps) {
  const { field, value, id, describedBy, invalid, disabled, files: Files, onChange } = props;
  const text = useText();
  const label = text.pick(field.label, field.properties?.labelEn);
  const shared = { id, disabled, 'aria-describedby': describedBy, ...(invalid ? ({ status: 'error' } as const) : {}) };
  const options = (field.values ?? []).map((option) => ({
    value: option.value,
    label: text.pick(option.label, option.labelEn),
  }));
  const words = typeof value === 'string' ? value : '';
  const chosen = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  const { kind } = field.properties ?? {};
  switch (field.type) {
    case 'textfield':
      if (kind === 'address') return <AddressControl {...props} />;
      return (
        <Input
          {...shared}
          value={words}
          aria-invalid={invalid}
          className={kind === undefined ? '' : 'code'}
          inputMode={keyboards[kind ?? ''] ?? 'text'}
          onChange={(event) =>
            onChange(kind === undefined ? event.target.value : event.target.value.trim().toUpperCase())
          }
        />
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
    case 'checklist':
      return (
        <fieldset aria-label={label}>
          <Checkbox.Group disabled={disabled} value={chosen} options={options} onChange={onChange} />
        </fieldset>
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
          onChange={(one) => onChange(one ?? null)}
        />
      );
    case 'filepicker':
      return Files === undefined ? <p className="t-sm t-3">{text('ui.form.noFiles')}</p> : <Files {...props} />;
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
