import { logContext } from './log-context.ts';

/** How many causes of an error are told. */
const MOST_CAUSES = 5;

/** An error as a line of the log has it. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly cause?: LoggedError;
  readonly [more: string]: unknown;
}

/** An error as the log tells it: what it is and where it came from, and none of the values it was about. */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause =
    error.cause instanceof Error && depth < MOST_CAUSES ? { cause: loggedError(error.cause, depth + 1) } : {};
  return { type: error.name, message: withoutValues(error), ...code, stack: placesOf(error), ...cause };
}

/**
 * The sentence of an error. PostgreSQL repeats the value it did not like behind a colon, or in quotes (SQLSTATE 22 and 23), and
 * tells whole rows in members that are not told here at all.
 */
function withoutValues(error: Error): string {
  const isOfDatabase = 'severity' in error && 'routine' in error;
  return isOfDatabase ? error.message.replace(/: ".*$/s, ': …') : error.message;
}

/** Where an error came from: its stack without the sentence, which stands for itself. */
function placesOf({ stack = '' }: Error): string {
  const at = stack.search(/^\s+at /m);
  return at === -1 ? '' : stack.slice(at);
}

/** How the service logs: JSON lines, each with what it is about, and no secret. */
export function logOptions(level: string) {
  return {
    level,
    mixin() {
      // The logger of a request tells its number by itself.
      const { requestId: _, ...about } = logContext();
      return about;
    },
    // Cookies and tokens travel in headers, and parsers of forms tell what they were given when everything is logged.
    redact: { paths: ['headers', '*.headers', 'busboyOptions'], remove: true },
    serializers: { err: (error: unknown) => loggedError(error) },
  };
}
