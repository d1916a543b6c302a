import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from './api.ts';
import { tagRevision } from './revisions.ts';

/** What an answer may have that HTTP has a header for. */
interface Told {
  readonly id?: unknown;
  readonly revision?: unknown;
}

/**
 * Lets every answer of the API say in headers what HTTP has words for: the `ETag` of what has a revision, the
 * `Location` of what was made (RFC 9110 §8.8.3, §10.2.2), that no cache may keep it, and nothing but that an act was
 * done where the caller wants no more (`Prefer: return=minimal`, RFC 7240 §4.2).
 */
export function describeAnswers(api: Api): void {
  api.addHook('preSerialization', async (request, reply, payload: Told | null) => {
    if (payload === null) return payload;
    const { id, revision } = payload;
    if (typeof revision === 'number' && !reply.hasHeader('etag')) tagRevision(reply, revision);
    const url = request.routeOptions.url ?? '';
    const isRead = !url.includes(':') && api.hasRoute({ method: 'GET', url: `${url}/:id` });
    if (reply.statusCode === 201 && typeof id === 'string' && isRead) reply.header('location', `${url}/${id}`);
    return payload;
  });
  api.addHook('onSend', async (request, reply, payload) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    return reply.statusCode === 200 && wantsNoMore(request) ? answerLittle(reply) : payload;
  });
}

/** Whether a route is an act on a case, a task or a project, whose caller may not care for what became of it. */
export function isAct(method: string, scope: string | undefined): boolean {
  return method !== 'GET' && (scope === 'tasks:write' || scope === 'cases:write');
}

/** Whether the caller of an act asks for no more than that it was done; then nothing else need be looked up. */
export function wantsNoMore(request: FastifyRequest): boolean {
  const prefer = String(request.headers.prefer ?? '').toLowerCase();
  const asks = prefer.split(/[,;]/).some((part) => part.trim() === 'return=minimal');
  return asks && isAct(request.method, request.routeOptions.config.scope);
}

/** Answers an act, from its route, with nothing but that it was done. */
export function endsThere(reply: FastifyReply): never {
  // What a route answers has the type of its schema; an answer without a body has none.
  return reply.send(answerLittle(reply) as never) as never;
}

function answerLittle(reply: FastifyReply): string {
  reply.status(204).header('preference-applied', 'return=minimal').removeHeader('content-length');
  return '';
}
