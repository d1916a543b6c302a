import { type ComponentType, type ReactNode, useEffect, useId } from 'react';
import { useText } from '../../i18n/TextProvider.tsx';
import { useHidden, withoutHidden } from './conditions.ts';
import type { ControlProps } from './control-props.ts';
import { FieldLine } from './FieldLine.tsx';
import { Rows } from './Rows.tsx';
import styles from './SchemaForm.module.css';
import { type FormField, type FormSchema, type FormValues, keyOf } from './schema.ts';

/**
 * A form drawn from a form-js schema: label, control, and the problem in words under the field it belongs to. Fields whose
 * condition hides them are not drawn and keep no value. The answers live with the caller.
 */
export function SchemaForm({
  schema,
  values,
  problems,
  disabled = false,
  files,
  onChange,
}: {
  schema: FormSchema;
  values: FormValues;
  problems: Readonly<Record<string, string>>;
  disabled?: boolean;
  /** What draws a file field; it must be the same component from one drawing to the next. */
  files?: ComponentType<ControlProps>;
  onChange(values: FormValues): void;
}) {
  const text = useText();
  const formId = useId();
  const hidden = useHidden(schema, values);
  const leftOver = !disabled && [...hidden].some((key) => values[key] !== undefined);
  useEffect(() => {
    if (leftOver) onChange(withoutHidden(values, hidden));
  });
  const draw = (field: FormField, index: number): ReactNode => {
    const key = keyOf(field);
    if (key === undefined) {
      const words = text.pick(field.text, field.properties?.textEn);
      if (field.components) {
        const name = text.pick(field.label, field.properties?.labelEn);
        return (
          <fieldset key={field.id ?? `group-${index}`} className={styles.group}>
            {name ? <legend className="t-b">{name}</legend> : null}
            {field.components.map(draw)}
          </fieldset>
        );
      }
      return words ? (
        <p key={field.id ?? `text-${index}`} className={`t-2 ${styles.text}`}>
          {words}
        </p>
      ) : null;
    }
    if (hidden.has(key)) return null;
    const id = `${formId}-${key}`;
    const change = (value: unknown) => onChange({ ...values, [key]: value });
    const shared = { field, path: key, id, value: values[key], disabled, files, onChange: change };
    const control =
      field.type === 'dynamiclist' ? (
        <Rows {...shared} problems={problems} disabled={disabled || field.readonly === true} />
      ) : null;
    return <FieldLine key={key} {...shared} problem={problems[key]} control={control} />;
  };
  return <div className={styles.form}>{schema.components.map(draw)}</div>;
}
