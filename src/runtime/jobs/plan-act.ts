import { newId } from '../../database/id.ts';
import type { Instant } from '../../domain/time.ts';
import type { JobRow } from '../turn/rows.ts';
import type { Turn } from '../turn/turn.ts';

/** Plans an act of the service for later: a notice, the end of a standstill, a look at a card nobody answered. */
export function planAct(
  turn: Turn,
  act: {
    readonly topic: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly dueAt: Instant;
    readonly elementId?: string;
  },
): JobRow {
  return turn.jobs.add({
    tenantId: turn.tenantId,
    id: newId(),
    instanceId: null,
    rootId: turn.rootId,
    caseId: turn.caseId,
    token: null,
    elementId: act.elementId ?? null,
    topic: act.topic,
    payload: act.payload,
    dueAt: act.dueAt,
    retriesLeft: 3,
    lockedBy: null,
    lockedUntil: null,
    lastError: null,
    state: 'OPEN',
    createdAt: turn.now,
    endedAt: null,
  });
}

/** Withdraws the planned acts of a topic that match; what is done stays done. */
export function cancelActs(turn: Turn, topic: string, matches: (payload: JobRow['payload']) => boolean): void {
  for (const job of turn.jobs.all()) {
    if (job.topic !== topic || job.state !== 'OPEN' || !matches(job.payload)) continue;
    turn.jobs.change(job.id, { state: 'CANCELLED', endedAt: turn.now });
  }
}
