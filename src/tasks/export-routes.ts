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
import { type Inbox, TaskSearch } from './schemas.ts';
import { searchTasks } from './search-tasks.ts';

type TaskLine = Inbox['items'][number];

const columns: readonly Column<TaskLine>[] = [
  { zh: '办件编号', en: 'Case number', cell: (task) => task.case.number },
  { zh: '环节', en: 'Step', cell: (task, language) => task.name[language] },
  { zh: '分项', en: 'Item', cell: ({ item }) => item?.code ?? null },
  {
    zh: '部门',
    en: 'Department',
    cell: ({ department }, language) => (language === 'zh' ? department?.name : department?.nameEn) ?? null,
  },
  { zh: '状态', en: 'State', cell: ({ state }) => state },
  { zh: '创建时间', en: 'Created', cell: ({ createdAt }) => createdAt },
];

/** The tasks of a box of the inbox as a file. */
export function taskExportRoutes(api: Api, house: House): void {
  const { filter, sort } = TaskSearch.properties;
  api.post(
    '/tasks/exports',
    {
      schema: {
        tags: ['Tasks'],
        operationId: 'exportTasks',
        summary: 'A list of tasks as a file 导出任务',
        description: 'All the search finds, not a page of it; who took it away is on record.',
        body: Type.Object({ format: TableFormat, filter, sort }, { additionalProperties: false }),
        produces: tableMediaTypes,
        response: { 200: TableFile },
      },
      config: { audience: 'person', scope: 'cases:read', waits: true },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { format, ...search } = request.body;
      await recordExport(house, person, { list: 'tasks', format, filter: search.filter ?? {} });
      const rows = everyRow((page) => searchTasks(house, person, { ...search, page }));
      return sendTable(reply, 'tasks', format, tableOf(columns, rows, languageOf(request)));
    },
  );
}
