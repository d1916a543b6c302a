import { createHash, type Hash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';

/** What was read of the forms of requests, each part with its name and the hash of its content. */
const read = new WeakMap<FastifyRequest, Hash>();

/**
 * What a form brought, as one hash of what was read of it: names and contents, and not the lines between its parts, which
 * every sender writes anew. Null while nothing of a form was read.
 */
export function formDigest(request: FastifyRequest): string | null {
  return read.get(request)?.copy().digest('hex') ?? null;
}

/** Notes a part of a form that was read: its name, and what it holds. */
export function notePart(request: FastifyRequest, name: string, content: string | Buffer): void {
  noteHash(request, name, createHash('sha256').update(content).digest('hex'));
}

/** A stream with the same bytes, of which is noted what went through once all of it has. */
export function notedStream(request: FastifyRequest, name: string, content: Readable): Readable {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      noteHash(request, name, hash.digest('hex'));
      done();
    },
  });
  // What fails on the way destroys the stream its reader holds, who is told by that.
  pipeline(content, through).catch(() => undefined);
  return through;
}

function noteHash(request: FastifyRequest, name: string, hash: string): void {
  const digest = read.get(request) ?? createHash('sha256');
  read.set(request, digest.update(`${JSON.stringify(name)} ${hash}\n`));
}
