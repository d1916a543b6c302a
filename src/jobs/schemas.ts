import { type Static, Type } from 'typebox';
import { fixedDuration } from '../domain/duration.ts';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { id, instant, list, named, nullable, oneOf, pageOf, ref, text, values, whole } from '../runtime/views/parts.ts';

const duration = (description: string) =>
  text(`${description}; an ISO 8601 duration of days, hours, minutes and seconds`, { pattern: fixedDuration });
const topicName = (description: string) => text(description, { minLength: 1, maxLength: 200 });
const workerId = text('The worker, by a name of its own', { minLength: 1, maxLength: 200 });

const jobFields = {
  id: id('External task'),
  topic: text('Topic'),
  workerId: nullable(Type.String(), 'Who has it, or had it last and let it run out; null for nobody'),
  lockedUntil: nullable(instant('When'), 'Until when that worker has it'),
  retriesLeft: whole('How often it may still fail before it is an incident'),
  priority: whole('The highest is fetched first'),
  lastError: nullable(Type.String(), 'What the last worker that failed said'),
  createdAt: instant('Since when it waits'),
  caseId: id('Case'),
  caseNumber: text('Case number'),
  businessKey: nullable(Type.String(), 'The integrator’s own key of the case'),
  elementId: text('Element of the diagram'),
  instanceId: id('Process instance'),
  definitionId: id('Process definition'),
  definitionKey: text('Key of the process definition'),
};

/** A job as it is looked at. */
export const ExternalTask = named(
  'ExternalTask',
  'Work of a service task that a program outside does.',
  Type.Object({
    ...jobFields,
    state: oneOf(['OPEN', 'LOCKED', 'FAILED'], 'Free or put off; in a worker’s hands; stopped with an incident'),
    dueAt: instant('Not given to anybody before'),
    errorDetails: nullable(Type.String(), 'The details the last worker that failed gave'),
    incidentId: nullable(id('Incident'), 'The incident that stopped it'),
  }),
);
export type ExternalTask = Static<typeof ExternalTask>;

/** A job a worker has got. */
export const LockedExternalTask = named(
  'LockedExternalTask',
  'Work that the worker has from now until its lock runs out.',
  Type.Object({
    ...jobFields,
    workerId: text('The worker that has it'),
    lockedUntil: instant('Until when'),
    variables: values('What the step sees, or those of it that were asked for'),
  }),
);
export type LockedExternalTask = Static<typeof LockedExternalTask>;

/** What a worker asks for. */
export const FetchWish = Type.Object(
  {
    workerId,
    maxTasks: whole('The most it takes at once', { minimum: 1, maximum: 100 }),
    usePriority: Type.Optional(
      Type.Boolean({ description: 'The highest priority first (standard), or whatever waits longest' }),
    ),
    asyncResponseTimeout: Type.Optional(
      duration('How long the answer waits for work when there is none, PT30M at most'),
    ),
    topics: Type.Array(
      Type.Object(
        {
          topic: topicName('Topic'),
          lockDuration: duration('For how long the worker has each task, from PT1S to P1D'),
          variables: Type.Optional(
            Type.Array(Type.String({ maxLength: 200 }), {
              maxItems: 200,
              description: 'Only these; without it all the step sees',
            }),
          ),
          localVariables: Type.Optional(Type.Boolean({ description: 'Only what is the step’s own: its inputs' })),
          businessKey: Type.Optional(text('Only of cases with this key', { maxLength: 100 })),
          definitionKeys: Type.Optional(
            Type.Array(Type.String({ maxLength: 200 }), {
              minItems: 1,
              maxItems: 50,
              description: 'Only of these processes',
            }),
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50, description: 'The topics it knows, each once' },
    ),
  },
  { additionalProperties: false, description: 'Which work is wanted' },
);
export type FetchWish = Static<typeof FetchWish>;

/** What was fetched. */
export const FetchedTasks = Type.Object({ items: list(ref(LockedExternalTask), 'Work; empty when there is none') });

/** The result of work. */
export const WorkDone = Type.Object(
  { workerId, variables: Type.Optional(values('What came out of it')) },
  { additionalProperties: false, description: 'The result' },
);

/** Work that failed. */
export const WorkFailed = Type.Object(
  {
    workerId,
    message: text('What went wrong', { minLength: 1, maxLength: 1000 }),
    details: Type.Optional(text('A trace or log', { maxLength: 100_000 })),
    retries: Type.Optional(
      whole('How often it is tried again; 0 makes it an incident; without it one time less than before', {
        minimum: 0,
        maximum: 1_000_000,
      }),
    ),
    retryTimeout: Type.Optional(duration('How long it is left alone before, P30D at most')),
  },
  { additionalProperties: false, description: 'The failure' },
);

/** A BPMN error. */
export const WorkError = Type.Object(
  {
    workerId,
    code: text('Code of the error, as the diagram names it', { minLength: 1, maxLength: 200 }),
    message: Type.Optional(text('What happened', { maxLength: 1000 })),
    variables: Type.Optional(values('What whoever catches it is given')),
  },
  { additionalProperties: false, description: 'The error' },
);

/** How long a worker wants to keep a task. */
export const LockExtension = Type.Object(
  { workerId, lockDuration: duration('For how long from now, from PT1S to P1D') },
  { additionalProperties: false, description: 'The new length of the lock' },
);

/** Which tasks are looked for. */
export const ExternalTaskSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          state: Type.Optional(filterOn(oneOf(['OPEN', 'LOCKED', 'FAILED'], 'State'), ['$in'], 'State')),
          topic: Type.Optional(filterOn(Type.String({ maxLength: 200 }), ['$in', '$like'], 'Topic')),
          workerId: Type.Optional(filterOn(Type.String({ maxLength: 200 }), ['$in'], 'Worker that has it')),
          caseNumber: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$like'], 'Case number')),
          definitionKey: Type.Optional(filterOn(Type.String({ maxLength: 200 }), ['$in'], 'Key of the process')),
        },
        { additionalProperties: false, description: 'Which tasks' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(Type.Boolean({ description: 'Whether to count them' })),
  },
  { additionalProperties: false, description: 'A search' },
);
export type ExternalTaskSearch = Static<typeof ExternalTaskSearch>;

/** A page of tasks. */
export const ExternalTaskPage = pageOf(ref(ExternalTask), 'Tasks, those that wait longest first');
