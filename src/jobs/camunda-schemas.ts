import { type Static, Type } from 'typebox';
import { flag, id, list, named, nullable, ref, text, values, whole } from '../runtime/views/parts.ts';
import { lockAtMostMs, retryAtMostMs, waitAtMostMs } from './read-wish.ts';

const optional = Type.Optional;
const workerId = text('The worker, by a name of its own', { minLength: 1, maxLength: 200 });
const lockMs = (description: string) => whole(`${description}, in milliseconds`, { minimum: 1, maximum: lockAtMostMs });
const moment = (description: string) => text(`${description}, as 2026-03-02T02:00:00.000+0000`);
/** A filter that is understood and, where it says anything, refused. */
const notKnown = Type.Unsafe<unknown>({ description: 'Not supported: refused where it says anything' });
const typedValue = Type.Object(
  {
    value: optional(Type.Unsafe<unknown>({ description: 'The value' })),
    type: optional(nullable(Type.String(), 'Its type: String, Integer, Long, Double, Boolean, Date, Json, Null …')),
    valueInfo: optional(nullable(values('More about the type'), 'More about the type')),
  },
  { description: 'A value with the name of its type' },
);
const typedVariables = (description: string) =>
  optional(nullable(Type.Record(Type.String({ maxLength: 200 }), typedValue), description));

/** What a worker of Camunda 7 asks for. */
export const CamundaFetch = Type.Object(
  {
    workerId,
    maxTasks: whole('The most tasks; never more than 100', { minimum: 1 }),
    usePriority: optional(nullable(Type.Boolean(), 'The highest priority first')),
    asyncResponseTimeout: optional(
      nullable(
        Type.Integer({ minimum: 0, maximum: waitAtMostMs }),
        'How long the answer waits for work, in milliseconds',
      ),
    ),
    sorting: optional(
      nullable(
        Type.Array(
          Type.Object({
            sortBy: text('createTime', { pattern: '^createTime$' }),
            sortOrder: text('asc', { pattern: '^asc$' }),
          }),
          { maxItems: 1 },
        ),
        'By createTime, ascending',
      ),
    ),
    topics: Type.Array(
      Type.Object({
        topicName: text('Topic', { minLength: 1, maxLength: 200 }),
        lockDuration: lockMs('For how long the worker has each task'),
        variables: optional(
          nullable(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 }), 'Only these variables'),
        ),
        localVariables: optional(nullable(Type.Boolean(), "Only the step's own variables")),
        businessKey: optional(nullable(Type.String({ maxLength: 100 }), 'Only of cases with this key')),
        processDefinitionKey: optional(nullable(Type.String({ maxLength: 200 }), 'Only of this process')),
        processDefinitionKeyIn: optional(
          nullable(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 }), 'Only of these processes'),
        ),
        processDefinitionId: optional(notKnown),
        processDefinitionIdIn: optional(notKnown),
        processDefinitionVersionTag: optional(notKnown),
        processVariables: optional(notKnown),
        tenantIdIn: optional(notKnown),
        withoutTenantId: optional(notKnown),
      }),
      { minItems: 1, maxItems: 50, description: 'The topics, each once' },
    ),
  },
  { description: 'Which work is wanted' },
);
export type CamundaFetch = Static<typeof CamundaFetch>;

const taskFields = {
  id: id('External task'),
  topicName: text('Topic'),
  workerId: nullable(Type.String(), 'Who has it'),
  lockExpirationTime: nullable(moment('Until when'), 'Until when that worker has it'),
  createTime: moment('Since when it waits'),
  activityId: text('Element of the diagram'),
  activityInstanceId: text('The visit of the element'),
  executionId: text('The visit of the element'),
  processInstanceId: id('Process instance'),
  processDefinitionId: id('Process definition'),
  processDefinitionKey: text('Key of the process definition'),
  processDefinitionVersionTag: nullable(Type.String(), 'Its tag'),
  errorMessage: nullable(Type.String(), 'What the last worker that failed said'),
  retries: whole('How often it may still fail'),
  priority: whole('The highest is fetched first'),
  businessKey: nullable(Type.String(), "The integrator's own key of the case, else its number"),
  suspended: flag('False: nothing is suspended here'),
  tenantId: nullable(Type.String(), 'Always null: a token is for one tenant'),
};

/** A task as Camunda 7 lists it. */
export const CamundaTask = named('CamundaTask', 'An external task in the shape of Camunda 7.', Type.Object(taskFields));
export type CamundaTask = Static<typeof CamundaTask>;

/** A task a worker has got. */
export const CamundaLockedTask = named(
  'CamundaLockedTask',
  'An external task that was fetched, in the shape of Camunda 7.',
  Type.Object({
    ...taskFields,
    errorDetails: nullable(Type.String(), 'The details the last worker that failed gave'),
    extensionProperties: values('Always empty'),
    variables: values('Typed variables: {value, type, valueInfo}'),
  }),
);
export type CamundaLockedTask = Static<typeof CamundaLockedTask>;

/** What was fetched. */
export const CamundaFetched = list(ref(CamundaLockedTask), 'Tasks; none when there is no work');

/** What comes with each act, in the shape of Camunda 7. */
export const camundaActs = {
  complete: Type.Object(
    {
      workerId,
      variables: typedVariables('The result'),
      localVariables: typedVariables('For the output mappings only'),
    },
    { description: 'The result' },
  ),
  failure: Type.Object(
    {
      workerId,
      errorMessage: optional(nullable(Type.String({ maxLength: 10_000 }), 'What went wrong')),
      errorDetails: optional(nullable(Type.String({ maxLength: 1_000_000 }), 'A trace or log')),
      retries: optional(nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 }), 'How often it is tried again')),
      retryTimeout: optional(
        nullable(Type.Integer({ minimum: 0, maximum: retryAtMostMs }), 'The pause before, in milliseconds'),
      ),
    },
    { description: 'The failure' },
  ),
  bpmnError: Type.Object(
    {
      workerId,
      errorCode: text('Code of the error', { minLength: 1, maxLength: 200 }),
      errorMessage: optional(nullable(Type.String({ maxLength: 10_000 }), 'What happened')),
      variables: typedVariables('What whoever catches it is given'),
    },
    { description: 'The error' },
  ),
  extendLock: Type.Object({ workerId, newDuration: lockMs('For how long from now') }, { description: 'The new lock' }),
  lock: Type.Object({ workerId, lockDuration: lockMs('For how long from now') }, { description: 'The lock' }),
};

const yes = (description: string) => optional(text(description, { pattern: '^(true|false)$' }));

/** Which tasks are listed. */
export const CamundaQuery = Type.Object(
  {
    topicName: optional(text('Topic', { maxLength: 200 })),
    workerId: optional(text('Who has it', { maxLength: 200 })),
    locked: yes('`true`: in the hands of a worker'),
    notLocked: yes('`true`: in nobody’s hands'),
    withRetriesLeft: yes('`true`: not stopped'),
    noRetriesLeft: yes('`true`: stopped with an incident'),
    firstResult: optional(text('How many are left out', { pattern: '^\\d{1,6}$' })),
    maxResults: optional(text('The most that are listed; never more than 200', { pattern: '^\\d{1,6}$' })),
  },
  { additionalProperties: false, description: 'Which tasks' },
);
export type CamundaQuery = Static<typeof CamundaQuery>;

/** Why a request was refused, in the shape of Camunda 7. */
export const CamundaError = named(
  'CamundaError',
  'Why a request was refused, in the shape of Camunda 7; `code` is ours.',
  Type.Object({ type: text('Kind of the error'), message: text('The sentence'), code: text('Stable code') }),
);
