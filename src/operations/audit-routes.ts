import type { Api } from '../http/api.ts';
import type { House } from '../runtime/views/house.ts';
import { pageOf, ref } from '../runtime/views/parts.ts';
import { AuditFindings, AuditVerification, EventSearch, FoundEvent } from './audit-schemas.ts';
import { searchEvents } from './search-events.ts';
import { verifyAudit } from './verify-audit.ts';

/** Named schemas of the record of cases. */
export const auditSchemas = [AuditFindings, FoundEvent];

/** Whether the records of cases are as they were written, and what is in them. */
export function auditRoutes(api: Api, house: House): void {
  const tags = ['Operations'];
  const operate = { audience: 'operator' } as const;

  api.post(
    '/audit/verification',
    {
      schema: {
        tags,
        operationId: 'verifyAudit',
        summary: 'Verify the hash chains of many cases 校验办件记录',
        description: 'Page by page: `total` and the pages behind tell how far it has come.',
        body: AuditVerification,
        response: { 200: ref(AuditFindings) },
      },
      config: operate,
    },
    async (request): Promise<AuditFindings> => {
      const found = await verifyAudit({ database: house.services.database, tenantId: house.tenantId }, request.body);
      return {
        ...found,
        broken: found.broken.map((one) => ({ ...one })),
        brokenDestructions: found.brokenDestructions.map((one) => ({ ...one })),
      };
    },
  );

  api.post(
    '/events/search',
    {
      schema: {
        tags,
        operationId: 'searchEvents',
        summary: 'Search the record of all cases 查询办件记录',
        body: EventSearch,
        response: { 200: pageOf(ref(FoundEvent), 'Events, the newest first') },
      },
      config: operate,
    },
    (request) => searchEvents(house, request.body),
  );
}
