import { Segmented } from 'antd';
import { fieldsOf } from '../../../../forms/field.ts';
import { textOfProperty } from '../../../diagram/moddle.ts';
import styles from './panel.module.css';
import type { SectionProps } from './panel-section.ts';

const kinds = ['edit', 'readOnly', 'hidden'] as const;

const listed = (written: string) => written.split(/\s+/).filter((each) => each !== '');

/** What a step may do with each field of its form: fill it in, read it, or not see it. */
export function FieldAccess({ subject, text, parts }: SectionProps) {
  const form = subject.extension('approval:Form');
  const fields = fieldsOf(parts.forms[textOfProperty(form, 'key')]);
  if (fields.length === 0) return null;
  const readOnly = listed(textOfProperty(form, 'readOnlyFields'));
  const hidden = listed(textOfProperty(form, 'hiddenFields'));
  const put = (key: string, kind: (typeof kinds)[number]) => {
    const others = (keys: readonly string[]) => keys.filter((each) => each !== key);
    subject.writeExtension('approval:Form', {
      readOnlyFields: [...others(readOnly), ...(kind === 'readOnly' ? [key] : [])].join(' '),
      hiddenFields: [...others(hidden), ...(kind === 'hidden' ? [key] : [])].join(' '),
    });
  };
  return (
    <>
      <p className="t-2">{text('designer.field.access')}</p>
      <ul className={styles.access}>
        {fields.map(({ key, label }) => (
          <li key={key}>
            <span className="cut grow" title={key}>
              {label}
            </span>
            <Segmented
              size="small"
              aria-label={text('designer.access.of', { field: label })}
              value={hidden.includes(key) ? 'hidden' : readOnly.includes(key) ? 'readOnly' : 'edit'}
              options={kinds.map((kind) => ({ value: kind, label: text(`designer.access.${kind}`) }))}
              onChange={(kind) => put(key, kind as (typeof kinds)[number])} // one of the options
            />
          </li>
        ))}
      </ul>
    </>
  );
}
