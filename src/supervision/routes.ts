import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, day, id, pageOf, ref, text } from '../runtime/views/parts.ts';
import { SupervisionCard, SupervisionOrder } from '../runtime/views/record-schema.ts';
import { answer, caseCards, searchCards } from './cards.ts';
import { compareVersions } from './compare-versions.ts';
import { caseOrders, searchOrders } from './orders.ts';
import { CardSearch, OrderSearch, Share, SupervisionSummary, VersionComparison } from './schemas.ts';
import { supervisionSummary } from './summary.ts';

/** Named schemas of this room. */
export const supervisionSchemas = [SupervisionCard, SupervisionOrder, Share, SupervisionSummary, VersionComparison];

/** Figures, cards and orders. Heads see their own department's, supervisors everybody's. */
export function supervisionRoutes(api: Api, house: House): void {
  const tags = ['Supervision'];
  const watch = { audience: 'staff', scope: 'supervision:read' } as const;
  const params = Type.Object({ id: id('Case') });

  api.get(
    '/supervision/summary',
    {
      schema: {
        tags,
        operationId: 'supervisionSummary',
        summary: 'Figures of a period 效能概览',
        querystring: Type.Object({
          from: Type.Optional(day('First day; the first of this year when nothing is said')),
          to: Type.Optional(day('Last day; today when nothing is said')),
          department: Type.Optional(text('Only cases this department leads', { maxLength: 60 })),
        }),
        response: { 200: ref(SupervisionSummary) },
      },
      config: watch,
    },
    (request) => supervisionSummary(house, personOf(request), request.query),
  );

  api.get(
    '/supervision/version-comparison',
    {
      schema: {
        tags,
        operationId: 'compareVersions',
        summary: 'Days taken by version of a procedure 流程改版前后用时',
        querystring: Type.Object({ key: text('Procedure', { minLength: 1, maxLength: 100 }) }),
        response: { 200: ref(VersionComparison) },
      },
      config: watch,
    },
    (request) => compareVersions(house, personOf(request), request.query.key),
  );

  api.post(
    '/supervision/cards/search',
    {
      schema: {
        tags,
        operationId: 'searchCards',
        summary: 'Yellow and red cards 红黄牌',
        body: CardSearch,
        response: { 200: pageOf(ref(SupervisionCard), 'Cards') },
      },
      config: watch,
    },
    (request) => searchCards(house, personOf(request), request.body),
  );

  api.post(
    '/supervision/cards/:id/answer',
    {
      schema: {
        tags,
        operationId: 'answerCard',
        summary: 'Answer a card for the department 答复红黄牌',
        description: 'Once, by the head; a yellow card not answered within a working day is followed by a red one.',
        params: Type.Object({ id: id('Card') }),
        body: Type.Object(
          { answer: text('What happened and what is done about it', { minLength: 1, maxLength: 2000 }) },
          { additionalProperties: false, description: 'An answer' },
        ),
        response: { 200: allOf(ref(SupervisionCard), 'Cards of the case, the newest first') },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    (request) => answer(house, personOf(request), request.params.id, request.body.answer),
  );

  api.post(
    '/supervision/orders/search',
    {
      schema: {
        tags,
        operationId: 'searchOrders',
        summary: 'Orders 交办、催办、督办',
        body: OrderSearch,
        response: { 200: pageOf(ref(SupervisionOrder), 'Orders') },
      },
      config: watch,
    },
    (request) => searchOrders(house, personOf(request), request.body),
  );

  api.get(
    '/cases/:id/cards',
    {
      schema: {
        tags,
        operationId: 'caseCards',
        summary: 'Cards of a case 办件红黄牌',
        params,
        response: { 200: allOf(ref(SupervisionCard), 'Cards, the newest first') },
      },
      config: { audience: 'staff', scope: 'cases:read' },
    },
    (request) => caseCards(house, personOf(request), request.params.id),
  );

  api.get(
    '/cases/:id/orders',
    {
      schema: {
        tags,
        operationId: 'caseOrders',
        summary: 'Orders of a case 办件交办督办',
        params,
        response: { 200: allOf(ref(SupervisionOrder), 'Orders, the newest first') },
      },
      config: { audience: 'person', scope: 'cases:read' },
    },
    (request) => caseOrders(house, personOf(request), request.params.id),
  );
}
