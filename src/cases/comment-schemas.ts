import { type Static, Type } from 'typebox';
import { id, instant, named, nullable, oneOf, text } from '../runtime/views/parts.ts';

const audience = oneOf(['STAFF', 'APPLICANT'], 'Who may read it: officers only, or the applicant as well');

/** A comment on a case or one of its tasks. */
export const Comment = named(
  'Comment',
  'What somebody said about a case or one of its tasks.',
  Type.Object({
    id: id('Comment'),
    taskId: nullable(id('Task'), 'The task it is about; null for the case as a whole'),
    account: Type.Object({ id: id('Account'), name: text('Name') }, { description: 'Who said it' }),
    isApplicant: Type.Boolean({ description: 'Whether the applicant said it' }),
    body: text('What was said'),
    audience,
    writtenAt: instant('When'),
  }),
);
export type Comment = Static<typeof Comment>;

/** What is to be said. */
export const CommentWish = Type.Object(
  {
    taskId: Type.Optional(id('Task it is about')),
    body: text('What is said', { minLength: 1, maxLength: 4000 }),
    audience: Type.Optional(audience),
  },
  { additionalProperties: false, description: 'A comment; for officers only where nothing is said' },
);
export type CommentWish = Static<typeof CommentWish>;
