import { Type } from 'typebox';
import { endsThere, wantsNoMore } from '../http/answer-headers.ts';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf, tagRevision } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { id, ref, values } from '../runtime/views/parts.ts';
import { InboxCounts, Task, TaskAct, TaskCase, TaskOutcome } from '../runtime/views/task-schema.ts';
import { readTask } from '../runtime/views/task-view.ts';
import { ReturnWish } from './act-schemas.ts';
import { batchClaim } from './batch-claim.ts';
import { completeTask, doComplete, returnTask } from './complete-task.ts';
import { claimTask, releaseTask, saveDraft } from './hold-task.ts';
import { BatchClaim, CompletedTask, Completion, Inbox, TaskSearch } from './schemas.ts';
import { searchTasks } from './search-tasks.ts';

/** Named schemas of this room. */
export const taskSchemas = [TaskCase, TaskOutcome, TaskAct, Task, InboxCounts, Inbox, CompletedTask, BatchClaim];

/** User tasks: the inbox, and what is done with a task. */
export function taskRoutes(api: Api, house: House): void {
  const tags = ['Tasks'];
  const params = Type.Object({ id: id('Task') });
  const read = { audience: 'person', scope: 'cases:read' } as const;
  const write = { audience: 'person', scope: 'tasks:write' } as const;

  api.post(
    '/tasks/search',
    {
      schema: {
        tags,
        operationId: 'searchTasks',
        summary: 'The inbox 待办',
        body: TaskSearch,
        response: { 200: ref(Inbox) },
      },
      config: read,
    },
    (request) => searchTasks(house, personOf(request), request.body),
  );

  api.get(
    '/tasks/:id',
    {
      schema: {
        tags,
        operationId: 'readTask',
        summary: 'One task with its form and materials 任务详情',
        params,
        response: { 200: ref(Task) },
      },
      config: read,
    },
    async (request, reply) => {
      const task = await readTask(house, personOf(request), request.params.id);
      tagRevision(reply, task.revision);
      return task;
    },
  );

  api.post(
    '/tasks/:id/claim',
    {
      schema: { tags, operationId: 'claimTask', summary: 'Claim a task 签收', params, response: { 200: ref(Task) } },
      config: { ...write, ifMatch: 'taken' },
    },
    (request) => claimTask(house, personOf(request), request.params.id, revisionOf(request)),
  );

  api.delete(
    '/tasks/:id/claim',
    {
      schema: {
        tags,
        operationId: 'releaseTask',
        summary: 'Put a task back into the pool 放回',
        params,
        response: { 200: ref(Task) },
      },
      config: write,
    },
    (request) => releaseTask(house, personOf(request), request.params.id),
  );

  api.put(
    '/tasks/:id/draft',
    {
      schema: {
        tags,
        operationId: 'saveDraft',
        summary: 'Save what was filled in so far 暂存',
        description:
          '`If-Match` may name the draft it is based on (`keptDraft.revision`, 0 for none); a later one is not overwritten then.',
        params,
        body: Type.Object(
          { values: values('Fields of the form') },
          { additionalProperties: false, description: 'What was filled in' },
        ),
        response: { 200: ref(Task) },
      },
      config: write,
    },
    (request) => saveDraft(house, personOf(request), request.params.id, request.body.values, revisionOf(request)),
  );

  api.post(
    '/tasks/:id/completion',
    {
      schema: {
        tags,
        operationId: 'completeTask',
        summary: 'Complete a task 办理',
        description: 'Carries the case to its next standstill. `If-Match` may name the revision of the task.',
        params,
        body: Completion,
        response: { 200: ref(CompletedTask) },
      },
      config: { ...write, ifMatch: 'taken' },
    },
    async (request, reply) => {
      const person = personOf(request);
      if (!wantsNoMore(request))
        return completeTask(house, person, request.params.id, request.body, revisionOf(request));
      await doComplete(house, person, request.params.id, request.body, revisionOf(request));
      return endsThere(reply);
    },
  );

  api.post(
    '/tasks/:id/return',
    {
      schema: {
        tags,
        operationId: 'returnTask',
        summary: 'Return a task to an earlier one 退回',
        description:
          'To one of its return targets, where everything behind that is withdrawn; without a target it is completed with its outcome RETURN, where the diagram has one.',
        params,
        body: ReturnWish,
        response: { 200: ref(CompletedTask) },
      },
      config: { ...write, ifMatch: 'taken' },
    },
    (request) => returnTask(house, personOf(request), request.params.id, request.body, revisionOf(request)),
  );

  api.post(
    '/tasks/batch-claim',
    {
      schema: {
        tags,
        operationId: 'batchClaim',
        summary: 'Claim several tasks 批量签收',
        body: Type.Object(
          { ids: Type.Array(id('Task'), { minItems: 1, maxItems: 200, uniqueItems: true, description: 'Tasks' }) },
          { additionalProperties: false, description: 'Which tasks' },
        ),
        response: { 200: ref(BatchClaim) },
      },
      config: write,
    },
    (request) => batchClaim(house, personOf(request), request.body.ids),
  );
}
