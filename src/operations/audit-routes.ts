import { type Static, Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { PageWish } from '../http/paging.ts';
import type { House } from '../runtime/views/house.ts';
import { id, instant, list, named, PageEnd, ref, text, whole } from '../runtime/views/parts.ts';
import { verifyAudit } from './verify-audit.ts';

/** Which records are verified. */
const AuditVerification = Type.Object(
  {
    from: Type.Optional(instant('Only cases with an event recorded then or later')),
    until: Type.Optional(instant('Only cases with an event recorded before')),
    page: Type.Optional(PageWish),
  },
  { additionalProperties: false },
);

/** What a verification found. */
const AuditFindings = named(
  'AuditFindings',
  'What the verification of a page of cases found.',
  Type.Object({
    total: whole('Cases of the period in all'),
    cases: whole('Cases of this page'),
    events: whole('Their events'),
    broken: list(
      Type.Object({
        caseId: id('Case'),
        caseNumber: text('Case number'),
        sequence: whole('Number of the first event that was changed, is missing or was added'),
      }),
      'Cases whose record is not as it was written',
    ),
    page: ref(PageEnd),
  }),
);

/** Named schemas of the verification. */
export const auditSchemas = [AuditFindings];

/** Whether the records of cases are as they were written. */
export function auditRoutes(api: Api, house: House): void {
  api.post(
    '/audit/verification',
    {
      schema: {
        tags: ['Operations'],
        operationId: 'verifyAudit',
        summary: 'Verify the hash chains of many cases 校验办件记录',
        description: 'Page by page: `total` and the pages behind tell how far it has come.',
        body: AuditVerification,
        response: { 200: ref(AuditFindings) },
      },
      config: { audience: 'operator' },
    },
    async (request): Promise<Static<typeof AuditFindings>> => {
      const found = await verifyAudit({ database: house.services.database, tenantId: house.tenantId }, request.body);
      return { ...found, broken: found.broken.map((one) => ({ ...one })) };
    },
  );
}
