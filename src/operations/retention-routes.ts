import { Type } from 'typebox';
import type { Retention } from '../domain/retention.ts';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { flag, instant, list, nullable, pageOf, ref, text } from '../runtime/views/parts.ts';
import { detachMonths } from './detach-months.ts';
import { dropRetention, retentionRules, searchExpiredCases, setRetention } from './retention-rules.ts';
import {
  ExpiredCase,
  ExpiredCaseSearch,
  ProcedureRetention,
  ProcedureRetentionInput,
  RetainedMonth,
  RetentionWish,
} from './retention-schemas.ts';

/** Named schemas of the retention of the record. */
export const retentionSchemas = [RetainedMonth, ProcedureRetention, ExpiredCase];

/** How long cases and the record of them are kept, and what becomes of months that are older. */
export function retentionRoutes(api: Api, house: House, { eventMonths, caseYears }: Retention): void {
  const tags = ['Operations'];
  const config = { audience: 'operator' } as const;
  const params = Type.Object({ key: text('Procedure', { minLength: 1, maxLength: 100 }) });
  const rules = Type.Object({
    caseYears: nullable(Type.Integer(), 'Years where a procedure has no rule; null keeps its cases for ever'),
    items: list(ref(ProcedureRetention), 'Procedures that have cases or a rule, by key'),
  });

  api.post(
    '/audit/retention',
    {
      schema: {
        tags,
        operationId: 'detachMonths',
        summary: 'Detach months of the record whose retention is over 分离到期的办件记录',
        description:
          'A detached month stays in the database as a table of its own; its cases are verified from a checkpoint on. `retention-not-set` without EVENT_RETENTION_MONTHS.',
        body: RetentionWish,
        response: {
          200: Type.Object({
            endedBefore: instant('Every case of a month must have ended before'),
            dryRun: flag('Whether it was only told'),
            items: list(ref(RetainedMonth), 'Months that are older, the oldest first'),
          }),
        },
      },
      config,
    },
    (request) => detachMonths(house, personOf(request), eventMonths, request.body),
  );

  api.get(
    '/retention-rules',
    {
      schema: {
        tags,
        operationId: 'retentionRules',
        summary: 'How long cases are kept, by procedure 保管期限',
        description:
          'With how many cases that is over for. None is destroyed before a list of them is approved (`proposeDestruction`).',
        response: { 200: rules },
      },
      config,
    },
    () => retentionRules(house, caseYears),
  );

  api.put(
    '/retention-rules/:key',
    {
      schema: {
        tags,
        operationId: 'setRetention',
        summary: 'Set how long the cases of a procedure are kept 设定保管期限',
        description:
          '`definition-not-found` when there is no such procedure. `If-Match` may name the rule’s revision, 0 for none yet.',
        params,
        body: ProcedureRetentionInput,
        response: { 200: rules },
      },
      config: { ...config, ifMatch: 'taken' },
    },
    async (request) => {
      await setRetention(house, personOf(request), request.params.key, request.body, revisionOf(request));
      return retentionRules(house, caseYears);
    },
  );

  api.delete(
    '/retention-rules/:key',
    {
      schema: {
        tags,
        operationId: 'dropRetention',
        summary: 'Let the general setting hold again 取消单独的保管期限',
        description: '`retention-rule-not-found` when the procedure has no rule of its own.',
        params,
        response: { 204: Type.Null({ description: 'The general setting holds' }) },
      },
      config,
    },
    async (request, reply) => {
      await dropRetention(house, personOf(request), request.params.key);
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/retention-rules/expired-cases/search',
    {
      schema: {
        tags,
        operationId: 'searchExpiredCases',
        summary: 'Search cases whose retention is over 查询保管期满的办件',
        body: ExpiredCaseSearch,
        response: { 200: pageOf(ref(ExpiredCase), 'Cases, the longest ended first') },
      },
      config,
    },
    (request) => searchExpiredCases(house, caseYears, request.body),
  );
}
