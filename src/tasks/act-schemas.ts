import { type Static, Type } from 'typebox';
import {
  Bilingual,
  flag,
  id,
  instant,
  list,
  named,
  nullable,
  oneOf,
  ref,
  text,
  whole,
} from '../runtime/views/parts.ts';
import { Completion } from './schemas.ts';

const reason = text('Why', { minLength: 1, maxLength: 1000 });
const when = oneOf(
  ['BEFORE', 'PARALLEL', 'AFTER'],
  'Before the task can be completed, beside it, or after it and before the case goes on',
);

/** To whom a task is delegated. */
export const DelegationWish = Type.Object(
  { accountId: id('Colleague who shall work on it'), reason },
  { additionalProperties: false, description: 'To whom, and why' },
);

/** What is said as a delegated task is given back. */
export const ResolutionWish = Type.Object(
  { comment: Type.Optional(text('What was found', { maxLength: 4000 })) },
  { additionalProperties: false, description: 'What was found' },
);

/** Who shall have a task for good. */
export const TransferWish = Type.Object(
  {
    accountId: Type.Optional(id('Colleague who shall have it')),
    departmentCode: Type.Optional(text('Department in whose pool it shall be', { maxLength: 60 })),
    reason,
  },
  { additionalProperties: false, description: 'A person or a department, one of them, and why' },
);

/** Who shall sign beside a task. */
export const SignerWish = Type.Object(
  { accountId: id('Officer who shall sign'), when, reason },
  { additionalProperties: false, description: 'Who, when and why' },
);

/** Somebody who was asked to sign beside a task. */
export const Signer = named(
  'Signer',
  'Somebody who was asked to sign before, beside or after a task 加签, or a further voter.',
  Type.Object({
    id: id('Signer'),
    account: Type.Object({ id: id('Account'), name: text('Name') }, { description: 'Who' }),
    position: oneOf(['BEFORE', 'PARALLEL', 'AFTER', 'VOTE'], 'When; VOTE for a further voter'),
    state: oneOf(['PLANNED', 'OPEN', 'COMPLETED', 'REMOVED', 'OVER'], 'Whether it is, or was, that person’s turn'),
    reason: text('Why that person was asked'),
    addedBy: Type.Object({ id: id('Account'), name: text('Name') }, { description: 'Who asked' }),
    addedAt: instant('When that person was asked'),
    taskId: nullable(id('Task'), 'The task of the signature; null before it is that person’s turn'),
    outcome: nullable(Type.String(), 'What was said: AGREE or DISAGREE, or the outcome of a vote'),
    endedAt: nullable(instant('When'), 'When it was said'),
  }),
);
export type Signer = Static<typeof Signer>;

/** A task to which another can be returned. */
export const ReturnTarget = named(
  'ReturnTarget',
  'An earlier task to which a task can be returned 退回.',
  Type.Object({
    elementId: text('Element in the diagram'),
    name: ref(Bilingual),
    account: nullable(Type.Object({ id: id('Account'), name: text('Name') }), 'Who did it last'),
    endedAt: instant('When it was done last'),
    withdraws: list(
      Type.Object({ elementId: text('Element'), name: ref(Bilingual) }),
      'What else is under way behind it and will be withdrawn',
    ),
  }),
);
export type ReturnTarget = Static<typeof ReturnTarget>;

/** Where a task goes back to. */
export const ReturnWish = Type.Object(
  {
    targetElementId: Type.Optional(
      text('One of the return targets; by the drawn outcome RETURN without', { maxLength: 200 }),
    ),
    reason: text('Reason', { minLength: 1, maxLength: 4000 }),
  },
  { additionalProperties: false, description: 'Where to, and why' },
);
export type ReturnWish = Static<typeof ReturnWish>;

/** Why a task is taken back or urged. */
export const ReasonWish = Type.Object(
  { reason: Type.Optional(text('Why', { maxLength: 1000 })) },
  { additionalProperties: false, description: 'Why' },
);

/** To whom a task is copied. */
export const CopyWish = Type.Object(
  {
    accountIds: Type.Array(id('Officer'), { minItems: 1, maxItems: 50, uniqueItems: true, description: 'To whom' }),
    note: Type.Optional(text('What is said with it', { maxLength: 1000 })),
  },
  { additionalProperties: false, description: 'To whom, and what is said with it' },
);

/** Tasks completed in one call: each with its own words, or all with the same. */
export const BatchCompletionWish = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { id: id('Task'), completion: Type.Optional(Completion) },
        { additionalProperties: false, description: 'A task, and how it is completed where not as the others' },
      ),
      { minItems: 1, maxItems: 200, description: 'Tasks' },
    ),
    completion: Type.Optional(Completion),
  },
  { additionalProperties: false, description: 'Which tasks, and how' },
);
export type BatchCompletionWish = Static<typeof BatchCompletionWish>;

/** What became of each task of a batch. */
export const BatchCompletion = named(
  'BatchCompletion',
  'What became of each task of a batch; what one is refused for holds up no other.',
  Type.Object({
    items: list(
      Type.Object({
        id: id('Task'),
        completed: flag('Whether it is completed now'),
        nextTaskIds: list(id('Task'), 'Tasks that follow'),
        code: nullable(Type.String(), 'Why not'),
        detail: nullable(Type.String(), 'Why not, in English'),
        detailZh: nullable(Type.String(), 'Why not, in Chinese'),
      }),
      'In the order asked',
    ),
    completed: whole('How many are completed now'),
  }),
);
export type BatchCompletion = Static<typeof BatchCompletion>;
