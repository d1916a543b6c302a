import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref, text, whole } from '../runtime/views/parts.ts';
import { Comment, CommentWish } from './comment-schemas.ts';
import { addComment, listComments, urgeCase } from './comments.ts';

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
