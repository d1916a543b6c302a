import { addressOf, type CallOptions } from './client.ts';
import { ProblemError, readProblem, unreachable } from './problem.ts';

/** How far an upload is, in bytes. */
export interface UploadProgress {
  sent: number;
  total: number;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy answered with a page instead of JSON; the status says enough
  }
}

/**
 * Sends a form with files and tells how far it is; `fetch` still cannot. Aborting the signal cancels it.
 *
 * @throws ProblemError with the server's code, or `network`; the signal's reason when cancelled
 */
export function upload<Answer>(
  path: string,
  options: CallOptions & { body: FormData },
  onProgress: (progress: UploadProgress) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(path, options));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-requested-with', 'lianban');
    request.setRequestHeader('idempotency-key', options.idempotencyKey ?? crypto.randomUUID());
    request.upload.onprogress = (event) => onProgress({ sent: event.loaded, total: event.total });
    request.onerror = (cause) => reject(unreachable(cause));
    request.onabort = () => reject(options.signal?.reason);
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 400) reject(new ProblemError(readProblem(request.status, body)));
      else resolve(body as Answer); // the contract says what this path answers
    };
    options.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(options.body);
  });
}
