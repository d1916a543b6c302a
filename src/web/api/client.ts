import createClient, { type Middleware } from 'openapi-fetch';
import type { AnswerOf, BodyOf, Method, Operation, PathParametersOf, PathWith, QueryOf } from './contract.ts';
import { ProblemError, readProblem, unreachable } from './problem.ts';
import type { paths } from './schema.d.ts';

/** What one call takes besides its path; `{names}` in the path are filled from `path`. */
export interface CallOptions<Op = unknown> {
  path?: PathParametersOf<Op>;
  query?: QueryOf<Op>;
  /** JSON, or a form with files. */
  body?: BodyOf<Op> | FormData;
  signal?: AbortSignal;
  /** The key of a command: the same key twice is the same command once. Made up when left out. */
  idempotencyKey?: string;
  /** The applicant a window clerk does this for. */
  forApplicant?: string;
  /** Refuse when the thing has moved on since this revision. */
  ifMatch?: string;
}

/** A method that changes something. */
export type CommandMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const problems: Middleware = {
  onResponse: async ({ response }) => {
    if (response.ok) return;
    const body: unknown = await response.json().catch(() => null);
    throw new ProblemError(readProblem(response.status, body));
  },
  onError: ({ error, request }) => (request.signal.aborted && error instanceof Error ? error : unreachable(error)),
};

const client = createClient<paths>({ credentials: 'same-origin' });
client.use(problems);

async function call(method: Method, path: string, options: CallOptions, headers: Record<string, string>) {
  const init = {
    params: { path: options.path, query: options.query },
    headers,
    parseAs: 'stream',
    ...(options.body === undefined ? {} : { body: options.body }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  // the callers below have checked path and options against the contract; here their types are no longer known
  const { response } = await client.request(method, path as never, init as never);
  if (response.status === 204) return null;
  return (response.headers.get('content-type') ?? '').includes('json') ? response.json() : response.text();
}

function forWhom({ forApplicant }: { forApplicant?: string }): Record<string, string> {
  return forApplicant === undefined ? {} : { 'lianban-for-applicant': forApplicant };
}

/** What a call answers: what the contract says, unless the caller names a narrower type. */
type Told<Answer, Op> = [Answer] extends [never] ? AnswerOf<Op> : Answer;

/**
 * Reads something: GET of a path of the contract, as `/api/v1/cases/{id}`; the contract tells what it takes and answers.
 *
 * @throws ProblemError with the server's code, or `network`
 */
export async function read<Answer = never, Path extends PathWith<'get'> = PathWith<'get'>>(
  path: Path,
  options: CallOptions<Operation<Path, 'get'>> = {},
): Promise<Told<Answer, Operation<Path, 'get'>>> {
  return (await call('get', path, options as CallOptions, forWhom(options))) as Told<Answer, Operation<Path, 'get'>>; // the contract says so
}

/**
 * Sends a command. Its headers are what the server asks of a browser against cross-site requests and doubled commands.
 *
 * @throws ProblemError with the server's code, or `network`
 */
export async function send<
  Answer = never,
  Verb extends CommandMethod = CommandMethod,
  Path extends PathWith<Lowercase<Verb>> = PathWith<Lowercase<Verb>>,
>(
  method: Verb,
  path: Path,
  options: CallOptions<Operation<Path, Lowercase<Verb>>> = {},
): Promise<Told<Answer, Operation<Path, Lowercase<Verb>>>> {
  const headers: Record<string, string> = {
    ...forWhom(options),
    'x-requested-with': 'lianban',
    'idempotency-key': options.idempotencyKey ?? crypto.randomUUID(),
  };
  if (options.ifMatch !== undefined) headers['if-match'] = options.ifMatch;
  const verb = method.toLowerCase() as Lowercase<Verb>; // toLowerCase forgets the literal
  const answer = await call(verb, path, options as CallOptions, headers);
  return answer as Told<Answer, Operation<Path, Lowercase<Verb>>>; // the contract says so
}
