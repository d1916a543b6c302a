/** What a refusal is, which decides its HTTP status in one place (`http/problems.ts`). */
export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict';

/** One thing that is wrong with what was sent. */
export interface RefusalDetail {
  /** Where: a JSON path, a material row id, or an element id. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Understood, but it may not be done: the one error that is told to the caller.
 *
 * `code` is stable and is what a browser translates by; `message` is the English sentence, `messageZh` the Chinese.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly messageZh: string;
  readonly details: readonly RefusalDetail[];
  /** Further members of the answer, e.g. the current revision. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    kind: RefusalKind,
    code: string,
    message: { readonly zh: string; readonly en: string },
    more: { readonly details?: readonly RefusalDetail[]; readonly facts?: Readonly<Record<string, unknown>> } = {},
  ) {
    // Every act a screen might offer is asked whether it may be done: most answers are refusals nobody throws, and their
    // stack would cost more than finding out. Its code says where it comes from.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message.en);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.messageZh = message.zh;
    this.details = more.details ?? [];
    this.facts = more.facts ?? {};
  }
}
