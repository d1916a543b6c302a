import { Button } from 'antd';
import { textOfProperty } from '../../../diagram/moddle.ts';
import { TextField } from './fields.tsx';
import type { PanelSection, SectionProps } from './panel-section.ts';

const decisionOf = ({ subject }: Pick<SectionProps, 'subject'>) => subject.extension('approval:Decision');

function Body(props: SectionProps) {
  const { subject, text, parts } = props;
  const decision = decisionOf(props);
  const ref = textOfProperty(decision, 'ref');
  const write = (values: Parameters<typeof subject.write>[0]) => subject.writeExtension('approval:Decision', values);
  const edit = () => {
    // a task that names no decision yet gets one of its own
    const wanted = ref || subject.elementId;
    const output = textOfProperty(decision, 'resultVariable') || 'result';
    if (ref === '') write({ ref: wanted, resultVariable: output });
    parts.editDecision({ ref: wanted, name: subject.name, output });
  };
  return (
    <>
      <TextField
        label={text('designer.field.decisionRef')}
        hint={text('designer.note.decisionRef')}
        value={ref}
        code
        onCommit={(next) => write({ ref: next })}
      />
      <TextField
        label={text('designer.field.resultVariable')}
        value={textOfProperty(decision, 'resultVariable')}
        code
        onCommit={(resultVariable) => write({ resultVariable })}
      />
      <Button onClick={edit}>{text('designer.decision.edit')}</Button>
    </>
  );
}

/** The decision a business rule task has evaluated, and its table. */
export const decisionSection: PanelSection = {
  key: 'decision',
  applies: (subject) => subject.is('bpmn:BusinessRuleTask'),
  summary: (props) => textOfProperty(decisionOf(props), 'ref') || props.text('common.none'),
  Body,
};
