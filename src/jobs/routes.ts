import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { completeJob, failJob, throwJobError } from '../runtime/jobs/answer-job.ts';
import { extendLease, putBack } from '../runtime/jobs/lease-jobs.ts';
import type { House } from '../runtime/views/house.ts';
import { flag, id, instant, ref, whole } from '../runtime/views/parts.ts';
import { CamundaError, CamundaLockedTask, CamundaTask } from './camunda-schemas.ts';
import { goneSignal } from './gone-signal.ts';
import { lockOf, readWish, retryAtMostMs, within } from './read-wish.ts';
import {
  ExternalTask,
  ExternalTaskPage,
  ExternalTaskSearch,
  FetchedTasks,
  FetchWish,
  LockExtension,
  LockedExternalTask,
  WorkDone,
  WorkError,
  WorkFailed,
} from './schemas.ts';
import { readExternalTask, searchExternalTasks } from './search-external-tasks.ts';
import type { WaitingWorkers } from './waiting-workers.ts';

/** Named schemas of this room. */
export const jobSchemas = [ExternalTask, LockedExternalTask, CamundaTask, CamundaLockedTask, CamundaError];

/** Work of service tasks, for programs outside. */
export function jobRoutes(api: Api, house: House, workers: WaitingWorkers): void {
  const tags = ['Jobs'];
  const { services, tenantId, clock } = house;
  const work = { audience: 'integrator', scope: 'jobs:work' } as const;
  const params = Type.Object({ id: id('External task') });
  // Whoever waits for work goes away with nothing when the service stops.
  api.addHook('preClose', async () => workers.close());

  api.post(
    '/external-tasks/fetch-and-lock',
    {
      schema: {
        tags,
        operationId: 'fetchAndLock',
        summary: 'Take work of some topics 领取外部任务',
        description:
          'Each task goes to one worker, which has it until its lock runs out; then another may have it, and what the first ' +
          'answers late is `409 lock-lost`. With `asyncResponseTimeout` the answer waits until there is work.',
        body: FetchWish,
        response: { 200: FetchedTasks },
      },
      config: { ...work, waits: true },
    },
    async (request, reply) => {
      const { wish, waitMs } = readWish(request.body);
      const items = await workers.fetch(wish, waitMs, goneSignal(reply.raw));
      return { items: items.map(({ rootId: _, token: __, versionTag: ___, ...item }) => item) };
    },
  );

  api.post(
    '/external-tasks/search',
    {
      schema: {
        tags,
        operationId: 'searchExternalTasks',
        summary: 'Search external tasks 查询外部任务',
        description: 'Those that wait, those in a worker’s hands, and those that stopped with an incident.',
        body: ExternalTaskSearch,
        response: { 200: ExternalTaskPage },
      },
      config: work,
    },
    (request) => searchExternalTasks(house, request.body),
  );

  api.get(
    '/external-tasks/:id',
    {
      schema: {
        tags,
        operationId: 'readExternalTask',
        summary: 'One external task 外部任务',
        params,
        response: { 200: ref(ExternalTask) },
      },
      config: work,
    },
    (request) => readExternalTask(house, request.params.id),
  );

  api.post(
    '/external-tasks/:id/completion',
    {
      schema: {
        tags,
        operationId: 'completeExternalTask',
        summary: 'Hand in the result 办结外部任务',
        description:
          'Where the step has output mappings (`approval:io`), only what they say comes out of it. Where it has none the ' +
          'variables go into the process; facts of the case and what the procedure decides by itself are refused with ' +
          '`variables-reserved`.',
        params,
        body: WorkDone,
        response: { 200: Type.Object({ caseId: id('Case') }, { description: 'Done; the case has gone on' }) },
      },
      config: work,
    },
    (request) => {
      const { workerId, variables = {} } = request.body;
      return completeJob(services, personOf(request), { jobId: request.params.id, workerId }, { variables }, clock());
    },
  );

  api.post(
    '/external-tasks/:id/failure',
    {
      schema: {
        tags,
        operationId: 'failExternalTask',
        summary: 'Say that the work failed 外部任务失败',
        description: 'It is tried again after `retryTimeout`; with no retries left it becomes an incident.',
        params,
        body: WorkFailed,
        response: { 200: Type.Object({ retriesLeft: whole('How often it may still fail') }, { description: 'Noted' }) },
      },
      config: work,
    },
    (request) => {
      const { workerId, message, details, retries, retryTimeout = 'PT0S' } = request.body;
      const retryAfterMs = within('retryTimeout', retryTimeout, 0, retryAtMostMs);
      const failure = {
        message,
        retryAfterMs,
        ...(details === undefined ? {} : { details }),
        ...(retries === undefined ? {} : { retries }),
      };
      return failJob(services, personOf(request), { jobId: request.params.id, workerId }, failure, clock());
    },
  );

  api.post(
    '/external-tasks/:id/error',
    {
      schema: {
        tags,
        operationId: 'throwExternalTaskError',
        summary: 'Throw a BPMN error at the step 抛出业务错误',
        description:
          'Whatever in the diagram catches the code goes on. Where nothing does, the step stops with an incident.',
        params,
        body: WorkError,
        response: {
          200: Type.Object({ caught: flag('Whether something in the diagram caught it') }, { description: 'Thrown' }),
        },
      },
      config: work,
    },
    (request) => {
      const { workerId, ...error } = request.body;
      return throwJobError(services, personOf(request), { jobId: request.params.id, workerId }, error, clock());
    },
  );

  api.post(
    '/external-tasks/:id/extension',
    {
      schema: {
        tags,
        operationId: 'extendExternalTaskLock',
        summary: 'Keep the task longer 延长占用',
        params,
        body: LockExtension,
        response: {
          200: Type.Object({ lockedUntil: instant('Until when') }, { description: 'The new end of the lock' }),
        },
      },
      config: work,
    },
    async (request) => {
      const { workerId, lockDuration } = request.body;
      const held = { jobId: request.params.id, workerId };
      const lockMs = lockOf('lockDuration', lockDuration);
      return { lockedUntil: await extendLease(services.database, tenantId, held, lockMs, clock()) };
    },
  );

  api.post(
    '/external-tasks/:id/unlock',
    {
      schema: {
        tags,
        operationId: 'unlockExternalTask',
        summary: 'Put the task back for any worker 释放外部任务',
        params,
        response: { 204: Type.Null({ description: 'Put back' }) },
      },
      config: work,
    },
    async (request, reply) => {
      await putBack(services.database, tenantId, request.params.id);
      return reply.status(204).send(null);
    },
  );
}
