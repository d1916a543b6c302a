import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { languageOf } from '../http/problems.ts';
import { everyRow, sendTable, TableFile, tableMediaTypes, tableOf } from '../http/table-answer.ts';
import { recordExport } from '../runtime/operations/record-export.ts';
import type { House } from '../runtime/views/house.ts';
import { pageOf, ref } from '../runtime/views/parts.ts';
import { AuditFindings, AuditVerification, EventExport, EventSearch, FoundEvent } from './audit-schemas.ts';
import { foundEventColumns } from './export-events.ts';
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
    (request) => searchEvents(house, personOf(request), request.body),
  );

  api.post(
    '/events/exports',
    {
      schema: {
        tags,
        operationId: 'exportEvents',
        summary: 'The record of many cases as a file 导出办件记录',
        description:
          'All that `searchEvents` would find, the newest first, with the hashes; who took it away is on record. By supervision and the administration.',
        body: EventExport,
        produces: tableMediaTypes,
        response: { 200: TableFile },
      },
      config: { audience: 'supervisor', scope: 'supervision:read', waits: true },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { format, ...search } = request.body;
      await recordExport(house, person, { list: 'events', format, filter: search.filter ?? {} });
      const rows = everyRow((page) => searchEvents(house, person, { ...search, page }));
      return sendTable(reply, 'events', format, tableOf(foundEventColumns, rows, languageOf(request)));
    },
  );
}
