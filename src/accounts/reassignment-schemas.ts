import { type Static, Type } from 'typebox';
import { flag, id, list, named, nullable, text } from '../runtime/views/parts.ts';

/** To whom the tasks of an officer go. */
export const ReassignmentWish = Type.Object(
  {
    toAccountId: Type.Optional(id('Officer who shall have them; back to the pools without')),
    reason: text('Why', { minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false, description: 'To whom, and why' },
);
export type ReassignmentWish = Static<typeof ReassignmentWish>;

/** What became of each open task of an officer. */
export const Reassignment = named(
  'Reassignment',
  'What became of each open task of an officer who leaves or is away.',
  Type.Object({
    items: list(
      Type.Object({
        taskId: id('Task'),
        reassigned: flag('Whether somebody else, or the pool, has it now'),
        code: nullable(Type.String(), 'Why not'),
        detail: nullable(Type.String(), 'Why not, in English'),
        detailZh: nullable(Type.String(), 'Why not, in Chinese'),
      }),
      'The longest open first',
    ),
  }),
);
export type Reassignment = Static<typeof Reassignment>;
