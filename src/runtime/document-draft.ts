import type { Instant } from '../domain/time.ts';

/** One line of a document: what is stated, in both languages, and the statement. */
export interface DocumentLine {
  readonly zh: string;
  readonly en: string;
  readonly value: string;
}

/** A document as it is drafted within a turn; it gets its number and its file when the turn is written. */
export interface DocumentDraft {
  readonly id: string;
  readonly template: string;
  readonly addressee: string | null;
  readonly lines: readonly DocumentLine[];
  readonly elementId: string | null;
  readonly issuedAt: Instant;
}
