import { Button } from 'antd';
import { applicationForm } from '../../../../forms/field.ts';
import { objectsIn, textOfProperty } from '../../../diagram/moddle.ts';
import { FieldAccess } from './FieldAccess.tsx';
import { TextField } from './fields.tsx';
import type { PanelSection, SectionProps } from './panel-section.ts';
import type { Column } from './RowDrawer.tsx';
import { RowList } from './RowList.tsx';

function columnsOf({ text }: SectionProps): Column[] {
  const label = (name: string) => text.maybe(`designer.outcome.${name}`) ?? name;
  return [
    { name: 'value', label: label('value'), kind: 'code', required: true },
    { name: 'name', label: label('name'), kind: 'text', required: true },
    { name: 'nameEn', label: label('nameEn'), kind: 'text' },
    { name: 'needsMaterials', label: label('needsMaterials'), kind: 'flag' },
    { name: 'needsReason', label: label('needsReason'), kind: 'flag' },
    { name: 'needsLegalBasis', label: label('needsLegalBasis'), kind: 'flag' },
  ];
}

function Body(props: SectionProps) {
  const { subject, text, parts } = props;
  const form = subject.extension('approval:Form');
  const outcomes = objectsIn(form, 'outcomes');
  const write = (values: Parameters<typeof subject.write>[0]) => subject.writeExtension('approval:Form', values);
  const design = () => {
    // a step without a form gets one of its own
    const key = textOfProperty(form, 'key') || subject.elementId;
    if (textOfProperty(form, 'key') === '') write({ key });
    parts.editForm(key);
  };
  const needs = ['needsMaterials', 'needsReason', 'needsLegalBasis'] as const;
  return (
    <>
      <TextField
        label={text('designer.field.formKey')}
        hint={text('designer.note.formKey')}
        value={textOfProperty(form, 'key')}
        code
        onCommit={(key) => write({ key })}
      />
      <Button onClick={design}>{text('designer.form.design')}</Button>
      <FieldAccess {...props} />
      <TextField
        label={text('designer.field.outcomeVariable')}
        hint={text('designer.note.outcomeVariable')}
        value={textOfProperty(form, 'outcomeVariable')}
        code
        onCommit={(outcomeVariable) => write({ outcomeVariable })}
      />
      <p className="t-2">{text('designer.field.outcomes')}</p>
      <RowList
        text={text}
        rows={outcomes}
        code="value"
        noteOf={(row) =>
          needs
            .filter((need) => textOfProperty(row, need) === 'true')
            .map((need) => text(`designer.outcomeShort.${need}`))
            .join(' ')
        }
        columns={columnsOf(props)}
        begin={{}}
        add={text('designer.outcome.add')}
        onAdd={(values) => write({ outcomes: [...outcomes, subject.create('approval:Outcome', values)] })}
        onChange={(row, values) => subject.write(values, row)}
        onRemove={(row) => write({ outcomes: outcomes.filter((each) => each !== row) })}
      />
    </>
  );
}

/** The form a procedure is applied for with, beyond whom to call: one a process. */
function ApplicationBody({ text, parts }: SectionProps) {
  return (
    <>
      <p className="t-sm t-2">{text('designer.note.applicationForm')}</p>
      <Button onClick={() => parts.editForm(applicationForm)}>{text('designer.form.design')}</Button>
    </>
  );
}

function isProcess(subject: SectionProps['subject']): boolean {
  return subject.is('bpmn:Process');
}

/** What a person fills in, and the ways to complete the task; of a process, what it is applied for with. */
export const formSection: PanelSection = {
  key: 'form',
  applies: (subject) => subject.is('bpmn:UserTask') || isProcess(subject),
  summary: ({ subject, text, parts }) => {
    if (isProcess(subject)) {
      return text(Object.hasOwn(parts.forms, applicationForm) ? 'designer.applicationForm' : 'common.none');
    }
    const form = subject.extension('approval:Form');
    const names = objectsIn(form, 'outcomes').map((each) =>
      text.pick(textOfProperty(each, 'name'), textOfProperty(each, 'nameEn')),
    );
    return names.join(' / ') || text('common.none');
  },
  Body: (props) => (isProcess(props.subject) ? <ApplicationBody {...props} /> : <Body {...props} />),
};
