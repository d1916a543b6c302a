import { Button, Select } from 'antd';
import { useState } from 'react';
import { extensionsOf, textOfProperty } from '../../../diagram/moddle.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Field } from './fields.tsx';
import { MaterialDrawer } from './MaterialDrawer.tsx';
import styles from './panel.module.css';
import { materialsIn, type PanelSection, processOf, type SectionProps } from './panel-section.ts';

function ProcessMaterials(props: SectionProps) {
  const { subject, text } = props;
  const disclosure = subject.extension('approval:Disclosure');
  const materials = materialsIn(disclosure);
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const put = (next: typeof materials) => subject.writeExtension('approval:Disclosure', { materials: next });
  return (
    <>
      {materials.length > 0 ? (
        <ul className={styles.rows}>
          {materials.map((material, index) => {
            const id = textOfProperty(material, 'id');
            const name = text.pick(textOfProperty(material, 'name'), textOfProperty(material, 'nameEn'));
            return (
              <li key={id}>
                <span className="code t-3">{id}</span>
                <button type="button" className={styles.name} onClick={() => setOpen(index)}>
                  {name}
                </button>
                <span className="row g4 t-sm t-3">
                  {text.maybe(`designer.need.${textOfProperty(material, 'need')}`) ?? ''}
                  <Button
                    type="text"
                    size="small"
                    aria-label={text('designer.materials.remove', { name })}
                    icon={<Icon name="cross" small />}
                    onClick={() => put(materials.filter((each) => each !== material))}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="t-sm t-3">{text('designer.materials.none')}</p>
      )}
      <div>
        <Button size="small" icon={<Icon name="plus" small />} onClick={() => setOpen('new')}>
          {text('designer.materials.add')}
        </Button>
      </div>
      {open === null ? null : (
        <MaterialDrawer
          {...props}
          material={open === 'new' ? null : (materials[open] ?? null)}
          taken={materials.map((each) => textOfProperty(each, 'id'))}
          onClose={() => setOpen(null)}
          onSave={(values) => {
            const old = open === 'new' ? null : (materials[open] ?? null);
            if (old === null) put([...materials, subject.create('approval:Material', values)]);
            else subject.write(values, old);
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function StepRows({ subject, text }: SectionProps) {
  const process = processOf(subject.object);
  const whole = process === null ? null : (extensionsOf(process, 'approval:Disclosure')[0] ?? null);
  const materials = materialsIn(whole);
  const rows = textOfProperty(subject.extension('approval:Disclosure'), 'rows');
  const mode = rows === 'ALL' || rows === 'ITEM' || rows === '' ? rows : 'SOME';
  const [picking, setPicking] = useState(false);
  const write = (next: string) => subject.writeExtension('approval:Disclosure', { rows: next });
  return (
    <>
      <Field label={text('designer.field.rows')} hint={text('designer.note.rows')}>
        {(id) => (
          <Select
            id={id}
            size="small"
            className={styles.full ?? ''}
            value={picking ? 'SOME' : mode || 'NONE'}
            options={(['NONE', 'ALL', 'ITEM', 'SOME'] as const).map((value) => ({
              value,
              label: text(`designer.rows.${value}`),
            }))}
            onChange={(next: string) => {
              setPicking(next === 'SOME');
              if (next !== 'SOME') write(next === 'NONE' ? '' : next);
            }}
          />
        )}
      </Field>
      {mode === 'SOME' || picking ? (
        <Field label={text('designer.field.materials')}>
          {(id) => (
            <Select
              id={id}
              size="small"
              mode="multiple"
              className={styles.full ?? ''}
              value={mode === 'SOME' ? rows.split(/\s+/) : []}
              options={materials.map((material) => ({
                value: textOfProperty(material, 'id'),
                label: `${textOfProperty(material, 'id')} ${textOfProperty(material, 'name')}`,
              }))}
              optionFilterProp="label"
              popupMatchSelectWidth={320}
              onChange={(ids: string[]) => write(ids.join(' '))}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}

/** The materials of the one-time disclosure, and which of them a step looks at. */
export const disclosureSection: PanelSection = {
  key: 'disclosure',
  applies: (subject) => subject.is('bpmn:Process', 'bpmn:UserTask'),
  summary: ({ subject, text }) => {
    const disclosure = subject.extension('approval:Disclosure');
    if (subject.is('bpmn:Process')) return text('designer.summary.materials', { n: materialsIn(disclosure).length });
    const rows = textOfProperty(disclosure, 'rows');
    if (rows === '') return text('common.none');
    if (rows === 'ALL' || rows === 'ITEM') return text(`designer.rows.${rows}`);
    return text('designer.summary.materials', { n: rows.split(/\s+/).length });
  },
  Body: (props) => (props.subject.is('bpmn:Process') ? <ProcessMaterials {...props} /> : <StepRows {...props} />),
};
