import { FlagField } from './fields.tsx';
import { isTrue, type PanelSection } from './panel-section.ts';
import { TimerFields, timerSummary } from './TimerFields.tsx';

/** When a timer event goes off, and whether it ends what it sits on. */
export const timerSection: PanelSection = {
  key: 'timer',
  applies: ({ eventDefinition }) => eventDefinition?.$type === 'bpmn:TimerEventDefinition',
  summary: ({ subject, text }) => (subject.eventDefinition ? timerSummary(subject.eventDefinition, text) : ''),
  Body: ({ subject, text }) => (
    <>
      {subject.eventDefinition ? <TimerFields subject={subject} timer={subject.eventDefinition} text={text} /> : null}
      {subject.is('bpmn:BoundaryEvent') ? (
        <FlagField
          label={text('designer.field.cancelActivity')}
          value={isTrue(subject.object, 'cancelActivity')}
          note={text('designer.note.cancelActivity')}
          onCommit={(cancelActivity) => subject.write({ cancelActivity })}
        />
      ) : null}
    </>
  ),
};
