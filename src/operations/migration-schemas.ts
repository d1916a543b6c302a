import { type Static, Type } from 'typebox';
import { caseStatuses } from '../domain/case-status.ts';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { PlanPreview } from '../runtime/views/migration-schema.ts';
import { id, instant, list, named, nullable, oneOf, text, whole } from '../runtime/views/parts.ts';

const names = (description: string) =>
  Type.Record(Type.String({ maxLength: 255 }), Type.String({ maxLength: 255 }), { maxProperties: 2000, description });

/** How instances are moved; what is not named keeps its id. */
export const PlanContent = Type.Object(
  {
    elements: Type.Optional(names('Element of the new version by element of the old one')),
    flows: Type.Optional(names('Flow of the new version by flow of the old one, for tokens that wait at a join')),
    timers: Type.Optional(
      Type.Record(Type.String({ maxLength: 255 }), oneOf(['keep', 'rearm'], 'Keep its moment, or count it from now'), {
        maxProperties: 2000,
        description: 'By element of the new version; timers keep their moment when nothing is said',
      }),
    ),
  },
  { additionalProperties: false, description: 'How instances are moved' },
);
export type PlanContent = Static<typeof PlanContent>;

/** What a plan is made of. */
export const PlanInput = Type.Object(
  { fromDefinitionId: id('The version instances run on'), toDefinitionId: id('The version they go on with') },
  { additionalProperties: false },
);
export type PlanInput = Static<typeof PlanInput>;

/** A migration plan. */
export const MigrationPlan = named(
  'MigrationPlan',
  'How running instances of one version of a process go on with another.',
  Type.Object({
    id: id('Plan'),
    key: text('Process'),
    fromDefinitionId: id('The version instances run on'),
    fromVersion: whole('Its number'),
    toDefinitionId: id('The version they go on with'),
    toVersion: whole('Its number'),
    plan: PlanContent,
    findings: list(
      Type.Object({
        elementId: text('Element'),
        code: oneOf(
          ['element-missing', 'kind-differs', 'loop-differs', 'source-unknown', 'target-unknown'],
          'Nothing stands for it, or something of another kind or loop; or the plan names what is not there',
        ),
      }),
      'What the plan leaves open; it matters only where a token stands',
    ),
    revision: whole('Revision'),
    createdAt: instant('When'),
  }),
);
export type MigrationPlan = Static<typeof MigrationPlan>;

/** A migration plan in a list. */
export const PlanSummary = named(
  'PlanSummary',
  'A migration plan in a list.',
  Type.Object({
    id: id('Plan'),
    key: text('Process'),
    fromVersion: whole('Number of the version instances run on'),
    toVersion: whole('Number of the version they go on with'),
    executions: whole('How often cases were moved between these two versions'),
    createdBy: text('Who made it'),
    createdAt: instant('When'),
  }),
);
export type PlanSummary = Static<typeof PlanSummary>;

/** Which of the cases that run on the old version; all when nothing is said. */
export const CaseChoice = Type.Object(
  {
    caseId: Type.Optional(filterOn(id('Case'), ['$in'], 'Cases by id')),
    number: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in', '$like'], 'Case number')),
    status: Type.Optional(filterOn(oneOf(caseStatuses, 'Status'), ['$in'], 'Status')),
    leadDepartment: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$in'], 'Department in the lead')),
    regionCode: Type.Optional(filterOn(Type.String({ maxLength: 6 }), ['$in'], 'Region')),
    receivedAt: Type.Optional(filterOn(instant('Moment'), ['$gte', '$gt', '$lte', '$lt'], 'When it was received')),
    elementId: Type.Optional(filterOn(Type.String({ maxLength: 200 }), ['$in'], 'Where it stands now')),
  },
  {
    additionalProperties: false,
    description: 'Which of the cases that run on the old version; all when nothing is said',
  },
);
export type CaseChoice = Static<typeof CaseChoice>;

/** Why it is done, and to which cases. */
export const PlanExecution = Type.Object(
  {
    reason: Type.String({ minLength: 1, maxLength: 2000, description: 'Why; it stays in the record of each case' }),
    filter: Type.Optional(CaseChoice),
  },
  { additionalProperties: false, description: 'Why, and which cases' },
);
export type PlanExecution = Static<typeof PlanExecution>;

/** An act on many cases. */
export const Batch = named(
  'Batch',
  'An act on many cases, done one after the other in the background.',
  Type.Object({
    id: id('Batch'),
    kind: oneOf(['MIGRATION'], 'What is done'),
    state: oneOf(['RUNNING', 'STOPPED', 'DONE'], 'Where it stands'),
    reason: text('Why'),
    definitionKey: text('Process the cases run on'),
    fromVersion: whole('Version they come from'),
    toVersion: whole('Version they go to'),
    total: whole('Cases in all'),
    waiting: whole('Cases still to be done'),
    done: whole('Cases done'),
    failed: whole('Cases that could not be done and are as they were'),
    createdAt: instant('When'),
    endedAt: nullable(instant('When'), 'When it was over'),
  }),
);
export type Batch = Static<typeof Batch>;

/** One case of a batch. */
export const BatchItem = named(
  'BatchItem',
  'One case of a batch and what became of it.',
  Type.Object({
    caseId: id('Case'),
    caseNumber: text('Case number'),
    state: oneOf(['WAITING', 'DONE', 'FAILED'], 'What became of it'),
    code: nullable(Type.String(), 'Why it failed'),
    message: nullable(Type.String(), 'What exactly was in the way'),
    doneAt: nullable(instant('When'), 'When'),
  }),
);
export type BatchItem = Static<typeof BatchItem>;

/** What is looked for among the cases of a batch. */
export const BatchItemSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        { state: Type.Optional(oneOf(['WAITING', 'DONE', 'FAILED'], 'What became of them')) },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
  },
  { additionalProperties: false, description: 'A search' },
);
export type BatchItemSearch = Static<typeof BatchItemSearch>;

/** Named schemas of migrations. */
export const migrationSchemas = [MigrationPlan, PlanSummary, PlanPreview, Batch, BatchItem];
