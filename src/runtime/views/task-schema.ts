import { type Static, Type } from 'typebox';
import { caseStatuses } from '../../domain/case-status.ts';
import { Clock, Light } from './clock-schema.ts';
import { DisclosureRow, RowDocument } from './material-schema.ts';
import {
  Bilingual,
  DepartmentName,
  flag,
  id,
  instant,
  list,
  named,
  nullable,
  oneOf,
  ref,
  text,
  values,
  whole,
} from './parts.ts';

/** What of a case its task shows. */
export const TaskCase = named(
  'TaskCase',
  'The case a task belongs to.',
  Type.Object({
    id: id('Case'),
    number: text('Case number'),
    status: oneOf(caseStatuses, 'Status'),
    projectName: text('Name of the project'),
    applicantName: text('Name of the applicant'),
    definition: Type.Object({ key: text('Key of the procedure'), name: ref(Bilingual) }, { description: 'Procedure' }),
    light: nullable(ref(Light), 'The worst light of the running clocks of the case'),
    greenChannel: flag('It goes through the green channel'),
    clocks: list(ref(Clock), 'Clocks of the case'),
  }),
);
export type TaskCase = Static<typeof TaskCase>;

/** One way to complete a task. */
export const TaskOutcome = named(
  'TaskOutcome',
  'One way a task may be completed.',
  Type.Object({
    value: text('Value to send'),
    name: ref(Bilingual),
    needsMaterials: flag('Required rows must be verified first'),
    needsReason: flag('A reason must be given'),
    needsLegalBasis: flag('A legal basis must be given'),
  }),
);
export type TaskOutcome = Static<typeof TaskOutcome>;

/** What can be done with a task. */
const taskActs = [
  'CLAIM',
  'RELEASE',
  'COMPLETE',
  'RETURN',
  'CORRECT',
  'DELEGATE',
  'RESOLVE',
  'RECALL',
  'TRANSFER',
  'ADD_SIGNER',
  'TAKE_BACK',
  'COPY',
  'URGE',
  'COMMENT',
  'SUSPEND',
  'EXTEND',
] as const;

/** An act and whether it may be done now. */
export const TaskAct = named(
  'TaskAct',
  'An act and whether the person may do it now.',
  Type.Object({
    act: oneOf(taskActs, 'The act'),
    allowed: flag('Whether it may be done'),
    code: nullable(Type.String(), 'Why not, as a stable code; docs/problem-codes.md lists them'),
    because: nullable(ref(Bilingual), 'Why not'),
    legalBasis: nullable(Type.String(), 'Law the answer rests on'),
  }),
);
export type TaskAct = Static<typeof TaskAct>;

/** A task as whoever may see it sees it. */
export const Task = named(
  'Task',
  'A user task waits for a person.',
  Type.Object({
    id: id('Task'),
    state: oneOf(['CREATED', 'CLAIMED', 'COMPLETED', 'WITHDRAWN'], 'State'),
    case: ref(TaskCase),
    elementId: text('Element in the diagram'),
    name: ref(Bilingual),
    department: nullable(ref(DepartmentName), 'Whose turn it is; null for the applicant'),
    role: text('Role that may take it'),
    item: nullable(
      Type.Object({ code: text('Code'), name: text('Name') }),
      'The matter under review in a joint review',
    ),
    assignee: nullable(Type.Object({ id: id('Account'), name: text('Name') }), 'Who has claimed it'),
    onBehalfOf: nullable(
      Type.Object({ id: id('Account'), name: text('Name') }),
      'The officer in whose place it is done; null when it is the own task',
    ),
    delegation: nullable(
      Type.Object({
        state: oneOf(['PENDING', 'RESOLVED'], 'Whether the assignee works on it, or has given it back'),
        owner: Type.Object({ id: id('Account'), name: text('Name') }, { description: 'Whose task it is' }),
      }),
      'How it was delegated 委派; null when it never was',
    ),
    signing: nullable(
      oneOf(['BEFORE', 'PARALLEL', 'AFTER'], 'When'),
      'For a signature beside another task 加签: when it is given; null for a task of its own',
    ),
    urged: whole('How often it was urged 催办'),
    cameBack: flag('Whether the person completed the same step of the case before, and it is back 退回'),
    copy: nullable(
      Type.Object({
        sentBy: Type.Object({ id: id('Account'), name: text('Name') }, { description: 'Who sent it' }),
        sentAt: instant('When'),
        note: nullable(Type.String(), 'What was said with it'),
        readAt: nullable(instant('When'), 'When it was read'),
      }),
      'For whoever was sent a copy 抄送; null for all others',
    ),
    outcome: nullable(Type.String(), 'How it was completed'),
    createdAt: instant('Since when it waits'),
    endedAt: nullable(instant('When'), 'When it was completed or withdrawn'),
    stepClock: nullable(ref(Clock), 'The clock of this step'),
    light: nullable(ref(Light), 'The worse light of the step and the case'),
    remainingWorkingDays: nullable(Type.Number(), 'Days left on the clock that is due first'),
    outcomes: list(ref(TaskOutcome), 'Ways to complete it'),
    outcomeVariable: nullable(Type.String(), 'Process variable that receives the outcome'),
    minimumOfficers: whole('How many officers must take part'),
    colleagues: Type.Optional(
      list(
        Type.Object({ id: id('Account'), name: text('Name'), nameEn: text('Name in English') }),
        'Who of the department may take part besides; only where one task is asked for and several must take part',
      ),
    ),
    form: nullable(values('form-js schema'), 'Further fields, as a form-js schema; only where one task is asked for'),
    rows: Type.Optional(
      list(ref(DisclosureRow), 'Rows of the list that matter here; only where one task is asked for'),
    ),
    files: Type.Optional(
      list(
        ref(RowDocument),
        'Files handed in with forms of the case; only where one task with a file field is asked for',
      ),
    ),
    draft: nullable(values('Values'), 'What was filled in so far'),
    keptDraft: nullable(
      Type.Object({
        revision: whole('Its number among the drafts of the task, from 1'),
        keptAt: instant('When it was kept'),
        keptBy: text('Name of whoever kept it'),
      }),
      'Which draft that is; only where one task is asked for',
    ),
    mayClaim: flag('Whether the person may claim it'),
    mayComplete: flag('Whether the person may complete it'),
    acts: list(ref(TaskAct), 'What the person may do with it, and why not'),
    revision: whole('Revision'),
  }),
);
export type Task = Static<typeof Task>;

/** Counts beside the inbox. */
export const InboxCounts = named(
  'InboxCounts',
  'How much there is in each box, and of which kind in the open ones.',
  Type.Object({
    mine: whole('Claimed by the person'),
    department: whole('Open to the person'),
    joint: whole('Open to the person, in a joint review'),
    returned: whole('Came back to the person'),
    urged: whole('Claimed by or open to the person, and urged'),
    dueSoon: whole('Claimed by or open to the person, and due soon or today'),
    copied: whole('Sent to the person as a copy, not read yet'),
    delegated: whole('Delegated by the person, not given back yet'),
    greenChannel: whole('Of those in the box asked for, through the green channel'),
    byLight: Type.Object(
      { RED: whole('Overdue'), ORANGE: whole('Due today'), YELLOW: whole('Soon due'), GREEN: whole('In time') },
      { description: 'Of the open ones in the box asked for, by light' },
    ),
    byDefinition: list(
      Type.Object({ key: text('Key of the procedure'), name: ref(Bilingual), count: whole('How many') }),
      'Of the open ones in the box asked for, by procedure',
    ),
  }),
);
export type InboxCounts = Static<typeof InboxCounts>;
