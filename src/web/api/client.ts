import { ProblemError, readProblem, unreachable } from './problem.ts';

type Scalar = string | number | boolean;

/** What one call takes besides its path; `{names}` in the path are filled from `path`, empty query values are left out. */
export interface CallOptions {
  path?: Readonly<Record<string, Scalar>>;
  query?: Readonly<Record<string, Scalar | readonly Scalar[] | null | undefined>>;
  /** JSON, or a form with files. */
  body?: unknown;
  signal?: AbortSignal;
  /** The key of a command: the same key twice is the same command once. Made up when left out. */
  idempotencyKey?: string;
  /** Refuse when the thing has moved on since this entity tag. */
  ifMatch?: string;
}

/** A method that changes something. */
export type CommandMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The address of a call: the path with its names filled in, and its query. */
export function addressOf(path: string, options: CallOptions = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(String(options.path?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    const values: readonly (Scalar | null | undefined)[] = Array.isArray(value)
      ? value
      : [value as Scalar | null | undefined]; // Array.isArray does not narrow readonly arrays
    for (const each of values) if (each !== undefined && each !== null && each !== '') query.append(name, String(each));
  }
  const search = query.toString();
  return search === '' ? filled : `${filled}?${search}`;
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return null;
  return type.includes('json') ? response.json() : response.text();
}

async function call(method: string, path: string, options: CallOptions, headers: Record<string, string>) {
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.signal) init.signal = options.signal;
  if (options.body instanceof FormData) init.body = options.body;
  else if (options.body !== undefined) {
    init.body = JSON.stringify(options.body);
    headers['content-type'] = 'application/json';
  }
  const response = await fetch(addressOf(path, options), init).catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause;
    throw unreachable(cause);
  });
  const body = await bodyOf(response).catch(() => null);
  if (!response.ok) throw new ProblemError(readProblem(response.status, body));
  return body;
}

/**
 * Reads something: GET of a path of the contract, as `/api/v1/cases/{caseId}`.
 *
 * @throws ProblemError with the server's code, or `network`
 */
export async function read<Answer>(path: string, options: CallOptions = {}): Promise<Answer> {
  return (await call('GET', path, options, { accept: 'application/json' })) as Answer; // the contract says what this path answers
}

/**
 * Sends a command. Its header is what the server asks of a browser against cross-site requests.
 *
 * @throws ProblemError with the server's code, or `network`
 */
export async function send<Answer>(method: CommandMethod, path: string, options: CallOptions = {}): Promise<Answer> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'x-requested-with': 'lianban',
    'idempotency-key': options.idempotencyKey ?? crypto.randomUUID(),
  };
  if (options.ifMatch !== undefined) headers['if-match'] = options.ifMatch;
  return (await call(method, path, options, headers)) as Answer; // the contract says what this command answers
}
