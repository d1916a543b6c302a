import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { languageOf } from '../http/problems.ts';
import { everyRow, sendTable, TableFile, TableFormat, tableMediaTypes, tableOf } from '../http/table-answer.ts';
import { recordExport } from '../runtime/operations/record-export.ts';
import type { House } from '../runtime/views/house.ts';
import { id } from '../runtime/views/parts.ts';
import { caseEvents } from './case-events.ts';
import { caseColumns } from './export-cases.ts';
import { eventColumns } from './export-events.ts';
import { CaseSearch } from './schemas.ts';
import { searchCases } from './search-cases.ts';

/** Whole lists of cases, and the record of a case, as files. */
export function caseExportRoutes(api: Api, house: House): void {
  const tags = ['Cases'];
  const config = { audience: 'person', scope: 'cases:read', waits: true } as const;
  const { filter, sort } = CaseSearch.properties;

  api.post(
    '/cases/exports',
    {
      schema: {
        tags,
        operationId: 'exportCases',
        summary: 'A list of cases as a file 导出办件',
        description: 'All the search finds, not a page of it; who took it away is on record.',
        body: Type.Object({ format: TableFormat, filter, sort }, { additionalProperties: false }),
        produces: tableMediaTypes,
        response: { 200: TableFile },
      },
      config,
    },
    async (request, reply) => {
      const person = personOf(request);
      const { format, ...search } = request.body;
      await recordExport(house, person, { list: 'cases', format, filter: search.filter ?? {} });
      const rows = everyRow((page) => searchCases(house, person, { ...search, page }));
      return sendTable(reply, 'cases', format, tableOf(caseColumns, rows, languageOf(request)));
    },
  );

  api.post(
    '/cases/:id/events/exports',
    {
      schema: {
        tags,
        operationId: 'exportCaseEvents',
        summary: 'The record of a case as a file 导出办理过程',
        description: 'As `caseEvents` tells it, with the hashes; who took it away is on record.',
        params: Type.Object({ id: id('Case') }),
        body: Type.Object({ format: TableFormat }, { additionalProperties: false }),
        produces: tableMediaTypes,
        response: { 200: TableFile },
      },
      config,
    },
    async (request, reply) => {
      const person = personOf(request);
      const { format } = request.body;
      const { items } = await caseEvents(house, person, request.params.id);
      await recordExport(house, person, { list: 'events', format, filter: { caseId: request.params.id } });
      return sendTable(reply, 'events', format, tableOf(eventColumns, items, languageOf(request)));
    },
  );
}
