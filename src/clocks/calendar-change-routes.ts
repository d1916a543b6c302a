import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, pageOf, ref, text } from '../runtime/views/parts.ts';
import { applyChange, dropChange } from './apply-calendar-change.ts';
import { CalendarChange, CalendarChangeInput, CalendarChangeReason, MovedDueDate } from './calendar-change-schemas.ts';
import { listChanges, listMoves, readChange } from './calendar-changes.ts';
import { previewChange } from './preview-calendar-change.ts';

/** Changes of the calendars: looked at with every due date they move, then put in force in one act. */
export function calendarChangeRoutes(api: Api, house: House): void {
  const tags = ['Calendars'];
  const params = Type.Object({ id: id('Calendar change') });
  const operate = { audience: 'operator' } as const;

  api.post(
    '/calendar-changes',
    {
      schema: {
        tags,
        operationId: 'previewCalendarChange',
        summary: 'Look at a change of a calendar 预览日历变更',
        description: 'Nothing is in force yet. What contradicts itself, or is known already, is refused.',
        body: CalendarChangeInput,
        response: { 201: ref(CalendarChange) },
      },
      config: operate,
    },
    async (request, reply) => {
      const change = await previewChange(house, personOf(request), request.body);
      return reply.status(201).header('location', `/api/v1/calendar-changes/${change.id}`).send(change);
    },
  );

  api.get(
    '/calendar-changes',
    {
      schema: {
        tags,
        operationId: 'listCalendarChanges',
        summary: 'Changes of the calendars 日历变更',
        response: { 200: allOf(ref(CalendarChange), 'Changes, the newest first, at most 100') },
      },
      config: operate,
    },
    () => listChanges(house),
  );

  api.get(
    '/calendar-changes/:id',
    {
      schema: {
        tags,
        operationId: 'readCalendarChange',
        summary: 'One change 日历变更详情',
        params,
        response: { 200: ref(CalendarChange) },
      },
      config: operate,
    },
    (request) => readChange(house, request.params.id),
  );

  api.get(
    '/calendar-changes/:id/moves',
    {
      schema: {
        tags,
        operationId: 'calendarChangeMoves',
        summary: 'Open due dates a change moves 受影响的到期日',
        params,
        querystring: Type.Object({
          limit: Type.Optional(
            text('The most items, at most 200; 50 when nothing is said', { pattern: '^([1-9]\\d?|1\\d\\d|200)$' }),
          ),
          after: Type.Optional(text('`endCursor` of the page before', { maxLength: 1000 })),
        }),
        response: { 200: pageOf(ref(MovedDueDate), 'Due dates by clock') },
      },
      config: operate,
    },
    ({ params: { id: change }, query: { limit, after } }) =>
      listMoves(house, change, {
        ...(limit === undefined ? {} : { limit: Number(limit) }),
        ...(after === undefined ? {} : { after }),
      }),
  );

  api.post(
    '/calendar-changes/:id/application',
    {
      schema: {
        tags,
        operationId: 'applyCalendarChange',
        summary: 'Put a change in force 日历变更生效',
        description:
          'From this moment every command counts by it. What is open is counted anew in batches; `remaining` tells how much is left.',
        params,
        body: CalendarChangeReason,
        response: { 200: ref(CalendarChange) },
      },
      config: operate,
    },
    (request) => applyChange(house, personOf(request), request.params.id, request.body?.reason),
  );

  api.delete(
    '/calendar-changes/:id',
    {
      schema: {
        tags,
        operationId: 'dropCalendarChange',
        summary: 'Drop a change 放弃日历变更',
        params,
        response: { 204: Type.Null({ description: 'Dropped' }) },
      },
      config: operate,
    },
    async (request, reply) => {
      await dropChange(house, personOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
}
