import { createHash } from 'node:crypto';
import { newId } from '../../database/id.ts';
import type { Instant } from '../../domain/time.ts';
import type { CaseRow } from './rows.ts';
import { caseOf, type EventDraft, type Turn } from './turn.ts';

/** Notes a fact of the case; it takes its place in the chain when the turn is written. */
export function recordEvent(
  turn: Turn,
  type: string,
  about: {
    readonly elementId?: string;
    readonly departmentCode?: string | null;
    readonly data?: Readonly<Record<string, unknown>>;
    /** True for what the service does by itself although a person set it off. */
    readonly bySystem?: boolean;
  } = {},
): void {
  const actor = about.bySystem ? null : turn.actor;
  turn.events.push({
    type,
    occurredAt: turn.now,
    elementId: about.elementId ?? null,
    departmentCode: about.departmentCode ?? null,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    data: about.data ?? {},
  });
}

/** What the hash of an event covers, in this order: everything that is told of it. */
export interface ChainedEvent extends EventDraft {
  readonly caseId: string;
  readonly sequence: number;
  readonly recordedAt: Instant;
}

/** The hash of an event: sha256 over the hash before it and the event's own content, keys in order. */
export function hashOfEvent(previousHash: string, event: ChainedEvent): string {
  const content = inOrder([
    event.caseId,
    event.sequence,
    event.type,
    event.occurredAt,
    event.recordedAt,
    event.actorId,
    event.actorName,
    event.departmentCode,
    event.elementId,
    event.data,
  ]);
  return createHash('sha256').update(previousHash).update(JSON.stringify(content)).digest('hex');
}

/** A row of `events`. */
export interface EventRow extends ChainedEvent {
  readonly tenantId: string;
  readonly id: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Gives facts their places in the chain of a case, behind its last event; answers the rows and the chain's new end. */
export function chained(
  head: Pick<CaseRow, 'tenantId' | 'id' | 'eventCount' | 'eventHash'>,
  drafts: readonly EventDraft[],
  recordedAt: Instant,
): { readonly rows: readonly EventRow[]; readonly eventCount: number; readonly eventHash: string } {
  let { eventCount, eventHash } = head;
  const rows = drafts.map((draft): EventRow => {
    eventCount += 1;
    const previousHash = eventHash;
    const event = { ...draft, caseId: head.id, sequence: eventCount, recordedAt };
    eventHash = hashOfEvent(previousHash, event);
    return { tenantId: head.tenantId, id: newId(), ...event, previousHash, hash: eventHash };
  });
  return { rows, eventCount, eventHash };
}

/** The turn's events, each chained to the one before it (design: append-only, hash chained per case). */
export function chainEvents(turn: Turn): readonly EventRow[] {
  if (turn.events.length === 0) return [];
  const { rows, eventCount, eventHash } = chained(caseOf(turn), turn.events, turn.recordedAt);
  turn.case.change(turn.caseId, { eventCount, eventHash });
  return rows;
}

/** JSON with its object keys sorted: what PostgreSQL gives back for jsonb hashes to the same as what was written. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
