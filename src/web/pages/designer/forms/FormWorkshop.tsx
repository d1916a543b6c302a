import { Input, Segmented, Select } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { checkSchema, type SchemaFinding } from '../../../../forms/check-schema.ts';
import { fieldKinds } from '../../../../forms/field.ts';
import { useLanguage, useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { formProblems, startingValues } from '../../../ui/schema-form/check.ts';
import { SchemaForm } from '../../../ui/schema-form/SchemaForm.tsx';
import type { FormSchema, FormValues } from '../../../ui/schema-form/schema.ts';
import { FindingLevel } from '../editor/FindingLevel.tsx';
import { UndoRedo } from '../editor/UndoRedo.tsx';
import { Workshop } from '../editor/Workshop.tsx';
import styles from './FormWorkshop.module.css';
import type { FormDesigner, SelectedField } from './form-editor.ts';

/** A form being tried: as a person will see it, with the problems the service would find. */
function Trial({ schema }: { schema: FormSchema }) {
  const text = useText();
  const [values, setValues] = useState<FormValues>(() => startingValues(schema));
  return (
    <div className={styles.trial}>
      <p className="t-sm t-3">{text('designer.form.trial')}</p>
      <SchemaForm schema={schema} values={values} problems={formProblems(schema, values, text)} onChange={setValues} />
    </div>
  );
}

/** The editor of one form: form-js with what it lacks beside it, a trial, and what keeps it from being published. */
export function FormWorkshop({
  formKey,
  schema,
  onChange,
  onClose,
}: {
  formKey: string;
  schema: Readonly<Record<string, unknown>>;
  onChange(schema: Record<string, unknown>): void;
  onClose(): void;
}) {
  const text = useText();
  const { language } = useLanguage();
  const [mode, setMode] = useState<'edit' | 'trial'>('edit');
  const [now, setNow] = useState(schema);
  const [selected, setSelected] = useState<SelectedField | null>(null);
  const [designer, setDesigner] = useState<FormDesigner | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(schema);
  const changed = useRef(onChange);
  changed.current = onChange;
  const kindId = useId();
  useEffect(() => {
    if (mode !== 'edit') return undefined;
    let made: FormDesigner | null = null;
    let gone = false;
    const begin = async () => {
      const { createFormDesigner } = await import('./form-editor.ts');
      if (gone || container.current === null) return;
      const one = await createFormDesigner(container.current, latest.current, language, {
        changed: (next) => {
          latest.current = next;
          setNow(next);
          changed.current(next);
        },
        selected: setSelected,
      });
      if (gone) return one.destroy();
      made = one;
      setDesigner(one);
    };
    begin().catch(setFailure);
    return () => {
      gone = true;
      made?.destroy();
      setDesigner(null);
      setSelected(null);
    };
  }, [mode, language]);
  const findings: readonly SchemaFinding[] = checkSchema(now);
  const kinds = ['', ...fieldKinds].map((kind) => ({
    value: kind,
    label: text(`designer.fieldKind.${kind || 'plain'}` as 'designer.fieldKind.plain'), // every kind has its name
  }));
  return (
    <Workshop
      title={text('designer.form.title', { key: formKey })}
      onClose={onClose}
      tools={
        <>
          <Segmented
            aria-label={text('designer.form.mode')}
            value={mode}
            onChange={(next) => setMode(next as typeof mode)} // one of the two options
            options={[
              { value: 'edit', label: text('designer.form.edit') },
              { value: 'trial', label: text('designer.form.preview') },
            ]}
          />
          <UndoRedo editor={designer} />
        </>
      }
    >
      <div className={styles.frame}>
        {failure ? <ProblemNotice error={failure} /> : null}
        {mode === 'trial' ? (
          <Trial schema={now as unknown as FormSchema} /> // a schema form-js has written
        ) : (
          <div ref={container} className="lb-form-editor" />
        )}
      </div>
      <aside className={styles.side} aria-label={text('designer.form.ours')}>
        {selected === null ? (
          <p className="t-sm t-3">{text('designer.form.select')}</p>
        ) : (
          <>
            <h3 className="t-b cut">{selected.label || selected.id}</h3>
            {selected.type === 'textfield' ? (
              <label className={styles.line} htmlFor={kindId}>
                <span className="t-2">{text('designer.form.kind')}</span>
                <Select
                  id={kindId}
                  value={selected.properties.kind ?? ''}
                  options={kinds}
                  onChange={(kind) => designer?.describe({ kind })}
                />
              </label>
            ) : null}
            <label className={styles.line} htmlFor={`${kindId}-en`}>
              <span className="t-2">{text('designer.field.nameEn')}</span>
              <Input
                id={`${kindId}-en`}
                key={selected.id}
                defaultValue={selected.properties.labelEn ?? ''}
                onBlur={(event) => designer?.describe({ labelEn: event.target.value })}
              />
            </label>
            {selected.type === 'dynamiclist'
              ? (['minRows', 'maxRows'] as const).map((name) => (
                  <label key={name} className={styles.line} htmlFor={`${kindId}-${name}`}>
                    <span className="t-2">{text(`designer.form.${name}`)}</span>
                    <Input
                      id={`${kindId}-${name}`}
                      key={selected.id}
                      inputMode="numeric"
                      defaultValue={selected.properties[name] ?? ''}
                      onBlur={(event) => designer?.describe({ [name]: event.target.value.replace(/\D/g, '') })}
                    />
                  </label>
                ))
              : null}
          </>
        )}
        <h3 className="t-b">{text('designer.tab.findings')}</h3>
        {findings.length === 0 ? (
          <p className="t-sm t-3">{text('designer.findings.none')}</p>
        ) : (
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={`${finding.code} ${finding.field}`}>
                <FindingLevel level="error" />
                <span>
                  {text.pick(finding.zh, finding.en)} <span className="code t-3">{finding.code}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </aside>
    </Workshop>
  );
}
