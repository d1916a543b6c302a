import { objectIn, objectsIn, textOfProperty } from '../../../diagram/moddle.ts';
import type { Subject } from '../../../diagram/subject.ts';
import { optionsOf, topicOptions } from './choices.ts';
import { ChoiceField, Field, NumberBox, SuggestField, TextField } from './fields.tsx';
import { labelOf, type PanelSection, processOf, type SectionProps } from './panel-section.ts';
import { RowList } from './RowList.tsx';

const isJob = (subject: Subject) =>
  subject.is('bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask') ||
  subject.extension('approval:Job') !== null;

function JobFields({ subject, text }: SectionProps) {
  const job = subject.extension('approval:Job');
  const supervision = subject.extension('approval:Supervision');
  const topic = textOfProperty(job, 'topic');
  const supervise = (name: string) => (value: string) =>
    subject.writeExtension('approval:Supervision', { [name]: value });
  return (
    <>
      <SuggestField
        label={text('designer.field.topic')}
        hint={text('designer.note.topic')}
        value={topic}
        options={topicOptions(text)}
        onCommit={(next) => subject.writeExtension('approval:Job', { topic: next })}
      />
      <Field label={text('designer.field.retries')}>
        {(id) => (
          <NumberBox
            id={id}
            value={Number(textOfProperty(job, 'retries') || 3)}
            onCommit={(n) => subject.writeExtension('approval:Job', { retries: String(n ?? 3) })}
          />
        )}
      </Field>
      {topic === 'supervision.act' || supervision !== null ? (
        <>
          <ChoiceField
            label={text('designer.field.card')}
            value={textOfProperty(supervision, 'card')}
            options={optionsOf(text, 'card', ['YELLOW', 'RED'])}
            clearable
            onCommit={supervise('card')}
          />
          <ChoiceField
            label={text('designer.field.order')}
            value={textOfProperty(supervision, 'order')}
            options={optionsOf(text, 'order', ['REMINDER', 'SUPERVISION'])}
            clearable
            onCommit={supervise('order')}
          />
          <ChoiceField
            label={text('designer.field.cardReason')}
            value={textOfProperty(supervision, 'reason')}
            options={optionsOf(text, 'cardReason', [
              'STEP_OVERDUE',
              'PROMISE_OVERDUE',
              'STATUTORY_OVERDUE',
              'SECOND_NOTICE',
              'ABSENT_SURVEY',
            ])}
            onCommit={supervise('reason')}
          />
        </>
      ) : null}
    </>
  );
}

function CallFields({ subject, text, processes }: SectionProps) {
  return (
    <>
      <SuggestField
        label={text('designer.field.calledElement')}
        value={subject.text('calledElement')}
        options={processes}
        onCommit={(calledElement) => subject.write({ calledElement })}
      />
      <ChoiceField
        label={text('designer.field.binding')}
        value={subject.text('approval:binding') || 'latest'}
        options={optionsOf(text, 'binding', ['latest', 'deployment'])}
        onCommit={(binding) => subject.write({ 'approval:binding': binding })}
      />
    </>
  );
}

function ScriptFields({ subject, text }: SectionProps) {
  return (
    <>
      <TextField
        label={text('designer.field.script')}
        hint={text('designer.note.script')}
        value={subject.text('script')}
        code
        lines={3}
        onCommit={(script) => subject.write({ script, scriptFormat: 'feel' })}
      />
      <TextField
        label={text('designer.field.resultVariable')}
        value={subject.text('approval:resultVariable')}
        code
        onCommit={(name) => subject.write({ 'approval:resultVariable': name })}
      />
    </>
  );
}

