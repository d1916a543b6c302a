import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { DisclosureRow } from '../runtime/views/material-schema.ts';
import { id, ref, text } from '../runtime/views/parts.ts';
import { PreCheck, PreCheckProposal, StatementInput } from './pre-check-schemas.ts';
import { readPreCheck } from './read-pre-check.ts';
import { stateRow } from './state-row.ts';

/** Named schemas of these routes. */
export const preCheckSchemas = [PreCheckProposal, PreCheck];

/** What is looked over before anybody decides, and what materials say. */
export function preCheckRoutes(api: Api, house: House): void {
  const tags = ['Disclosures'];
  const params = Type.Object({ id: id('Disclosure') });
  const rowParams = Type.Object({ id: id('Disclosure'), rowId: text('Row of the list', { maxLength: 60 }) });

  api.get(
    '/disclosures/:id/pre-check',
    {
      schema: {
        tags,
        operationId: 'readPreCheck',
        summary: 'Look the list over before anybody decides 齐全性预检',
        description:
          'For the applicant before handing in, and for staff at the formal check: what is missing, unreadable, out of date or contradicts another row. Proposals only; a person decides.',
        params,
        response: { 200: ref(PreCheck) },
      },
      config: { atCounter: true, audience: 'person', scope: 'cases:read' },
    },
    (request) => readPreCheck(house, personOf(request), request.params.id),
  );

  api.put(
    '/disclosures/:id/rows/:rowId/statement',
    {
      schema: {
        tags,
        operationId: 'stateRow',
        summary: 'State what a material says 填写材料要素',
        description:
          'By the applicant while files are taken under the row; it replaces what was stated before. `If-Match` may name the row’s revision.',
        params: rowParams,
        body: StatementInput,
        response: { 200: ref(DisclosureRow) },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:write', ifMatch: 'taken' },
    },
    (request) => {
      const { id: disclosureId, rowId } = request.params;
      return stateRow(house, personOf(request), { disclosureId, rowId, ...request.body }, revisionOf(request));
    },
  );
}
