import { type Static, Type } from 'typebox';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { Case } from '../runtime/views/case-schema.ts';
import { flag, id, instant, list, named, nullable, oneOf, PageEnd, ref, text, values } from '../runtime/views/parts.ts';
import { InboxCounts, Task } from '../runtime/views/task-schema.ts';

/** Which tasks are looked for. */
export const TaskSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          box: Type.Optional(
            oneOf(
              ['mine', 'department', 'joint', 'returned', 'urged', 'dueSoon', 'copied', 'delegated', 'closed'],
              'Claimed by the person, open to the person, open in a joint review, come back to the person, urged, due soon or today, sent to the person as a copy, delegated by the person, or done by the person; all open ones when nothing is said',
            ),
          ),
          definitionKey: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$in'], 'Key of the procedure')),
          light: Type.Optional(
            filterOn(oneOf(['RED', 'ORANGE', 'YELLOW', 'GREEN'], 'Light'), ['$in'], 'Light of the clock due first'),
          ),
          dueAt: Type.Optional(
            filterOn(instant('Moment'), ['$gte', '$gt', '$lte', '$lt'], 'When the clock due first falls due'),
          ),
          greenChannel: Type.Optional(flag('Only what goes through the green channel')),
          caseNumber: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$like'], 'Case number')),
          text: Type.Optional(text('Part of the number, the project or the applicant', { maxLength: 100 })),
        },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    sort: Type.Optional(
      Type.Array(
        Type.Object(
          { field: oneOf(['dueAt', 'createdAt'], 'Field'), order: oneOf(['ASC', 'DESC'], 'Direction') },
          { additionalProperties: false },
        ),
        { maxItems: 1, description: 'What is due first comes first when nothing is said' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(flag('Whether to count them all')),
    includeCounts: Type.Optional(flag('Whether the counts of all boxes come along; they do when nothing is said')),
  },
  { additionalProperties: false, description: 'A search' },
);
export type TaskSearch = Static<typeof TaskSearch>;

/** A page of the inbox. */
export const Inbox = named(
  'Inbox',
  'A page of tasks with the counts beside it.',
  Type.Object({
    items: list(ref(Task), 'Tasks'),
    page: ref(PageEnd),
    total: Type.Optional(Type.Integer({ description: 'How many there are in all; only when asked for' })),
    counts: Type.Optional(ref(InboxCounts)),
  }),
);
export type Inbox = Static<typeof Inbox>;

/** What completes a task. */
export const Completion = Type.Object(
  {
    outcome: text("One of the step's outcomes", { maxLength: 60 }),
    values: Type.Optional(values('Fields of the form')),
    reason: Type.Optional(text('Reason', { maxLength: 4000 })),
    legalBasis: Type.Optional(text('Law it rests on', { maxLength: 1000 })),
    comment: Type.Optional(text('Remark for colleagues', { maxLength: 4000 })),
    officers: Type.Optional(Type.Array(id('Account'), { maxItems: 20, description: 'Officers who took part besides' })),
  },
  { additionalProperties: false, description: 'How the task is completed' },
);
export type Completion = Static<typeof Completion>;

/** What a completion brought about. */
export const CompletedTask = named(
  'CompletedTask',
  'A completed task, its case, and the tasks that follow and that the person may see.',
  Type.Object({
    task: ref(Task),
    case: nullable(ref(Case), 'The case; null when the person no longer may see it'),
    nextTasks: list(ref(Task), 'Tasks that follow'),
  }),
);
export type CompletedTask = Static<typeof CompletedTask>;

/** What became of each task of a batch. */
export const BatchClaim = named(
  'BatchClaim',
  'What became of each task of a batch.',
  Type.Object({
    items: list(
      Type.Object({
        id: id('Task'),
        claimed: flag('Whether it is claimed now'),
        code: nullable(Type.String(), 'Why not'),
        detail: nullable(Type.String(), 'Why not, in English'),
        detailZh: nullable(Type.String(), 'Why not, in Chinese'),
      }),
      'In the order asked',
    ),
  }),
);
export type BatchClaim = Static<typeof BatchClaim>;
