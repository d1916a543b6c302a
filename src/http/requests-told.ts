import { tracingChannel } from 'node:diagnostics_channel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { concerning, type LogContext, logContext } from '../telemetry/log-context.ts';
import type { Meters } from '../telemetry/meters.ts';

/** What the id in a path is of, by the first word of the path. */
const idOf: Readonly<Record<string, keyof LogContext>> = {
  cases: 'caseId',
  tasks: 'taskId',
  'external-tasks': 'jobId',
  'external-task': 'jobId',
  jobs: 'jobId',
  webhooks: 'webhookId',
  'webhook-deliveries': 'deliveryId',
};

/** On which every request is told, to whoever traces them: `{ method, route, traceparent, status }`. */
const requests = tracingChannel('lianban:request');
const told = new WeakMap<FastifyRequest, object>();

function begin(request: FastifyRequest, go: () => void): void {
  if (!requests.start.hasSubscribers) {
    go();
    return;
  }
  const { method, headers, routeOptions } = request;
  const about = { method, route: routeOptions.url ?? 'unknown', traceparent: headers.traceparent };
  told.set(request, about);
  requests.start.runStores(about, go);
}

function end(request: FastifyRequest, status: number): void {
  const about = told.get(request);
  if (about !== undefined) requests.asyncEnd.publish(Object.assign(about, { status }));
}

/**
 * Lets every line of the log of a request tell the request and what it is about, and ends each with one line and one
 * measurement. The path is told as its pattern: an address may hold the code a case is looked up with.
 */
export function tellOfRequests(app: FastifyInstance, meters: Pick<Meters, 'request'> | null): void {
  const contexts = new WeakMap<FastifyRequest, LogContext>();
  app.addHook('onRequest', (request, _reply, done) => {
    concerning({ requestId: request.id, ...subjectOf(request) }, () => {
      contexts.set(request, logContext());
      begin(request, done);
    });
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { statusCode: status, elapsedTime } = reply;
    // One that waits for what comes says nothing of how fast the service is.
    if (request.routeOptions.config.waits !== true) meters?.request(request.method, route, status, elapsedTime / 1000);
    const { requestId: _, ...about } = contexts.get(request) ?? {};
    const line = {
      ...about,
      method: request.method,
      route,
      status,
      milliseconds: Math.round(elapsedTime),
    };
    request.log.info(line, 'answered');
    end(request, status);
  });
}

function subjectOf({ params, routeOptions }: FastifyRequest): LogContext {
  const [noun = ''] = (routeOptions.url ?? '').replace(/^\/(api\/v1|engine-rest)\//, '').split('/');
  const name = idOf[noun];
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined;
  return name !== undefined && typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) ? { [name]: id } : {};
}
