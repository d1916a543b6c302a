import { Type } from 'typebox';
import { localDateOf } from '../calendar/days.ts';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { reusableMaterials, reuseMaterials } from '../runtime/materials/reuse-materials.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref, text } from '../runtime/views/parts.ts';
import { listChanges } from './list-changes.ts';
import { readDisclosure } from './read-disclosures.ts';
import { ListChanges, ReusableMaterial, ReuseInput, VerifiedDisclosure } from './reuse-schemas.ts';
import { Disclosure } from './schemas.ts';
import { verifyDisclosure } from './verify-disclosure.ts';

/** Named schemas of these routes. */
export const reuseSchemas = [ReusableMaterial, ListChanges, VerifiedDisclosure];

/** What earlier lists are good for: their materials, what they asked, and whether a printed one is genuine. */
export function reuseRoutes(api: Api, house: House): void {
  const tags = ['Disclosures'];
  const params = Type.Object({ id: id('Disclosure') });

  api.get(
    '/disclosures/:id/reusable-materials',
    {
      schema: {
        tags,
        operationId: 'reusableMaterials',
        summary: 'Earlier materials that fit 可复用材料',
        description:
          "For rows that have nothing yet: materials of the applicant's earlier lists that were verified, or belong to an application withdrawn before a decision, and are valid today.",
        params,
        response: { 200: allOf(ref(ReusableMaterial), 'Materials by row, the newest first, at most 200') },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:read' },
    },
    async (request) => {
      const { services, clock } = house;
      const found = await reusableMaterials(
        services.database,
        personOf(request),
        request.params.id,
        localDateOf(clock()),
      );
      return { items: found.map((each) => ({ ...each, documents: [...each.documents] })) };
    },
  );

  api.post(
    '/disclosures/:id/reused-materials',
    {
      schema: {
        tags,
        operationId: 'reuseMaterials',
        summary: 'Use earlier materials again 复用材料',
        description: 'All of them or none, without sending a file again. They are checked anew like any other.',
        params,
        body: ReuseInput,
        response: { 200: ref(Disclosure) },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:write' },
    },
    async (request) => {
      const person = personOf(request);
      const { id: disclosureId } = request.params;
      const now = house.clock();
      await reuseMaterials(house.services, person, { disclosureId, ...request.body }, now, localDateOf(now));
      return readDisclosure(house, person, disclosureId);
    },
  );

  api.get(
    '/disclosures/:id/changes',
    {
      schema: {
        tags,
        operationId: 'listChanges',
        summary: 'What changed since the list before 清单差异',
        description:
          'Rows added, removed or asked otherwise, each with its reason. A list that was told never changes.',
        params,
        response: { 200: ref(ListChanges) },
      },
      config: { audience: 'person', scope: 'cases:read' },
    },
    (request) => listChanges(house, personOf(request), request.params.id),
  );

  api.get(
    '/public/disclosures/:number',
    {
      schema: {
        tags,
        operationId: 'verifyDisclosure',
        summary: 'Check a printed list by its number and code 告知书核验',
        params: Type.Object({ number: text('Receipt number', { maxLength: 60 }) }),
        querystring: Type.Object({ code: text('Check code printed on it', { minLength: 1, maxLength: 60 }) }),
        response: { 200: ref(VerifiedDisclosure) },
      },
      config: { audience: 'anyone', rateLimit: { max: 30, timeWindow: 60_000 } },
    },
    (request) => verifyDisclosure(house, request.params.number, request.query.code),
  );
}
