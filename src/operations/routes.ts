import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, flag, id, oneOf, ref } from '../runtime/views/parts.ts';
import { listIncidents, settleIncident } from './incidents.ts';
import { isReady } from './ready.ts';
import { Incident } from './schemas.ts';

/** Named schemas of this room. */
export const operationSchemas = [Incident];

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

  api.post(
    '/incidents/:id/resolution',
    {
      schema: {
        tags,
        operationId: 'settleIncident',
        summary: 'Try the failed work again 处理异常',
        params: Type.Object({ id: id('Incident') }),
        response: { 200: ref(Incident) },
      },
      config: operate,
    },
    (request) => settleIncident(house, personOf(request), request.params.id),
  );
}
