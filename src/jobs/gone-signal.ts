import type { ServerResponse } from 'node:http';

/** A signal that is given when the caller hangs up before the answer is sent. */
export function goneSignal(answer: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (answer.destroyed) gone.abort();
  answer.once('close', () => gone.abort());
  return gone.signal;
}
