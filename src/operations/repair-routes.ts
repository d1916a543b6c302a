import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { cancelCase } from '../runtime/cases/cancel-case.ts';
import { holdCase, letGoOfCase } from '../runtime/operations/hold-case.ts';
import { modifyCase } from '../runtime/operations/modify-case.ts';
import { Case } from '../runtime/views/case-schema.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { id, instant, list, nullable, ref } from '../runtime/views/parts.ts';
import { caseTokens } from './case-tokens.ts';
import { CaseModification, CaseReason, ModifiedCase, StandingToken } from './repair-schemas.ts';

/** Named schemas of repairs. */
export const repairSchemas = [StandingToken, ModifiedCase];

/** Repairs of a running case by whoever looks after the service. */
export function repairRoutes(api: Api, house: House): void {
  const { services, clock } = house;
  const tags = ['Operations'];
  const operate = { audience: 'operator' } as const;
  const params = Type.Object({ id: id('Case') });

  api.get(
    '/cases/:id/tokens',
    {
      schema: {
        tags,
        operationId: 'listCaseTokens',
        summary: 'Where a case stands, token by token 流程令牌',
        params,
        response: {
          200: Type.Object({
            items: list(ref(StandingToken), 'Tokens of all running process instances'),
            heldAt: nullable(instant('When'), 'Since when the work on the case is held; null while it goes on'),
          }),
        },
      },
      config: operate,
    },
    (request) => caseTokens(house, request.params.id),
  );

  api.post(
    '/cases/:id/modification',
    {
      schema: {
        tags,
        operationId: 'modifyCase',
        summary: 'Repair a running case by hand 流程调整',
        description:
          'Takes tokens away and puts others elsewhere; an event of the case keeps who did it and why. With `dryRun` the ' +
          'same is done and undone, and the answer tells what would be withdrawn and created.',
        params,
        body: CaseModification,
        response: { 200: ref(ModifiedCase) },
      },
      config: operate,
    },
    async (request) => {
      const { dryRun = false, ...wish } = request.body;
      const modified = await modifyCase(
        services,
        personOf(request),
        { ...wish, caseId: request.params.id, dryRun },
        clock(),
      );
      return { dryRun, ...modified, withdrawn: [...modified.withdrawn], created: [...modified.created] };
    },
  );

  api.post(
    '/cases/:id/cancellation',
    {
      schema: {
        tags,
        operationId: 'cancelCase',
        summary: 'End a running case by hand 终止办件',
        description:
          'Every task, timer, standstill and planned act of it ends; its status, which tells legal facts, stays. Applicant and ' +
          'lead department are told the reason.',
        params,
        body: CaseReason,
        response: { 200: ref(Case) },
      },
      config: operate,
    },
    async (request) => {
      const person = personOf(request);
      const caseId = request.params.id;
      await cancelCase(services, person, { caseId, reason: request.body.reason }, clock());
      return readCase(house, person, caseId);
    },
  );

  for (const [path, act, operationId, summary] of [
    ['work-suspension', holdCase, 'holdCase', 'Hold the work on a case; its clocks and timers go on 暂停办理'],
    ['work-resumption', letGoOfCase, 'letGoOfCase', 'Let the work on a held case go on 恢复办理'],
  ] as const) {
    api.post(
      `/cases/:id/${path}`,
      {
        schema: {
          tags,
          operationId,
          summary,
          description: 'A held case refuses every act of a person with `case-held`, except those of operators.',
          params,
          body: CaseReason,
          response: { 200: ref(Case) },
        },
        config: operate,
      },
      async (request) => {
        const person = personOf(request);
        await act(services, person, { caseId: request.params.id, reason: request.body.reason }, clock());
        return readCase(house, person, request.params.id);
      },
    );
  }
}
