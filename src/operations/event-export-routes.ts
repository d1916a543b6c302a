import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { languageOf } from '../http/problems.ts';
import {
  type Column,
  everyRow,
  sendTable,
  TableFile,
  TableFormat,
  tableMediaTypes,
  tableOf,
} from '../http/table-answer.ts';
import { recordExport } from '../runtime/record-export.ts';
import type { House } from '../runtime/views/house.ts';
import { EventSearch, type FoundEvent } from './audit-schemas.ts';
import { searchEvents } from './search-events.ts';

const columns: readonly Column<FoundEvent>[] = [
  { zh: '办件编号', en: 'Case number', cell: ({ caseNumber }) => caseNumber },
  { zh: '序号', en: 'Number', cell: ({ sequence }) => sequence },
  { zh: '事项', en: 'Type', cell: ({ type }) => type },
  { zh: '发生时间', en: 'Occurred', cell: ({ occurredAt }) => occurredAt },
  { zh: '记录时间', en: 'Recorded', cell: ({ recordedAt }) => recordedAt },
  { zh: '操作人', en: 'By', cell: ({ actorName }) => actorName },
  {
    zh: '部门',
    en: 'Department',
    cell: ({ departmentName, departmentNameEn }, language) =>
      language === 'en' && departmentNameEn ? departmentNameEn : departmentName,
  },
  { zh: '环节', en: 'Element', cell: ({ elementId }) => elementId },
  { zh: '内容', en: 'Data', cell: ({ data }) => JSON.stringify(data) },
  { zh: '哈希', en: 'Hash', cell: ({ hash }) => hash },
];

/** The record of all cases as a file, as far as it is asked for. */
export function eventExportRoutes(api: Api, house: House): void {
  const { filter } = EventSearch.properties;
  api.post(
    '/events/exports',
    {
      schema: {
        tags: ['Operations'],
        operationId: 'exportEvents',
        summary: 'The record of all cases as a file 导出办件记录',
        description: 'All the search finds, not a page of it; who took it away is on record.',
        body: Type.Object({ format: TableFormat, filter }, { additionalProperties: false }),
        produces: tableMediaTypes,
        response: { 200: TableFile },
      },
      config: { audience: 'operator', waits: true },
    },
    async (request, reply) => {
      const { format, filter: wanted = {} } = request.body;
      await recordExport(house, personOf(request), { list: 'record', format, filter: wanted });
      const rows = everyRow((page) => searchEvents(house, { filter: wanted, page }));
      return sendTable(reply, 'record', format, tableOf(columns, rows, languageOf(request)));
    },
  );
}
