import type { LimitUnit } from '../bpmn/approval.ts';
import type { TimerDefinition } from '../bpmn/model.ts';
import type { Instant } from '../domain/time.ts';
import { beginCycle } from './cycle.ts';
import { evaluate, Failure, messageOf } from './incidents.ts';
import type { Run } from './run.ts';
import type { Timer } from './state.ts';
import type { Variables } from './types.ts';

/** The moment a timer is due and how it goes on after; null where a cycle repeats no time. */
export type Schedule = Pick<Timer, 'dueAt' | 'hold' | 'cycle' | 'counted'>;

/**
 * Works out when a timer that is armed now is due (BPMN 2.0.2 §10.5.5.3).
 *
 * A cycle keeps its grid: each time is counted from the one before, not from when that was acted upon.
 *
 * @throws Failure timer-invalid
 */
export function schedule(run: Run, timer: TimerDefinition, variables: Variables): Schedule | null {
  switch (timer.kind) {
    case 'clock':
      return { dueAt: null, hold: { clock: timer.clock, offset: timer.offset, unit: timer.unit } };
    case 'date':
      return { dueAt: dueAt(run, 'PT0S', null, text(evaluate(run, timer.at, variables), timer.at.source)), hold: null };
    case 'duration':
    case 'cycle': {
      const value = text(evaluate(run, timer.duration, variables), timer.duration.source);
      const anchor =
        timer.anchor === null ? run.context.now : text(evaluate(run, timer.anchor, variables), timer.anchor.source);
      if (timer.kind === 'duration') {
        return { dueAt: dueAt(run, value, timer.unit, anchor), hold: null, ...countedFrom(value, timer.unit, anchor) };
      }
      const moment = (every: string, unit: LimitUnit | null, from: string) => dueAt(run, every, unit, from);
      return beginCycle(value, timer.unit, anchor, run.context.now, moment);
    }
  }
}

/** The next time of a cycle after it fired; null when it has fired often enough or the next moment cannot be told. */
export function nextOfCycle(run: Run, timer: Timer): Schedule | null {
  if (timer.cycle === undefined || timer.cycle.left === 0 || timer.dueAt === null) return null;
  const { every, unit, left } = timer.cycle;
  return {
    dueAt: dueAt(run, every, unit, timer.dueAt),
    hold: null,
    cycle: { every, unit, left: left === null ? null : left - 1 },
    ...countedFrom(every, unit, timer.dueAt),
  };
}

/**
 * Counts anew the moments in which a calendar had a say, after its working days changed (procedures §2.1-4).
 *
 * What was due before now has occurred, whether or not it was acted upon; a moment that can not be counted any more stays.
 */
export function recountTimers(run: Run): void {
  const { now } = run.context;
  for (const timer of run.timers.values()) {
    const { id, counted } = timer;
    if (counted === undefined || timer.dueAt === null || timer.dueAt <= now) continue;
    const moment = momentOf(run, counted);
    if (moment === null || moment === timer.dueAt) continue;
    run.timers.set(id, { ...timer, dueAt: moment });
    run.effects.push({ type: 'timerMoved', timer: id, elementId: timer.element, dueAt: moment });
  }
}

function momentOf(run: Run, { duration, unit, anchor }: NonNullable<Timer['counted']>): Instant | null {
  try {
    return dueAt(run, duration, unit, anchor);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** What is remembered of a moment that a calendar decided; hours run round the clock. */
function countedFrom(duration: string, unit: LimitUnit | null, anchor: Instant | string): Pick<Timer, 'counted'> {
  return unit === null || unit === 'HOUR' ? {} : { counted: { duration, unit, anchor } };
}

function dueAt(run: Run, duration: string, unit: LimitUnit | null, anchor: Instant | string): Instant {
  try {
    return run.context.dueAt(duration, unit, anchor);
  } catch (cause) {
    throw new Failure('timer-invalid', `${duration} from ${anchor}: ${messageOf(cause)}`, { cause });
  }
}

function text(value: unknown, source: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Failure('timer-invalid', `${source} gives no date or duration`);
}
