import { Button } from 'antd';
import type { ComponentType } from 'react';
import { hiddenFields } from '../../../forms/check-form.ts';
import { fieldsOf } from '../../../forms/field.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../Icon.tsx';
import { currentHolds } from './conditions.ts';
import type { ControlProps } from './control-props.ts';
import { FieldLine } from './FieldLine.tsx';
import styles from './SchemaForm.module.css';
import { type FormField, type FormValues, keyOf, openedFields } from './schema.ts';

/** A table of a form: a block for each row, rows added and taken away. */
export function Rows({
  field,
  path,
  id,
  value,
  problems,
  disabled,
  files,
  onChange,
}: {
  field: FormField;
  path: string;
  id: string;
  value: unknown;
  problems: Readonly<Record<string, string>>;
  disabled: boolean;
  files: ComponentType<ControlProps> | undefined;
  onChange(rows: readonly FormValues[]): void;
}) {
  const text = useText();
  const rows: readonly FormValues[] = Array.isArray(value) ? value : [];
  const columns = openedFields(field.components ?? []);
  const name = text.pick(field.label, field.properties?.labelEn);
  const change = (at: number, row: FormValues) => onChange(rows.map((each, index) => (index === at ? row : each)));
  return (
    <fieldset className={styles.rows} aria-label={name}>
      {rows.map((row, at) => {
        const hidden = hiddenFields(fieldsOf(field), row, currentHolds());
        const words = text('ui.form.row', { label: name, n: at + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and are only added at the end
          <fieldset key={at} className={styles.rowOf} aria-label={words}>
            <div className="row g8">
              <span className="t-sm t-2 grow">{words}</span>
              {disabled ? null : (
                <Button
                  type="text"
                  size="small"
                  aria-label={text('ui.form.removeRow', { label: words })}
                  icon={<Icon name="cross" small />}
                  onClick={() => onChange(rows.filter((_, index) => index !== at))}
                />
              )}
            </div>
            {columns.map((column) => {
              const key = keyOf(column);
              if (key === undefined || hidden.has(key)) return null;
              return (
                <FieldLine
                  key={key}
                  field={column}
                  path={`${path}.${key}`}
                  id={`${id}-${at}-${key}`}
                  value={row[key]}
                  problem={problems[`${path}.${at}.${key}`]}
                  disabled={disabled}
                  files={files}
                  onChange={(cell) => change(at, { ...row, [key]: cell })}
                />
              );
            })}
          </fieldset>
        );
      })}
      {disabled ? null : (
        <Button size="small" id={id} icon={<Icon name="plus" small />} onClick={() => onChange([...rows, {}])}>
          {text('ui.form.addRow', { label: name })}
        </Button>
      )}
    </fieldset>
  );
}
