import type { ComponentType, ReactNode } from 'react';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../Icon.tsx';
import { Control } from './Control.tsx';
import type { ControlProps } from './control-props.ts';
import styles from './SchemaForm.module.css';
import type { FormField } from './schema.ts';

/** One field: its label, its control, and the problem in words under it. */
export function FieldLine({
  field,
  path,
  id,
  value,
  problem,
  disabled,
  files,
  control,
  onChange,
}: {
  field: FormField;
  path: string;
  id: string;
  value: unknown;
  problem: string | undefined;
  disabled: boolean;
  files: ComponentType<ControlProps> | undefined;
  /** Instead of the control of the field's type. */
  control?: ReactNode;
  onChange(value: unknown): void;
}) {
  const text = useText();
  return (
    <div className={styles.field} data-problem={problem === undefined ? undefined : ''}>
      <label htmlFor={id} className={field.type === 'checkbox' ? 'sr' : styles.label}>
        {text.pick(field.label, field.properties?.labelEn)}
        {field.validate?.required ? <span className={styles.must}> *</span> : null}
      </label>
      <div className={styles.control}>
        {control ?? (
          <Control
            field={field}
            path={path}
            value={value}
            id={id}
            describedBy={problem ? `${id}-problem` : undefined}
            invalid={problem !== undefined}
            disabled={disabled || field.readonly === true}
            files={files}
            onChange={onChange}
          />
        )}
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
}
