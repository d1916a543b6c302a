import { type Static, Type } from 'typebox';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { flag, id, instant, list, named, nullable, oneOf, text, values, whole } from '../runtime/views/parts.ts';

/** Failed work. */
export const Incident = named(
  'Incident',
  'Work that failed while nobody waited; it stays until an operator resolves it.',
  Type.Object({
    id: id('Incident'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    instanceId: id('Process instance'),
    definitionKey: text('Its process'),
    work: oneOf(
      ['element', 'timer', 'job'],
      'What failed: an element of the diagram, a timer that was due, or an act the service had planned',
    ),
    elementId: text('Element of the diagram'),
    code: text('Code'),
    message: text('What went wrong'),
    raisedAt: instant('When'),
    resolvedAt: nullable(instant('When'), 'When it was resolved'),
  }),
);
export type Incident = Static<typeof Incident>;

const moment = ['$gte', '$gt', '$lte', '$lt'] as const;

/** What an operator looks for among failed work. */
export const IncidentSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          caseId: Type.Optional(id('Case')),
          caseNumber: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$like'], 'Case number')),
          definitionKey: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$in'], 'Process')),
          elementId: Type.Optional(filterOn(Type.String({ maxLength: 255 }), ['$in', '$like'], 'Element')),
          code: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$in', '$like'], 'Code')),
          message: Type.Optional(filterOn(Type.String({ maxLength: 200 }), ['$like'], 'What went wrong')),
          raisedAt: Type.Optional(filterOn(instant('Moment'), moment, 'When')),
          resolved: Type.Optional(flag('Whether it is resolved; open ones when nothing is said')),
        },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(flag('Whether to count them all')),
  },
  { additionalProperties: false, description: 'A search' },
);
export type IncidentSearch = Static<typeof IncidentSearch>;

/** How one incident is set right; nothing at all tries the work again as it is. */
export const IncidentResolution = Type.Union(
  [
    Type.Object(
      { variables: Type.Optional(values('Set before the work is tried again')) },
      { additionalProperties: false },
    ),
    Type.Null(),
  ],
  { description: 'What is set right before' },
);

/** Many incidents to be tried again. */
export const IncidentBatch = Type.Object(
  {
    incidentIds: Type.Array(id('Incident'), {
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
      description: 'Tried again one after the other, each by itself',
    }),
    variables: Type.Optional(values('Set in each before its work is tried again')),
  },
  { additionalProperties: false },
);
export type IncidentBatch = Static<typeof IncidentBatch>;

/** What became of one of many incidents. */
export const IncidentOutcome = named(
  'IncidentOutcome',
  'What became of one incident that was tried again.',
  Type.Object({
    incidentId: id('Incident'),
    outcome: oneOf(
      ['RESOLVED', 'FAILED_AGAIN', 'REFUSED'],
      'Whether its work is done, failed again (a new incident is open, or this one still is), or was not tried',
    ),
    code: nullable(Type.String(), 'Code of the refusal'),
    message: nullable(Type.String(), 'What went wrong'),
  }),
);
export type IncidentOutcome = Static<typeof IncidentOutcome>;

const jobStates = ['OPEN', 'LOCKED', 'STUCK', 'FAILED', 'DONE', 'CANCELLED'] as const;

/** Work beside a person. */
export const Job = named(
  'Job',
  "Work beside a person: an external worker's, or an act the service planned for later.",
  Type.Object({
    id: id('Job'),
    caseId: nullable(id('Case'), 'Case'),
    caseNumber: nullable(Type.String(), 'Case number'),
    elementId: nullable(Type.String(), 'Element of the diagram'),
    topic: text('What is to be done'),
    worker: flag('True for a worker’s job, false for an act of the service'),
    state: oneOf(
      jobStates,
      'OPEN waits, LOCKED is being done, STUCK is overdue or its worker’s lock ran out, FAILED has no retries left',
    ),
    dueAt: instant('When'),
    retriesLeft: whole('Retries left'),
    lockedBy: nullable(Type.String(), 'Worker that has or had it'),
    lockedUntil: nullable(instant('When'), 'Until when'),
    lastError: nullable(Type.String(), 'What went wrong last'),
    createdAt: instant('When'),
  }),
);
export type Job = Static<typeof Job>;

/** What an operator looks for among jobs. */
export const JobSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          states: Type.Optional(list(oneOf(jobStates, 'State'), 'States; all that are not over when nothing is said')),
          topic: Type.Optional(filterOn(Type.String({ maxLength: 200 }), ['$in', '$like'], 'Topic')),
          caseId: Type.Optional(id('Case')),
          dueAt: Type.Optional(filterOn(instant('Moment'), moment, 'When due')),
        },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
  },
  { additionalProperties: false, description: 'A search' },
);
export type JobSearch = Static<typeof JobSearch>;

/** How the service stands. */
export const Health = named(
  'Health',
  'How the service stands this moment.',
  Type.Object({
    now: instant("The service's clock"),
    node: text('Version of Node.js'),
    postgres: text('Version of PostgreSQL'),
    migration: nullable(Type.String(), 'Newest migration of the database'),
    ownMigration: nullable(
      Type.String(),
      'Newest migration this program knows; another than that of the database while replicas of two versions run',
    ),
    replicas: whole('Processes of the service that are connected to the database, this one among them'),
    databaseAheadMs: Type.Integer({
      description:
        "By how many milliseconds the database's clock is ahead of this machine's; negative when it is behind",
    }),
    filesFreeBytes: whole('Room left on the disk of the files, in bytes'),
    filesTotalBytes: whole('Size of that disk, in bytes'),
    databaseBytes: whole('Size of the database in bytes'),
    lastArchivedAt: nullable(
      instant('When'),
      'When PostgreSQL archived its log last; null where it archives none. Dumps leave no trace in a database',
    ),
    longestDueAt: nullable(instant('When'), 'Since when the longest overdue timer waits; null when none is overdue'),
    queues: Type.Object(
      {
        timersDue: whole('Timers that are due'),
        jobsDue: whole('Jobs that are due'),
        jobsFailed: whole('Jobs without retries left'),
        incidentsOpen: whole('Open incidents'),
        deliveriesPending: whole('Deliveries of webhooks on their way'),
        deliveriesFailed: whole('Deliveries given up and still kept'),
        batchesRunning: whole('Batches under way'),
      },
      { description: 'What waits' },
    ),
  }),
);
export type Health = Static<typeof Health>;

/** Measurements in the text format of Prometheus. */
export const MetricsPage = Type.Unsafe<unknown>({ type: 'string', description: 'Text format of Prometheus, 0.0.4' });
