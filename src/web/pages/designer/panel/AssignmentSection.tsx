import { extensionsOf, type ModdleObject, textOfProperty } from '../../../diagram/moddle.ts';
import { optionsOf, roleOptions } from './choices.ts';
import { ChoiceField, Field, NumberBox, SuggestField, TextField } from './fields.tsx';
import { labelOf, laneOf, type PanelSection, type SectionProps } from './panel-section.ts';

/** The assignment that holds for an element: its own, else its lane's. */
export function assignmentOf(object: ModdleObject): { own: ModdleObject | null; lane: ModdleObject | null } {
  const lane = laneOf(object);
  return {
    own: extensionsOf(object, 'approval:Assignment')[0] ?? null,
    lane: lane === null ? null : (extensionsOf(lane, 'approval:Assignment')[0] ?? null),
  };
}

function Body({ subject, text, departments }: SectionProps) {
  const { own, lane } = assignmentOf(subject.object);
  const read = (name: string) => textOfProperty(own, name);
  const write = (name: string) => (value: string) => subject.writeExtension('approval:Assignment', { [name]: value });
  const roles = roleOptions(text);
  const fromLane = (value: string, options: typeof roles) =>
    own === null && value !== '' ? text('designer.note.fromLane', { value: labelOf(options, value) }) : undefined;
  return (
    <>
      <SuggestField
        label={text('designer.field.department')}
        value={read('department')}
        options={departments}
        placeholder={text('designer.hint.department')}
        hint={
          fromLane(textOfProperty(lane, 'department'), [...departments]) ??
          departments.find(({ value }) => value === read('department'))?.label
        }
        onCommit={write('department')}
      />
      <ChoiceField
        label={text('designer.field.role')}
        value={read('role')}
        options={roles}
        clearable
        hint={fromLane(textOfProperty(lane, 'role'), roles)}
        onCommit={write('role')}
      />
      <ChoiceField
        label={text('designer.field.delegation')}
        value={read('delegation')}
        options={optionsOf(text, 'delegation', ['ALLOWED', 'AB_ONLY', 'FORBIDDEN'])}
        clearable
        onCommit={write('delegation')}
      />
      <Field label={text('designer.field.minimumOfficers')} hint={text('designer.note.minimumOfficers')}>
        {(id) => (
          <NumberBox
            id={id}
            min={1}
            value={read('minimumOfficers') === '' ? null : Number(read('minimumOfficers'))}
            onCommit={(n) => write('minimumOfficers')(n === null ? '' : String(n))}
          />
        )}
      </Field>
      <TextField
        label={text('designer.field.separationGroup')}
        hint={text('designer.note.separationGroup')}
        value={read('separationGroup')}
        code
        onCommit={write('separationGroup')}
      />
    </>
  );
}

/** Who may take a task. */
export const assignmentSection: PanelSection = {
  key: 'assignment',
  applies: (subject) => subject.is('bpmn:UserTask', 'bpmn:Lane'),
  summary: ({ subject, text, departments }) => {
    const { own, lane } = assignmentOf(subject.object);
    const read = (name: string) => textOfProperty(own, name) || textOfProperty(lane, name);
    const department = labelOf(departments, read('department'));
    const role = labelOf(roleOptions(text), read('role'));
    const officers = read('minimumOfficers');
    const words = [department, role].filter((word) => word !== '').join(' · ');
    return Number(officers) > 1 ? text('designer.summary.officers', { words, n: officers }) : words;
  },
  Body,
};
