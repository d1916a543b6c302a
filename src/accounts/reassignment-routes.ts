import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { id, ref } from '../runtime/views/parts.ts';
import { reassignTasks } from './reassign-tasks.ts';
import { Reassignment, ReassignmentWish } from './reassignment-schemas.ts';

/** Named schemas of reassignments. */
export const reassignmentSchemas = [Reassignment];

/** Giving out the tasks of somebody who leaves. */
export function reassignmentRoutes(api: Api, house: House): void {
  api.post(
    '/accounts/:id/reassignment',
    {
      schema: {
        tags: ['Accounts'],
        operationId: 'reassignTasks',
        summary: 'Give all open tasks of an officer to another or to the pools 调整任务',
        description: 'By the head of their department or an administrator; each task has its own result.',
        params: Type.Object({ id: id('Account') }),
        body: ReassignmentWish,
        response: { 200: ref(Reassignment) },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    (request) => reassignTasks(house, personOf(request), request.params.id, request.body),
  );
}
