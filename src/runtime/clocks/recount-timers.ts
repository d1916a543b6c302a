import { advance } from '../../engine/advance.ts';
import { recordEvent } from '../turn/event-log.ts';
import { contextOf, definitionOf } from '../turn/move.ts';
import type { TimerRow } from '../turn/rows.ts';
import type { Turn } from '../turn/turn.ts';

/**
 * Brings the diagram's own timers in legal days to the calendar in force (§2.1-4): `P5D` in working days ends later when a day
 * in between has become a holiday. What was due already has occurred and stays (R-CLK-36).
 */
export function recountTimers(turn: Turn): void {
  const { revision } = turn.calendar;
  const stale = turn.timers
    .all()
    .filter(({ calendarRevision }) => calendarRevision !== null && calendarRevision < revision);
  for (const instanceId of new Set(stale.map((timer) => timer.instanceId))) recountInstance(turn, instanceId, stale);
  for (const { id } of stale) turn.timers.change(id, { calendarRevision: revision });
}

function recountInstance(turn: Turn, instanceId: string, before: readonly TimerRow[]): void {
  const instance = turn.instances.get(instanceId);
  if (instance?.status !== 'ACTIVE') return;
  const definition = definitionOf(turn, instance);
  const command = { type: 'recountTimers' } as const;
  const { state, effects } = advance(definition.model, instance.state, command, contextOf(turn, definition));
  turn.instances.change(instanceId, { state, revision: instance.revision + 1 });
  for (const effect of effects) {
    if (effect.type !== 'timerMoved') continue;
    const row = before.find((timer) => timer.instanceId === instanceId && timer.timer === effect.timer);
    if (!row) continue;
    turn.timers.change(row.id, { dueAt: effect.dueAt });
    recordEvent(turn, 'timer.recounted', {
      elementId: effect.elementId,
      data: { previousDueAt: row.dueAt, dueAt: effect.dueAt, calendarRevision: turn.calendar.revision },
      bySystem: true,
    });
  }
}
