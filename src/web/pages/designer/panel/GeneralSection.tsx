import { objectsIn, textOfProperty } from '../../../diagram/moddle.ts';
import { optionsOf } from './choices.ts';
import { ChoiceField, FlagField, TextField } from './fields.tsx';
import { isTrue, type PanelSection, type SectionProps } from './panel-section.ts';
import { RowList } from './RowList.tsx';

const publicNameOf = ({ subject }: SectionProps) => subject.extension('approval:PublicName');

function Documentation({ subject, text }: SectionProps) {
  const [first, ...rest] = objectsIn(subject.object, 'documentation');
  const commit = (words: string) => {
    if (first !== undefined && words !== '') subject.write({ text: words }, first);
    else
      subject.write({ documentation: words === '' ? rest : [subject.create('bpmn:Documentation', { text: words })] });
  };
  return (
    <TextField
      label={text('designer.field.documentation')}
      value={textOfProperty(first ?? null, 'text')}
      lines={2}
      onCommit={commit}
    />
  );
}

function ProcessGeneral(props: SectionProps) {
  const { subject, text, departments } = props;
  const procedure = subject.extension('approval:Procedure');
  const read = (name: string) => textOfProperty(procedure, name);
  const write = (name: string) => (value: string) => subject.writeExtension('approval:Procedure', { [name]: value });
  const conditions = objectsIn(procedure, 'conditions');
  const put = (next: typeof conditions) => subject.writeExtension('approval:Procedure', { conditions: next });
  const flag = (name: string) => (value: boolean) => write(name)(String(value));
  return (
    <>
      <TextField label={text('designer.field.name')} value={read('name')} onCommit={write('name')} />
      <TextField label={text('designer.field.nameEn')} value={read('nameEn')} onCommit={write('nameEn')} />
      <TextField label={text('designer.field.itemCode')} value={read('itemCode')} code onCommit={write('itemCode')} />
      <TextField
        label={text('designer.field.caseNumberPrefix')}
        value={read('caseNumberPrefix')}
        code
        onCommit={write('caseNumberPrefix')}
      />
      <ChoiceField
        label={text('designer.field.kind')}
        value={read('kind')}
        options={optionsOf(text, 'kind', ['IMMEDIATE', 'PROMISED', 'JOINT', 'PUBLIC_SERVICE'])}
        onCommit={write('kind')}
      />
      <ChoiceField
        label={text('designer.field.leadDepartment')}
        value={read('leadDepartment')}
        options={departments}
        onCommit={write('leadDepartment')}
      />
      <FlagField
        label={text('designer.field.applicable')}
        value={read('applicable') !== 'false'}
        note={text('designer.note.applicable')}
        onCommit={flag('applicable')}
      />
      <FlagField
        label={text('designer.field.safetyCritical')}
        value={isTrue(procedure, 'safetyCritical')}
        note={text('designer.note.safetyCritical')}
        onCommit={flag('safetyCritical')}
      />
      <FlagField
        label={text('designer.field.extensionAllowed')}
        value={isTrue(procedure, 'extensionAllowed')}
        note={text('designer.note.extensionAllowed')}
        onCommit={flag('extensionAllowed')}
      />
      <TextField label={text('designer.field.fee')} value={read('fee')} onCommit={write('fee')} />
      <TextField label={text('designer.field.feeEn')} value={read('feeEn')} onCommit={write('feeEn')} />
      <TextField label={text('designer.field.result')} value={read('result')} onCommit={write('result')} />
      <TextField label={text('designer.field.resultEn')} value={read('resultEn')} onCommit={write('resultEn')} />
      <TextField
        label={text('designer.field.resultTemplate')}
        hint={text('designer.note.resultTemplate')}
        value={read('resultTemplate')}
        code
        onCommit={write('resultTemplate')}
      />
      <p className="t-2">{text('guide.conditions')}</p>
      <RowList
        text={text}
        rows={conditions}
        code="id"
        columns={[
          { name: 'id', label: text('designer.field.id'), kind: 'code', required: true },
          { name: 'name', label: text('designer.field.name'), kind: 'text', required: true },
          { name: 'nameEn', label: text('designer.field.nameEn'), kind: 'text' },
          { name: 'legalBasis', label: text('work.legalBasis'), kind: 'text', required: true },
        ]}
        begin={{ id: String(conditions.length + 1) }}
        add={text('designer.condition.add')}
        onAdd={(values) => put([...conditions, subject.create('approval:Condition', values)])}
        onChange={(row, values) => subject.write(values, row)}
        onRemove={(row) => put(conditions.filter((each) => each !== row))}
      />
      <Documentation {...props} />
    </>
  );
}

function ElementGeneral(props: SectionProps) {
  const { subject, text } = props;
  const named = publicNameOf(props);
  const isNode = subject.is('bpmn:FlowNode');
  return (
    <>
      <TextField label={text('designer.field.name')} value={subject.name} lines={1} onCommit={subject.rename} />
      {isNode ? (
        <>
          <TextField
            label={text('designer.field.publicName')}
            hint={text('designer.note.publicName')}
            value={textOfProperty(named, 'zh')}
            onCommit={(zh) => subject.writeExtension('approval:PublicName', { zh })}
          />
          <TextField
            label={text('designer.field.publicNameEn')}
            value={textOfProperty(named, 'en')}
            onCommit={(en) => subject.writeExtension('approval:PublicName', { en })}
          />
        </>
      ) : null}
      <TextField
        label={text('designer.field.id')}
        value={subject.text('id')}
        code
        hint={text('designer.note.id')}
        onCommit={(id) => /^[A-Za-z_][\w.-]*$/.test(id) && subject.changeId(id)}
      />
      <Documentation {...props} />
    </>
  );
}

/** Names, ids, and for a process what makes it a procedure of the government. */
export const generalSection: PanelSection = {
  key: 'general',
  applies: () => true,
  summary: (props) => {
    if (props.subject.is('bpmn:Process')) return props.subject.object.id ?? '';
    const shown = textOfProperty(publicNameOf(props), 'zh');
    return shown === '' ? '' : props.text('designer.summary.publicName', { name: shown });
  },
  Body: (props) => (props.subject.is('bpmn:Process') ? <ProcessGeneral {...props} /> : <ElementGeneral {...props} />),
};
