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
import { recordExport } from '../runtime/operations/record-export.ts';
import type { House } from '../runtime/views/house.ts';
import { searchOperatorActs } from './operator-acts.ts';
import { type OperatorAct, OperatorActSearch } from './people-schemas.ts';

const columns: readonly Column<OperatorAct>[] = [
  { zh: '时间', en: 'Done', cell: ({ doneAt }) => doneAt },
  { zh: '操作人', en: 'By', cell: ({ actorName }) => actorName },
  { zh: '事项', en: 'Act', cell: ({ act }) => act },
  { zh: '对象', en: 'Done to', cell: ({ subject }) => subject },
  { zh: '内容', en: 'Data', cell: ({ data }) => JSON.stringify(data) },
];

/** What administrators did, as a file. */
export function actExportRoutes(api: Api, house: House): void {
  const { filter } = OperatorActSearch.properties;
  api.post(
    '/operator-acts/exports',
    {
      schema: {
        tags: ['Accounts'],
        operationId: 'exportOperatorActs',
        summary: 'What administrators did, as a file 导出管理操作',
        description: 'All the search finds, not a page of it; who took it away is on record itself.',
        body: Type.Object({ format: TableFormat, filter }, { additionalProperties: false }),
        produces: tableMediaTypes,
        response: { 200: TableFile },
      },
      config: { audience: 'operator', waits: true },
    },
    async (request, reply) => {
      const { format, filter: wanted = {} } = request.body;
      await recordExport(house, personOf(request), { list: 'operator-acts', format, filter: wanted });
      const rows = everyRow((page) => searchOperatorActs(house, { filter: wanted, page }));
      return sendTable(reply, 'operator-acts', format, tableOf(columns, rows, languageOf(request)));
    },
  );
}
