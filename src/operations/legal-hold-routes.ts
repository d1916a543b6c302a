import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { id, pageOf, ref } from '../runtime/views/parts.ts';
import { LegalHold, LegalHoldInput, LegalHoldLift, LegalHoldSearch } from './legal-hold-schemas.ts';
import { liftLegalHold, placeLegalHold, searchLegalHolds } from './legal-holds.ts';

/** Cases that are not destroyed, whatever their retention says. */
export function legalHoldRoutes(api: Api, house: House): void {
  const tags = ['Operations'];
  const config = { audience: 'operator' } as const;

  api.post(
    '/legal-holds',
    {
      schema: {
        tags,
        operationId: 'placeLegalHold',
        summary: 'Hold a case back from destruction 暂停销毁',
        description:
          'Also one that runs; its joint application is held back with it. `case-not-found`, `legal-hold-in-force`.',
        body: LegalHoldInput,
        response: { 201: ref(LegalHold) },
      },
      config,
    },
    async (request, reply) => reply.status(201).send(await placeLegalHold(house, personOf(request), request.body)),
  );

  api.post(
    '/legal-holds/:id/lifting',
    {
      schema: {
        tags,
        operationId: 'liftLegalHold',
        summary: 'Lift a legal hold 解除暂停销毁',
        params: Type.Object({ id: id('Legal hold') }),
        body: LegalHoldLift,
        response: { 200: ref(LegalHold) },
      },
      config,
    },
    (request) => liftLegalHold(house, personOf(request), request.params.id, request.body),
  );

  api.post(
    '/legal-holds/search',
    {
      schema: {
        tags,
        operationId: 'searchLegalHolds',
        summary: 'Search legal holds 查询暂停销毁的办件',
        body: LegalHoldSearch,
        response: { 200: pageOf(ref(LegalHold), 'Legal holds, the newest first') },
      },
      config,
    },
    (request) => searchLegalHolds(house, request.body),
  );
}
