import { type Static, Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, instant, named, nullable, oneOf, ref, text, whole } from '../runtime/views/parts.ts';
import { addComment, listComments, urgeCase } from './comments.ts';

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

/** Named schemas of comments. */
export const commentSchemas = [Comment];

/** What people say about a case, and how it is urged. */
export function commentRoutes(api: Api, house: House): void {
  const tags = ['Cases'];
  const params = Type.Object({ id: id('Case') });

  api.get(
    '/cases/:id/comments',
    {
      schema: {
        tags,
        operationId: 'listComments',
        summary: 'Comments on a case and its tasks 评论',
        params,
        response: { 200: allOf(ref(Comment), 'Those the person may read, the oldest first') },
      },
      config: { audience: 'person', scope: 'cases:read' },
    },
    (request) => listComments(house, personOf(request), request.params.id),
  );

  api.post(
    '/cases/:id/comments',
    {
      schema: {
        tags,
        operationId: 'addComment',
        summary: 'Comment on a case or one of its tasks 发表评论',
        description: 'An officer chooses whether the applicant may read it; what an applicant says is for both sides.',
        params,
        body: CommentWish,
        response: { 201: ref(Comment) },
      },
      config: { audience: 'person', scope: 'cases:write' },
    },
    async (request, reply) =>
      reply.status(201).send(await addComment(house, personOf(request), request.params.id, request.body)),
  );

  api.post(
    '/cases/:id/reminders',
    {
      schema: {
        tags,
        operationId: 'urgeCase',
        summary: 'Urge what waits for officers of a case 催办',
        description: 'By its applicant, the lead department or a head, once in a working day each.',
        params,
        body: Type.Object(
          { message: Type.Optional(text('What is said', { maxLength: 1000 })) },
          { additionalProperties: false, description: 'What is said' },
        ),
        response: {
          200: Type.Object({ urged: whole('How many tasks were urged') }, { description: 'Urged' }),
        },
      },
      config: { audience: 'person', scope: 'cases:write' },
    },
    (request) => urgeCase(house, personOf(request), request.params.id, request.body),
  );
}
