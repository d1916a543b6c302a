import { type Static, Type } from 'typebox';
import type { Person } from '../domain/person.ts';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revokeCase as revoke } from '../runtime/cases/revoke-case.ts';
import { Case } from '../runtime/views/case-schema.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref } from '../runtime/views/parts.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import { CaseAct, CaseActs, readCaseActs } from './case-acts.ts';
import { Recusal, RecusalInput, RevocationInput } from './duty-schemas.ts';
import { caseRecusals, recuseOfficer } from './recusals.ts';

/** Named schemas of the duties of officers. */
export const dutySchemas = [Recusal, CaseAct, CaseActs];

/** Who may not take part in a case, and the revocation of what it granted. */
export function dutyRoutes(api: Api, house: House): void {
  const tags = ['Cases'];
  const params = Type.Object({ id: id('Case') });

  api.get(
    '/cases/:id/acts',
    {
      schema: {
        tags,
        operationId: 'caseActs',
        summary: 'What the person may do with the case, and why not 可办操作',
        params,
        response: { 200: ref(CaseActs) },
      },
      config: { audience: 'staff', scope: 'cases:read' },
    },
    (request) => readCaseActs(house, personOf(request), request.params.id),
  );

  api.get(
    '/cases/:id/recusals',
    {
      schema: {
        tags,
        operationId: 'caseRecusals',
        summary: 'Who takes no part in the case 回避',
        params,
        response: { 200: allOf(ref(Recusal), 'Recusals') },
      },
      config: { audience: 'staff', scope: 'cases:read' },
    },
    (request) => caseRecusals(house, personOf(request), request.params.id),
  );

  api.post(
    '/cases/:id/recusals',
    {
      schema: {
        tags,
        operationId: 'recuseOfficer',
        summary: 'Take an officer with an interest out of the case 回避',
        description:
          "Officers declare it themselves; a colleague's is ordered by the head of the department. Tasks in hand go back into the pool.",
        params,
        body: RecusalInput,
        response: { 201: allOf(ref(Recusal), 'Recusals of the case') },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    async (request, reply) =>
      reply.status(201).send(await recuseOfficer(house, personOf(request), request.params.id, request.body)),
  );

  api.post(
    '/cases/:id/revocation',
    {
      schema: {
        tags,
        operationId: 'revokeCase',
        summary: 'Revoke what the case granted 撤销',
        description:
          'By the head of the lead organ, with ground, reason and legal basis. A licence got by fraud that bears on public safety bars its holder for three years.',
        params,
        body: RevocationInput,
        response: { 200: ref(Case) },
      },
      config: { audience: 'staff', scope: 'cases:write' },
    },
    (request) => revokeCase(house, personOf(request), request.params.id, request.body),
  );
}

async function revokeCase(house: House, person: Person, caseId: string, input: Static<typeof RevocationInput>) {
  await assertSeesCase(house.services.database, person, caseId);
  await revoke(house.services, person, { caseId, ...input }, house.clock());
  return readCase(house, person, caseId);
}
