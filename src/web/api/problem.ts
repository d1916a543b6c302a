/** One field the server refused, addressed by JSON pointer or form key. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** What an RFC 9457 answer carries; the code is stable and is what the browser translates. */
export interface Problem {
  code: string;
  title: string;
  /** The sentence in English. */
  detail: string;
  /** The sentence in Chinese. */
  detailZh: string;
  status: number;
  trace: string;
  errors: FieldProblem[];
  /** Members of the problem beyond the standard ones, such as the current revision of a lost race. */
  more: Readonly<Record<string, unknown>>;
}

/** Thrown when the server refuses a call, when it fails (`unknown`), or when it cannot be reached (`network`, status 0). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail || problem.title || problem.code, { cause });
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}; // any object may be read by key
}

/** Reads a problem document; whatever is missing or foreign becomes an `unknown` problem of the same status. */
export function readProblem(status: number, body: unknown): Problem {
  const { code, title, detail, detailZh, instance, errors, ...more } = asRecord(body);
  const fields = Array.isArray(errors) ? errors.map(asRecord) : [];
  return {
    code: asText(code) || 'unknown',
    title: asText(title),
    detail: asText(detail),
    detailZh: asText(detailZh),
    status,
    trace: asText(instance),
    errors: fields.map((field) => ({
      field: asText(field.path),
      code: asText(field.code),
      message: asText(field.message),
    })),
    more,
  };
}

/** The problem of a call that never reached the server. */
export function unreachable(cause: unknown): ProblemError {
  return new ProblemError(
    { code: 'network', title: '', detail: '', detailZh: '', status: 0, trace: '', errors: [], more: {} },
    cause,
  );
}
