import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, ref } from '../runtime/views/parts.ts';
import {
  CounterApplicant,
  CounterQuery,
  findApplicants,
  UndeliveredDocument,
  undeliveredDocuments,
} from './counter.ts';

/** Named schemas of the counter. */
export const counterSchemas = [CounterApplicant, UndeliveredDocument];

/** The one window 综合窗口: whom it serves, and what waits to be handed over. */
export function counterRoutes(api: Api, house: House): void {
  const tags = ['Applications'];
  const config = { audience: 'staff', scope: 'cases:read' } as const;

  api.get(
    '/counter/applicants',
    {
      schema: {
        tags,
        operationId: 'findApplicants',
        summary: 'Look up an applicant at the counter 窗口查找申请人',
        description:
          'By window clerks. With the header `Lianban-For-Applicant` they then enter projects, lists, files and applications for that applicant; the record names the clerk.',
        querystring: CounterQuery,
        response: { 200: allOf(ref(CounterApplicant), 'Applicants by name, at most 50') },
      },
      config,
    },
    (request) => findApplicants(house, personOf(request), request.query.text),
  );

  api.get(
    '/counter/documents',
    {
      schema: {
        tags,
        operationId: 'undeliveredDocuments',
        summary: 'What waits to be handed over at the counter 待送达文书',
        querystring: CounterQuery,
        response: { 200: allOf(ref(UndeliveredDocument), 'Documents, the oldest first, at most 200') },
      },
      config,
    },
    (request) => undeliveredDocuments(house, personOf(request), request.query.text),
  );
}
