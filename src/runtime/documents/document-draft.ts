import type { DocumentLine } from '../../domain/document-fields.ts';
import type { Instant } from '../../domain/time.ts';

/** A document as it is drafted within a turn; it gets its number and its file when the turn is written. */
export interface DocumentDraft {
  readonly id: string;
  readonly template: string;
  readonly addressee: string | null;
  readonly lines: readonly DocumentLine[];
  readonly elementId: string | null;
  readonly issuedAt: Instant;
  /** Whether it states the documents issued before it in the same turn as delivered (D22). */
  readonly deliversTurn: boolean;
}