function Mapping({ subject, text, kind }: SectionProps & { kind: 'inputs' | 'outputs' }) {
  const io = subject.extension('approval:Io');
  const rows = objectsIn(io, kind);
  const type = kind === 'inputs' ? 'approval:Input' : 'approval:Output';
  const put = (next: typeof rows) => subject.writeExtension('approval:Io', { [kind]: next });
  return (
    <Field label={text(`designer.io.${kind}`)} wide>
      {() => (
        <RowList
          text={text}
          rows={rows}
          code="target"
          noteOf={(row) => <span className="code cut">{textOfProperty(row, 'source')}</span>}
          columns={[
            { name: 'source', label: text('designer.io.source'), kind: 'code', required: true },
            { name: 'target', label: text('designer.io.target'), kind: 'code', required: true },
          ]}
          begin={{ source: '=' }}
          add={text(`designer.io.add.${kind}`)}
          onAdd={(values) => put([...rows, subject.create(type, values)])}
          onChange={(row, values) => subject.write(values, row)}
          onRemove={(row) => put(rows.filter((each) => each !== row))}
        />
      )}
    </Field>
  );
}

const named: Readonly<Record<string, string>> = {
  'bpmn:MessageEventDefinition': 'messageRef',
  'bpmn:SignalEventDefinition': 'signalRef',
  'bpmn:ErrorEventDefinition': 'errorRef',
  'bpmn:EscalationEventDefinition': 'escalationRef',
};

/** What an event waits for or tells, by the name it has in the whole document. */
function EventFields({ subject, text }: SectionProps) {
  const definition = subject.eventDefinition;
  const property = named[definition?.$type ?? ''];
  const target = objectIn(definition, property ?? '');
  if (property === undefined || definition === null) return null;
  const isCode = property === 'errorRef' || property === 'escalationRef';
  const attribute = property === 'errorRef' ? 'errorCode' : 'escalationCode';
  return (
    <>
      <TextField
        label={text('designer.field.eventName')}
        hint={text('designer.note.eventName')}
        value={textOfProperty(target, 'name')}
        code
        onCommit={(name) => {
          if (target !== null) return subject.write({ name }, target);
          const definitions = processOf(subject.object)?.$parent;
          if (!definitions || name === '') return;
          const made = subject.create(definition.$type.replace('EventDefinition', ''), { name });
          made.$parent = definitions;
          subject.write({ rootElements: [...objectsIn(definitions, 'rootElements'), made] }, definitions);
          subject.write({ [property]: made }, definition);
        }}
      />
      {isCode && target !== null ? (
        <TextField
          label={text('designer.field.eventCode')}
          value={textOfProperty(target, attribute)}
          code
          onCommit={(code) => subject.write({ [attribute]: code }, target)}
        />
      ) : null}
    </>
  );
}

const isEvent = (subject: Subject) => (named[subject.eventDefinition?.$type ?? ''] ?? '') !== '';

/** What the machine does: a job, a called process, a formula, a message; and which variables go in and out. */
export const executionSection: PanelSection = {
  key: 'execution',
  applies: (subject) => subject.is('bpmn:Activity') || isEvent(subject) || isJob(subject),
  summary: ({ subject, text, processes }) => {
    if (subject.is('bpmn:CallActivity')) return labelOf(processes, subject.text('calledElement'));
    if (subject.is('bpmn:ScriptTask')) return subject.text('approval:resultVariable');
    const topic = textOfProperty(subject.extension('approval:Job'), 'topic');
    if (topic !== '') return labelOf(topicOptions(text), topic);
    const definition = subject.eventDefinition;
    const event = textOfProperty(objectIn(definition, named[definition?.$type ?? ''] ?? ''), 'name');
    return event || text('common.none');
  },
  Body: (props) => (
    <>
      {isJob(props.subject) ? <JobFields {...props} /> : null}
      {props.subject.is('bpmn:CallActivity') ? <CallFields {...props} /> : null}
      {props.subject.is('bpmn:ScriptTask') ? <ScriptFields {...props} /> : null}
      {isEvent(props.subject) ? <EventFields {...props} /> : null}
      {props.subject.is('bpmn:Activity') ? (
        <>
          <Mapping {...props} kind="inputs" />
          <Mapping {...props} kind="outputs" />
        </>
      ) : null}
    </>
  ),
};
