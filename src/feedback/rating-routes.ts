import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { answerRating, rateAgain, rateService } from '../runtime/supervision/give-rating.ts';
import type { House } from '../runtime/views/house.ts';
import { id, pageOf, ref } from '../runtime/views/parts.ts';
import { caseRatings, readRating, searchRatings } from './read-ratings.ts';
import { CaseRatings, FeedbackAnswer, Rating, RatingAgainInput, RatingInput, RatingSearch } from './schemas.ts';

/** Named schemas of these routes. */
export const ratingSchemas = [Rating, CaseRatings];

/** Ratings 好差评: what applicants say about each act of service, and what bad ones are answered. */
export function ratingRoutes(api: Api, house: House): void {
  const tags = ['Feedback'];
  const ofCase = Type.Object({ id: id('Case') });
  const ofRating = Type.Object({ id: id('Rating') });

  api.get(
    '/cases/:id/ratings',
    {
      schema: {
        tags,
        operationId: 'caseRatings',
        summary: 'What was rated in a case, and what still may be 办件评价',
        params: ofCase,
        response: { 200: ref(CaseRatings) },
      },
      config: { audience: 'person', scope: 'cases:read' },
    },
    (request) => caseRatings(house, personOf(request), request.params.id),
  );

  api.post(
    '/cases/:id/ratings',
    {
      schema: {
        tags,
        operationId: 'rateService',
        summary: 'Rate one act of service 好差评',
        description: 'Each act once. A bad one is answered within one working day; then it may be rated once more.',
        params: ofCase,
        body: RatingInput,
        response: { 201: ref(CaseRatings) },
      },
      config: { audience: 'applicant', scope: 'cases:write' },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { act, level, comment = null } = request.body;
      await rateService(house, person, { caseId: request.params.id, act, level, comment });
      return reply.status(201).send(await caseRatings(house, person, request.params.id));
    },
  );

  api.post(
    '/ratings/search',
    {
      schema: {
        tags,
        operationId: 'searchRatings',
        summary: 'Ratings 评价记录',
        description: "Heads see their own department's, supervisors everybody's.",
        body: RatingSearch,
        response: { 200: pageOf(ref(Rating), 'Ratings') },
      },
      config: { audience: 'staff', scope: 'supervision:read' },
    },
    (request) => searchRatings(house, personOf(request), request.body),
  );

  api.post(
    '/ratings/:id/answer',
    {
      schema: {
        tags,
        operationId: 'answerRating',
        summary: 'Answer a bad rating 差评答复',
        description: 'Once, by the head of the department or the service administration.',
        params: ofRating,
        body: FeedbackAnswer,
        response: { 200: ref(Rating) },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    async (request) => {
      await answerRating(house, personOf(request), { ratingId: request.params.id, ...request.body });
      return readRating(house, request.params.id);
    },
  );

  api.post(
    '/ratings/:id/again',
    {
      schema: {
        tags,
        operationId: 'rateAgain',
        summary: 'Rate once more after the answer 再次评价',
        params: ofRating,
        body: RatingAgainInput,
        response: { 200: ref(CaseRatings) },
      },
      config: { audience: 'applicant', scope: 'cases:write' },
    },
    async (request) => {
      const person = personOf(request);
      const { level, comment = null } = request.body;
      const { caseId } = await rateAgain(house, person, { ratingId: request.params.id, level, comment });
      return caseRatings(house, person, caseId);
    },
  );
}
