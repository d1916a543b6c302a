import type { FastifyReply, FastifyRequest } from 'fastify';
import { revisionRequired } from '../domain/refusals/requests.ts';

/** The revision a change says it is based on (`If-Match: "3"`, also weak or bare); undefined when it says none. */
export function revisionOf(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header?.trim() ?? '');
  return found === null ? undefined : Number(found[1]);
}

/** As `revisionOf`, where a change without one is not taken. @throws revision-required */
export function requiredRevisionOf(request: FastifyRequest): number {
  const revision = revisionOf(request);
  if (revision === undefined) throw revisionRequired();
  return revision;
}

/** Says in which revision a resource is answered. */
export function tagRevision(reply: FastifyReply, revision: number): void {
  reply.header('etag', `"${revision}"`);
}
