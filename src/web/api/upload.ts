import type { PathWith } from './contract.ts';
import { ProblemError, readProblem, unreachable } from './problem.ts';

/** How far an upload is, in bytes. */
export interface UploadProgress {
  sent: number;
  total: number;
}

/** What an upload takes besides its path. */
export interface UploadOptions {
  path: Readonly<Record<string, string>>;
  body: FormData;
  signal?: AbortSignal;
  idempotencyKey?: string;
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
  path: PathWith<'post'>,
  options: UploadOptions,
  onProgress: (progress: UploadProgress) => void,
): Promise<Answer> {
  const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(options.path[name] ?? ''));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
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
