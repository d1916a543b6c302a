import { type Static, Type } from 'typebox';
import { flag, list, named, nullable, number, oneOf, ref, text, whole } from '../runtime/views/parts.ts';

const acts = [
  'start',
  'complete',
  'job',
  'called',
  'error',
  'escalation',
  'timer',
  'message',
  'signal',
  'condition',
  'activate',
] as const;

/** One step of the way that shows a finding. */
export const RehearsalStep = named(
  'RehearsalStep',
  'One step of a trace.',
  Type.Object({
    act: oneOf(acts, 'What happens'),
    elementId: text('Where'),
    flows: list(Type.String(), 'Conditional flows that are taken; where none is, the default'),
  }),
);

/** Something found by playing. */
export const RehearsalFinding = named(
  'RehearsalFinding',
  'What playing a diagram found.',
  Type.Object({
    rule: text('Rule: deadlock, livelock, unsafe, …'),
    level: oneOf(['error', 'warning'], 'An error is a way on which a case is lost or the law is broken'),
    processKey: text('Process'),
    elementIds: list(Type.String(), 'Elements it is about, the first where it shows'),
    zh: text('Chinese'),
    en: text('English'),
    trace: list(ref(RehearsalStep), 'A shortest way that shows it; empty where the shape alone does'),
  }),
);
export type RehearsalFinding = Static<typeof RehearsalFinding>;

/** The longest path of a process against one limit. */
export const RehearsalPath = named(
  'RehearsalPath',
  'The path on which the step limits add up to the most working days.',
  Type.Object({
    kind: nullable(oneOf(['STATUTORY', 'PROMISED'], 'Limit'), 'Limit it is held against; null without one'),
    limitDays: nullable(Type.Number(), 'Working days of that limit'),
    days: number('Working days of the path'),
    exceeded: flag('True when the path takes more than the limit'),
    steps: list(
      Type.Object({
        elementId: text('Step'),
        days: number('Working days it takes'),
        until: number('Working days used when it is over'),
      }),
      'Steps that take days, in their order',
    ),
    loops: flag('True when steps are repeated; each is counted once'),
    uncounted: list(Type.String(), 'Elements whose time the diagram does not tell: called processes, other units'),
    assumed: list(Type.String(), 'Elements whose limit data decides, counted as in a first round'),
  }),
);

/** A construct other engines read differently. */
export const PortabilityNote = named(
  'PortabilityNote',
  'A construct that other engines do not know or read differently.',
  Type.Object({
    id: text('Difference, as in docs/engine-differences.md'),
    section: text('Section of BPMN 2.0.2'),
    elementIds: list(Type.String(), 'Elements'),
    zh: text('Chinese'),
    en: text('English'),
  }),
);

/** What playing one process told. */
export const ProcessRehearsal = named(
  'ProcessRehearsal',
  'What playing one process told.',
  Type.Object({
    key: text('Process'),
    states: whole('States that were told apart'),
    complete: flag('True when every way was played; false when the budget was spent before'),
    instances: whole('Instances every multi-instance was played with'),
    paths: list(ref(RehearsalPath), 'Longest path, once for each limit in working days'),
    portability: list(ref(PortabilityNote), 'Constructs other engines read differently'),
    comparison: nullable(
      Type.Object({ walks: whole('Random walks'), steps: whole('Steps of all walks') }),
      'Walks on two engines; null when time ran out before',
    ),
  }),
);

/** A diagram that was played. */
export const Rehearsal = named(
  'Rehearsal',
  'A diagram played before it is published.',
  Type.Object({
    complete: flag('True when everything was played; otherwise what was not found may still be there'),
    stopped: nullable(oneOf(['time', 'memory', 'failure'], 'Why'), 'Why it was stopped before its end'),
    findings: list(ref(RehearsalFinding), 'What was found, errors first'),
    processes: list(ref(ProcessRehearsal), 'Process by process'),
  }),
);
export type Rehearsal = Static<typeof Rehearsal>;

/** The named schemas of rehearsals. */
export const rehearsalSchemas = [
  RehearsalStep,
  RehearsalFinding,
  RehearsalPath,
  PortabilityNote,
  ProcessRehearsal,
  Rehearsal,
];
