import { objectIn, textOfProperty } from '../../../diagram/moddle.ts';
import { FlagField, TextField } from './fields.tsx';
import type { PanelSection, SectionProps } from './panel-section.ts';

const gateways = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway'];

function Body({ subject, text }: SectionProps) {
  const condition = objectIn(subject.object, 'conditionExpression');
  const source = objectIn(subject.object, 'sourceRef');
  const branches = source !== null && gateways.some((type) => source.$instanceOf(type));
  const isDefault = objectIn(source, 'default') === subject.object;
  return (
    <>
      {branches && source !== null ? (
        <FlagField
          label={text('designer.field.defaultFlow')}
          value={isDefault}
          note={text('designer.note.defaultFlow')}
          onCommit={(on) => subject.write({ default: on ? subject.object : undefined }, source)}
        />
      ) : null}
      {isDefault ? null : (
        <TextField
          label={text('designer.field.condition')}
          hint={text('designer.note.condition')}
          value={textOfProperty(condition, 'body')}
          code
          lines={2}
          placeholder='=intakeOutcome = "COMPLETE"'
          onCommit={(body) =>
            subject.write({
              conditionExpression: body === '' ? undefined : subject.create('bpmn:FormalExpression', { body }),
            })
          }
        />
      )}
    </>
  );
}

/** When a flow is taken. */
export const conditionSection: PanelSection = {
  key: 'condition',
  applies: (subject) => subject.is('bpmn:SequenceFlow'),
  summary: ({ subject, text }) => {
    const condition = textOfProperty(objectIn(subject.object, 'conditionExpression'), 'body');
    const isDefault = objectIn(objectIn(subject.object, 'sourceRef'), 'default') === subject.object;
    return isDefault ? text('designer.field.defaultFlow') : condition || text('designer.summary.always');
  },
  Body,
};
