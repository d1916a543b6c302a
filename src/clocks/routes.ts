import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { Case } from '../runtime/views/case-schema.ts';
import {
  Clock,
  ClockExplanation,
  ClockSuspension,
  ExplainedDay,
  Light,
  LightCounts,
  LimitValue,
} from '../runtime/views/clock-schema.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, day, id, ref, text } from '../runtime/views/parts.ts';
import { businessHours } from './business-hours.ts';
import { CalendarChange, MovedDueDate } from './calendar-change-schemas.ts';
import { addInCalendar, calendarYear, listCalendars } from './calendars.ts';
import { caseClocks, explainClock } from './explain-clock.ts';
import {
  CalendarSum,
  CalendarVersionSummary,
  CalendarYear,
  DelayReasonInput,
  ExtensionInput,
  HoursInForce,
  LocalRule,
  ProlongationInput,
  SuspensionInput,
} from './schemas.ts';
import { endSuspension, extendCase, giveDelayReason, prolong, suspendCase } from './stop-clocks.ts';

/** Named schemas of this room. */
export const clockSchemas = [
  LimitValue,
  Light,
  LightCounts,
  ClockSuspension,
  ExplainedDay,
  Clock,
  ClockExplanation,
  CalendarYear,
  HoursInForce,
  CalendarVersionSummary,
  CalendarSum,
  LocalRule,
  CalendarChange,
  MovedDueDate,
];

/** Limits of cases, and the working days they are counted in. */
export function clockRoutes(api: Api, house: House): void {
  const tags = ['Clocks'];
  const params = Type.Object({ id: id('Case, clock or suspension') });
  const read = { audience: 'person', scope: 'cases:read' } as const;
  const write = { audience: 'staff', scope: 'tasks:write' } as const;

  api.get(
    '/cases/:id/clocks',
    {
      schema: {
        tags,
        operationId: 'caseClocks',
        summary: 'All clocks of a case 办件时限',
        params,
        response: { 200: allOf(ref(Clock), 'Clocks, those of the case first') },
      },
      config: read,
    },
    (request) => caseClocks(house, personOf(request), request.params.id),
  );

  api.get(
    '/clocks/:id/explanation',
    {
      schema: {
        tags,
        operationId: 'explainClock',
        summary: 'How the due day comes about, day by day 时限说明',
        params,
        response: { 200: ref(ClockExplanation) },
      },
      config: read,
    },
    (request) => explainClock(house, personOf(request), request.params.id),
  );

  api.post(
    '/cases/:id/suspensions',
    {
      schema: {
        tags,
        operationId: 'suspendClocks',
        summary: 'Stop the clocks for a lawful reason 启动特别程序',
        description: 'Issues the notice D08 and plans the day the clocks run again.',
        params,
        body: SuspensionInput,
        response: { 200: ref(Case) },
      },
      config: write,
    },
    (request) => suspendCase(house, personOf(request), request.params.id, request.body),
  );

  api.post(
    '/suspensions/:id/end',
    {
      schema: {
        tags,
        operationId: 'endSuspension',
        summary: 'Let the clocks run again 结束特别程序',
        params,
        body: Type.Object(
          { reason: text('Why', { minLength: 1, maxLength: 2000 }) },
          { additionalProperties: false, description: 'Reason' },
        ),
        response: { 200: ref(Case) },
      },
      config: write,
    },
    (request) => endSuspension(house, personOf(request), request.params.id, request.body.reason),
  );

  api.post(
    '/suspensions/:id/prolongations',
    {
      schema: {
        tags,
        operationId: 'prolongSuspension',
        summary: 'Make a standstill longer by a new notice 延长特别程序',
        description: 'Issues a new notice D08; the old standstill ends where the new one begins.',
        params,
        body: ProlongationInput,
        response: { 200: ref(Case) },
      },
      config: write,
    },
    (request) => prolong(house, personOf(request), request.params.id, request.body),
  );

  api.post(
    '/cases/:id/overdue-reasons',
    {
      schema: {
        tags,
        operationId: 'giveOverdueReason',
        summary: 'Tell the public why a limit was broken 公开超期原因',
        description: 'Once for the promise and once for the statute, by the lead department (优化营商环境条例 36).',
        params,
        body: DelayReasonInput,
        response: { 200: ref(Case) },
      },
      config: write,
    },
    (request) => giveDelayReason(house, personOf(request), request.params.id, request.body),
  );

  api.post(
    '/cases/:id/extensions',
    {
      schema: {
        tags,
        operationId: 'extendClocks',
        summary: 'Extend the statutory limit 延长办理期限',
        description: 'Once, before it runs out, by the head of the organ.',
        params,
        body: ExtensionInput,
        response: { 200: ref(Case) },
      },
      config: write,
    },
    (request) => extendCase(house, personOf(request), request.params.id, request.body),
  );

  api.get(
    '/calendars',
    {
      schema: {
        tags,
        operationId: 'listCalendars',
        summary: 'Regions and years with an arrangement 日历版本',
        response: { 200: allOf(ref(CalendarVersionSummary), 'Arrangements, by region, the newest year first') },
      },
      config: { audience: 'operator' },
    },
    () => listCalendars(house),
  );

  api.get(
    '/calendars/:region',
    {
      schema: {
        tags,
        operationId: 'calendarYear',
        summary: 'Working days of a year 工作日历',
        params: Type.Object({ region: text('GB/T 2260 code, or CN', { pattern: '^(CN|\\d{6})$' }) }),
        querystring: Type.Object({ year: text('Year', { pattern: '^20\\d\\d$' }) }),
        response: { 200: ref(CalendarYear) },
      },
      config: { audience: 'anyone', rateLimit: { max: 120, timeWindow: 60_000 } },
    },
    (request) => calendarYear(house, request.params.region, Number(request.query.year)),
  );

  api.get(
    '/calendars/:region/business-hours',
    {
      schema: {
        tags,
        operationId: 'businessHours',
        summary: 'Business hours of a region 办公时间',
        description: 'Changed as a calendar is: `POST /calendar-changes` with `HOURS`.',
        params: Type.Object({ region: text('GB/T 2260 code, or CN', { pattern: '^(CN|\\d{6})$' }) }),
        response: { 200: allOf(ref(HoursInForce), 'Hours, those of the latest day first') },
      },
      config: { audience: 'anyone', rateLimit: { max: 120, timeWindow: 60_000 } },
    },
    (request) => businessHours(house, request.params.region),
  );

  api.get(
    '/calendars/:region/add',
    {
      schema: {
        tags,
        operationId: 'addInCalendar',
        summary: 'Count working days 推算截止日',
        params: Type.Object({ region: text('GB/T 2260 code, or CN', { pattern: '^(CN|\\d{6})$' }) }),
        querystring: Type.Object({
          from: day('The day of the event'),
          workingDays: text('How many, at most 250', { pattern: '^\\d{1,3}$' }),
        }),
        response: { 200: ref(CalendarSum) },
      },
      config: { audience: 'anyone', rateLimit: { max: 120, timeWindow: 60_000 } },
    },
    (request) => addInCalendar(house, request.params.region, request.query.from, Number(request.query.workingDays)),
  );
}
