import { newId } from '../../database/id.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Turn } from '../turn/turn.ts';
import { incidentOf } from './spend-retry.ts';

/** Leaves a timer or planned act of the case, which has no retries left, to an operator: as an incident with its reason. */
export function leaveToOperator(
  turn: Turn,
  work: { readonly kind: 'timer' | 'job'; readonly id: string },
  about: { readonly instanceId: string; readonly elementId: string; readonly code: string; readonly message: string },
): void {
  const { tenantId, rootId, caseId, now } = turn;
  turn.incidents.add({
    tenantId,
    id: newId(),
    rootId,
    caseId,
    incident: incidentOf(work),
    ...about,
    raisedAt: now,
    resolvedAt: null,
  });
  const { elementId, code } = about;
  recordEvent(turn, 'incident.raised', { elementId, data: { code }, bySystem: true });
}

/** Leaves a timer that is armed for its own moment over and over: firing it would never come to an end. */
export function giveUpTimer(turn: Turn, timerId: string): void {
  const { instanceId, elementId } = turn.timers.change(timerId, { retriesLeft: 0 });
  leaveToOperator(
    turn,
    { kind: 'timer', id: timerId },
    {
      instanceId,
      elementId,
      code: 'timer-loop',
      message: 'the timer is armed for the very moment at which it fires, again and again',
    },
  );
}
