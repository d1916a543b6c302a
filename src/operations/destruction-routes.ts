import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { languageOf } from '../http/problems.ts';
import { everyRow, sendTable, TableFile, TableFormat, tableMediaTypes, tableOf } from '../http/table-answer.ts';
import { recordExport } from '../runtime/operations/record-export.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, pageOf, ref } from '../runtime/views/parts.ts';
import {
  DestroyedCase,
  DestroyedCaseSearch,
  Destruction,
  DestructionApproval,
  DestructionDrop,
  DestructionInput,
  DestructionItem,
  DestructionItemSearch,
} from './destruction-schemas.ts';
import { approveDestruction, dropDestruction, proposeDestruction, steerDestruction } from './destructions.ts';
import { itemColumns } from './export-destruction.ts';
import {
  listDestructions,
  readDestruction,
  searchDestroyedCases,
  searchDestructionItems,
} from './read-destructions.ts';

const tags = ['Operations'];
const operate = { audience: 'operator' } as const;

/** The destruction of cases whose retention is over: a list is proposed, approved by somebody else, worked off and certified. */
export function destructionRoutes(api: Api, house: House, caseYears: number | null): void {
  const params = Type.Object({ id: id('Destruction') });

  api.post(
    '/destructions',
    {
      schema: {
        tags,
        operationId: 'proposeDestruction',
        summary: 'Make a list of cases to be destroyed 提出销毁清册',
        description:
          'Nothing is destroyed by it: `rowsFound` counts what the cases have in each table, the list can be searched and taken away as a file. Cases on another open list are left out. `nothing-to-destroy` when there is none.',
        body: DestructionInput,
        response: { 201: ref(Destruction) },
      },
      config: operate,
    },
    async (request, reply) =>
      reply.status(201).send(await proposeDestruction(house, personOf(request), caseYears, request.body)),
  );

  api.get(
    '/destructions',
    {
      schema: {
        tags,
        operationId: 'listDestructions',
        summary: 'Lists of destruction 销毁清册列表',
        response: { 200: allOf(ref(Destruction), 'The newest first, at most 100') },
      },
      config: operate,
    },
    () => listDestructions(house),
  );

  api.get(
    '/destructions/:id',
    {
      schema: {
        tags,
        operationId: 'readDestruction',
        summary: 'A list of destruction, how far it has come, and its certificate 销毁清册与销毁证明',
        params,
        response: { 200: ref(Destruction) },
      },
      config: operate,
    },
    (request) => readDestruction(house, request.params.id),
  );

  api.post(
    '/destructions/:id/items/search',
    {
      schema: {
        tags,
        operationId: 'searchDestructionItems',
        summary: 'Cases of a list of destruction and what became of each 销毁清册明细',
        params,
        body: DestructionItemSearch,
        response: { 200: pageOf(ref(DestructionItem), 'Cases in the order of the list') },
      },
      config: operate,
    },
    (request) => searchDestructionItems(house, request.params.id, request.body),
  );

  api.post(
    '/destructions/:id/items/exports',
    {
      schema: {
        tags,
        operationId: 'exportDestruction',
        summary: 'A list of destruction as a file 导出销毁清册',
        description: 'Whole, with what became of each case so far; who took it away is on record.',
        params,
        body: Type.Object({ format: TableFormat }, { additionalProperties: false }),
        produces: tableMediaTypes,
        response: { 200: TableFile },
      },
      config: { ...operate, waits: true },
    },
    async (request, reply) => {
      const { format } = request.body;
      const { number, id: destructionId } = await readDestruction(house, request.params.id);
      await recordExport(house, personOf(request), { list: 'destruction', format, filter: { number } });
      const rows = everyRow((page) => searchDestructionItems(house, destructionId, { page }));
      return sendTable(reply, number, format, tableOf(itemColumns, rows, languageOf(request)));
    },
  );

  api.post(
    '/destructions/:id/approval',
    {
      schema: {
        tags,
        operationId: 'approveDestruction',
        summary: 'Approve a list of destruction, which begins at once 批准销毁',
        description:
          'By another administrator than the one who proposed it (`destruction-needs-another`), of the list as it was looked at (`listHash`). Each case is looked at again when its turn comes: one that is on legal hold, went on, or has to be kept longer by then is kept.',
        params,
        body: DestructionApproval,
        response: { 202: ref(Destruction) },
      },
      config: operate,
    },
    async (request, reply) =>
      reply.status(202).send(await approveDestruction(house, personOf(request), request.params.id, request.body)),
  );

  api.post(
    '/destructions/:id/rejection',
    {
      schema: {
        tags,
        operationId: 'dropDestruction',
        summary: 'Drop a list of destruction that was not approved 不予销毁',
        params,
        body: DestructionDrop,
        response: { 200: ref(Destruction) },
      },
      config: operate,
    },
    (request) => dropDestruction(house, personOf(request), request.params.id, request.body),
  );

  for (const [path, to, operationId, summary] of [
    ['suspension', 'STOPPED', 'stopDestruction', 'Stop a destruction; what is destroyed stays so 暂停销毁清册'],
    ['resumption', 'RUNNING', 'resumeDestruction', 'Let a stopped destruction go on 继续销毁清册'],
  ] as const) {
    api.post(
      `/destructions/:id/${path}`,
      { schema: { tags, operationId, summary, params, response: { 200: ref(Destruction) } }, config: operate },
      (request) => steerDestruction(house, personOf(request), request.params.id, to),
    );
  }

  api.post(
    '/destroyed-cases/search',
    {
      schema: {
        tags,
        operationId: 'searchDestroyedCases',
        summary: 'What is left of cases that were destroyed 查询已销毁办件',
        body: DestroyedCaseSearch,
        response: { 200: pageOf(ref(DestroyedCase), 'Cases, those destroyed last first') },
      },
      config: operate,
    },
    (request) => searchDestroyedCases(house, request.body),
  );
}
