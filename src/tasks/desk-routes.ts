import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref } from '../runtime/views/parts.ts';
import { MyFigures, MyFiguresQuery, myFigures } from './my-figures.ts';
import { dropSavedFilter, listSavedFilters, SavedFilter, SavedFilterInput, saveFilter } from './saved-filters.ts';
import { OfficersQuery, TaskOfficer, TaskOfficers, taskOfficers } from './task-officers.ts';

/** Named schemas of an officer's desk. */
export const deskSchemas = [SavedFilter, TaskOfficer, TaskOfficers, MyFigures];

/** An officer's desk: filters kept, whom an act may name, the own figures. */
export function deskRoutes(api: Api, house: House): void {
  const tags = ['Tasks'];
  const read = { audience: 'staff', scope: 'cases:read' } as const;
  const write = { audience: 'staff', scope: 'tasks:write' } as const;
  const filters = { 200: allOf(ref(SavedFilter), 'Filters by name') };

  api.get(
    '/tasks/:id/officers',
    {
      schema: {
        tags,
        operationId: 'taskOfficers',
        summary: 'Whom an act on a task may name 可选人员',
        description:
          'Those who may not be named are there too, with the reason. At most 500; the act itself asks again.',
        params: Type.Object({ id: id('Task') }),
        querystring: OfficersQuery,
        response: { 200: ref(TaskOfficers) },
      },
      config: read,
    },
    (request) => taskOfficers(house, personOf(request), request.params.id, request.query.act),
  );

  api.get(
    '/saved-filters',
    {
      schema: { tags, operationId: 'listSavedFilters', summary: "The person's filters 保存的筛选", response: filters },
      config: read,
    },
    (request) => listSavedFilters(house, personOf(request)),
  );

  api.put(
    '/saved-filters',
    {
      schema: {
        tags,
        operationId: 'saveFilter',
        summary: 'Keep a filter of the inbox 保存筛选',
        description: 'One of the same name is replaced; at most 30 are kept.',
        body: SavedFilterInput,
        response: filters,
      },
      config: write,
    },
    (request) => saveFilter(house, personOf(request), request.body),
  );

  api.delete(
    '/saved-filters/:id',
    {
      schema: {
        tags,
        operationId: 'dropSavedFilter',
        summary: 'Drop a filter 删除筛选',
        params: Type.Object({ id: id('Filter') }),
        response: { 204: Type.Null({ description: 'Dropped' }) },
      },
      config: write,
    },
    async (request, reply) => {
      await dropSavedFilter(house, personOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );

  api.get(
    '/my-figures',
    {
      schema: {
        tags,
        operationId: 'myFigures',
        summary: "The person's own work in figures 我的数据",
        querystring: MyFiguresQuery,
        response: { 200: ref(MyFigures) },
      },
      config: read,
    },
    (request) => myFigures(house, personOf(request), request.query),
  );
}
