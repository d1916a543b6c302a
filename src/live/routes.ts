import type { Api } from '../http/api.ts';
import { knownCaller } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { EventStream, StreamWish } from './schemas.ts';
import { type StreamLimits, watchersOf } from './watchers.ts';

/** The stream of events by which a page learns that it is out of date. */
export function liveRoutes(api: Api, house: House, limits: StreamLimits): void {
  const watchers = watchersOf(house, limits);
  api.addHook('preClose', async () => watchers.close());

  api.get(
    '/event-stream',
    {
      // Whoever asks for nothing but headers would wait for the end of the stream.
      exposeHeadRoute: false,
      schema: {
        tags: ['Live'],
        operationId: 'eventStream',
        summary: 'What changes, as it changes 实时变化',
        description:
          'Server-sent events: `inbox` (staff: something in the inbox changed), `cases` (applicants: which of the own cases ' +
          'changed), `case` (the case asked for changed), each with kinds and ids and nothing of what they say; `reload` when ' +
          'something may have been missed, so that everything is to be read anew; `bye` before the service ends the stream. ' +
          'Whoever comes back with `Last-Event-ID` is told what was missed, or `reload`. A comment every 15 seconds keeps the ' +
          'connection alive. A stream ends with its session. So many streams a person and in all: `429 too-many-event-streams`.',
        querystring: StreamWish,
        produces: ['text/event-stream'],
        response: { 200: EventStream },
      },
      config: {
        audience: 'person',
        scope: 'cases:read',
        waits: true,
        sends: { 'Last-Event-ID': 'The id of the last event before the connection broke' },
      },
    },
    async (request, reply) => {
      const lastEventId = request.headers['last-event-id'] ?? request.query.lastEventId;
      const watcher = await watchers.open(knownCaller(request), {
        caseId: request.query.caseId ?? null,
        lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null,
      });
      reply.raw.once('close', () => watchers.leave(watcher));
      if (reply.raw.destroyed) watchers.leave(watcher);
      return reply
        .headers({
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          // Told to proxies: nothing is kept back. And to Node: the connection is of no use to anybody afterwards.
          'x-accel-buffering': 'no',
          connection: 'close',
        })
        .send(watcher.stream);
    },
  );
}
