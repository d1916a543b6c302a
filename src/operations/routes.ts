import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, flag, id, oneOf, pageOf, ref } from '../runtime/views/parts.ts';
import { listIncidents, searchIncidents, settleIncident, settleIncidents } from './incidents.ts';
import { readHealth } from './read-health.ts';
import { isReady } from './ready.ts';
import {
  Health,
  Incident,
  IncidentBatch,
  IncidentOutcome,
  IncidentResolution,
  IncidentSearch,
  Job,
  JobSearch,
} from './schemas.ts';
import { searchJobs } from './search-jobs.ts';

/** Named schemas of this room. */
export const operationSchemas = [Incident, IncidentOutcome, Job, Health];

/** Whether the service lives and can serve; at the root, for whatever watches over it. */
export function healthRoutes(root: Api, house: House): void {
  const tags = ['Operations'];

  root.get(
    '/healthz',
    {
      schema: {
        tags,
        operationId: 'healthz',
        summary: 'Whether the process lives 存活',
        response: { 200: Type.Object({ status: oneOf(['ok'], 'Lives') }) },
      },
      config: { audience: 'anyone' },
    },
    () => ({ status: 'ok' as const }),
  );

  root.get(
    '/readyz',
    {
      schema: {
        tags,
        operationId: 'readyz',
        summary: 'Whether it can serve 就绪',
        response: {
          200: Type.Object({ ready: flag('True') }),
          503: Type.Object({ ready: flag('False: the database does not answer') }),
        },
      },
      config: { audience: 'anyone' },
    },
    async (_request, reply) => {
      const ready = await isReady(house);
      return reply.status(ready ? 200 : 503).send({ ready });
    },
  );
}

/** Failed work, seen and set right. */
export function incidentRoutes(api: Api, house: House): void {
  const tags = ['Operations'];
  const operate = { audience: 'operator' } as const;

  api.get(
    '/incidents',
    {
      schema: {
        tags,
        operationId: 'listIncidents',
        summary: 'Open incidents 异常',
        response: { 200: allOf(ref(Incident), 'Incidents, the oldest first, at most 500') },
      },
      config: operate,
    },
    () => listIncidents(house),
  );

  api.get(
    '/health',
    {
      schema: {
        tags,
        operationId: 'readHealth',
        summary: 'Versions, queues, size of the database 系统状况',
        response: { 200: ref(Health) },
      },
      config: operate,
    },
    () => readHealth(house),
  );

  api.post(
    '/incidents/search',
    {
      schema: {
        tags,
        operationId: 'searchIncidents',
        summary: 'Search failed work 查询异常',
        body: IncidentSearch,
        response: { 200: pageOf(ref(Incident), 'Incidents, the oldest first') },
      },
      config: operate,
    },
    (request) => searchIncidents(house, request.body),
  );

  api.post(
    '/incidents/:id/resolution',
    {
      schema: {
        tags,
        operationId: 'settleIncident',
        summary: 'Try the failed work again 处理异常',
        description: 'With variables set right before. What fails again is `retry-failed`, or has a new incident.',
        params: Type.Object({ id: id('Incident') }),
        body: IncidentResolution,
        response: { 200: ref(Incident) },
      },
      config: operate,
    },
    (request) =>
      settleIncident(house, personOf(request), {
        incidentId: request.params.id,
        variables: request.body?.variables ?? {},
      }),
  );

  api.post(
    '/incidents/batch-resolution',
    {
      schema: {
        tags,
        operationId: 'settleIncidents',
        summary: 'Try much failed work again 批量处理异常',
        description: 'Each by itself and in the order given; the answer tells what became of each.',
        body: IncidentBatch,
        response: { 200: allOf(ref(IncidentOutcome), 'What became of each, in the order given') },
      },
      config: operate,
    },
    (request) => settleIncidents(house, personOf(request), request.body),
  );

  api.post(
    '/jobs/search',
    {
      schema: {
        tags,
        operationId: 'searchJobs',
        summary: 'Search jobs with where they stand 查询作业',
        body: JobSearch,
        response: { 200: pageOf(ref(Job), 'Jobs, the longest due first') },
      },
      config: operate,
    },
    (request) => searchJobs(house, request.body),
  );
}
