import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { refusalOf, statusOf } from '../http/problems.ts';
import { completeJob, failJob, throwJobError } from '../runtime/jobs/answer-job.ts';
import { extendLease, leaseJob, putBack } from '../runtime/jobs/lease-jobs.ts';
import type { House } from '../runtime/views/house.ts';
import { id, list, ref, whole } from '../runtime/views/parts.ts';
import {
  CamundaError,
  CamundaFetch,
  CamundaFetched,
  CamundaQuery,
  CamundaTask,
  camundaActs,
} from './camunda-schemas.ts';
import { camundaLocked, countCamundaTasks, listCamundaTasks, readCamundaFetch } from './camunda-tasks.ts';
import { plainValues } from './camunda-values.ts';
import { goneSignal } from './gone-signal.ts';
import type { WaitingWorkers } from './waiting-workers.ts';

/** Codes for which Camunda 7 answers with another status than we do. */
const statusThere: Readonly<Record<string, number>> = {
  'external-task-not-open': 404,
  'lock-lost': 400,
  'variables-reserved': 400,
};

/**
 * External tasks as Camunda 7 has them, at `/engine-rest`, so that workers written for it go on as they are; they bring one
 * of our API tokens, as bearer or as the password of Basic credentials.
 */
export async function camundaRoutes(root: Api, house: House, workers: WaitingWorkers): Promise<void> {
  await root.register(async (api) => speakCamunda(api, house, workers), { prefix: '/engine-rest/external-task' });
}

function speakCamunda(api: Api, house: House, workers: WaitingWorkers): void {
  const { services, tenantId, clock } = house;
  const config = { audience: 'integrator', scope: 'jobs:work' } as const;
  const params = Type.Object({ id: id('External task') });
  const done = { 204: Type.Null({ description: 'Done' }), '4xx': ref(CamundaError) };
  const told = (operationId: string, summary: string) => ({ tags: ['Jobs'], operationId, summary });

  api.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal === null) request.log.error({ err: error }, 'fault');
    const status = refusal === null ? 500 : (statusThere[refusal.code] ?? statusOf(refusal));
    const type =
      status === 401 ? 'AuthenticationException' : status === 403 ? 'AuthorizationException' : 'RestException';
    const details = (refusal?.details ?? []).map(({ path, message }) => ` ${path}: ${message}.`).join('');
    const message = `${refusal?.message ?? 'Something broke here; try again later.'}${details}`;
    return reply
      .status(status)
      .type('application/json')
      .send(JSON.stringify({ type, message, code: refusal?.code ?? 'fault' }));
  });
  // The JavaScript client reads a body only when its type is exactly this.
  api.addHook('onSend', async (_request, reply, payload) => {
    if (reply.hasHeader('content-type')) reply.header('content-type', 'application/json');
    reply.header('cache-control', 'no-store');
    return payload;
  });

  api.post(
    '/fetchAndLock',
    {
      schema: {
        ...told('camundaFetchAndLock', 'Take work, in the shape of Camunda 7 领取外部任务（Camunda 7）'),
        body: CamundaFetch,
        response: { 200: CamundaFetched, '4xx': ref(CamundaError) },
      },
      config: { ...config, waits: true },
    },
    async (request, reply) => {
      const { wish, waitMs } = readCamundaFetch(request.body);
      return (await workers.fetch(wish, waitMs, goneSignal(reply.raw))).map(camundaLocked);
    },
  );

  api.post(
    '/:id/complete',
    {
      schema: {
        ...told('camundaComplete', 'Hand in the result, in the shape of Camunda 7 办结（Camunda 7）'),
        params,
        body: camundaActs.complete,
        response: done,
      },
      config,
    },
    async (request, reply) => {
      const { workerId, variables, localVariables } = request.body;
      const answer = { variables: plainValues(variables ?? {}), localVariables: plainValues(localVariables ?? {}) };
      await completeJob(services, personOf(request), { jobId: request.params.id, workerId }, answer, clock());
      return reply.status(204).send(null);
    },
  );

  api.post(
    '/:id/failure',
    {
      schema: {
        ...told('camundaFailure', 'Say that the work failed, in the shape of Camunda 7 失败（Camunda 7）'),
        params,
        body: camundaActs.failure,
        response: done,
      },
      config,
    },
    async (request, reply) => {
      const { workerId, errorMessage, errorDetails, retries, retryTimeout } = request.body;
      const failure = {
        message: errorMessage || 'no message',
        retryAfterMs: retryTimeout ?? 0,
        ...(typeof errorDetails === 'string' ? { details: errorDetails } : {}),
        ...(typeof retries === 'number' ? { retries } : {}),
      };
      await failJob(services, personOf(request), { jobId: request.params.id, workerId }, failure, clock());
      return reply.status(204).send(null);
    },
  );

  api.post(
    '/:id/bpmnError',
    {
      schema: {
        ...told('camundaBpmnError', 'Throw a BPMN error, in the shape of Camunda 7 业务错误（Camunda 7）'),
        params,
        body: camundaActs.bpmnError,
        response: done,
      },
      config,
    },
    async (request, reply) => {
      const { workerId, errorCode: code, errorMessage, variables } = request.body;
      const error = { code, message: errorMessage ?? '', variables: plainValues(variables ?? {}) };
      await throwJobError(services, personOf(request), { jobId: request.params.id, workerId }, error, clock());
      return reply.status(204).send(null);
    },
  );

  api.post(
    '/:id/extendLock',
    {
      schema: {
        ...told('camundaExtendLock', 'Keep the task longer, in the shape of Camunda 7 延长占用（Camunda 7）'),
        params,
        body: camundaActs.extendLock,
        response: done,
      },
      config,
    },
    async (request, reply) => {
      const { workerId, newDuration } = request.body;
      await extendLease(services.database, tenantId, { jobId: request.params.id, workerId }, newDuration, clock());
      return reply.status(204).send(null);
    },
  );

  api.post(
    '/:id/lock',
    {
      schema: {
        ...told('camundaLock', 'Take one certain task, in the shape of Camunda 7 占用（Camunda 7）'),
        params,
        body: camundaActs.lock,
        response: done,
      },
      config,
    },
    async (request, reply) => {
      const { workerId, lockDuration } = request.body;
      await leaseJob(services.database, tenantId, { jobId: request.params.id, workerId }, lockDuration, clock());
      return reply.status(204).send(null);
    },
  );

  api.post(
    '/:id/unlock',
    {
      schema: {
        ...told('camundaUnlock', 'Put the task back, in the shape of Camunda 7 释放（Camunda 7）'),
        params,
        response: done,
      },
      config,
    },
    async (request, reply) => {
      await putBack(services.database, tenantId, request.params.id);
      return reply.status(204).send(null);
    },
  );

  api.get(
    '',
    {
      schema: {
        ...told('camundaList', 'List external tasks, in the shape of Camunda 7 列表（Camunda 7）'),
        querystring: CamundaQuery,
        response: { 200: list(ref(CamundaTask), 'Tasks, the oldest first'), '4xx': ref(CamundaError) },
      },
      config,
    },
    (request) => listCamundaTasks(house, request.query),
  );

  api.get(
    '/count',
    {
      schema: {
        ...told('camundaCount', 'Count external tasks, in the shape of Camunda 7 计数（Camunda 7）'),
        querystring: CamundaQuery,
        response: {
          200: Type.Object({ count: whole('How many') }, { description: 'The count' }),
          '4xx': ref(CamundaError),
        },
      },
      config,
    },
    (request) => countCamundaTasks(house, request.query),
  );
}
