import type { LocalDate } from '../domain/time.ts';
import { dayNumberOf } from './days.ts';

/** A stretch in which a clock stands still for a lawful reason (R-CLK-30), both days included; null while it has not ended. */
export type Suspension = { readonly startedOn: LocalDate; readonly endedOn: LocalDate | null };

/** A run of suspended days by day number, both ends included; `last` is null while it has no end. */
export type Span = { readonly first: number; readonly last: number | null };

/**
 * The suspended days after the anchor as separate runs in order, so that overlapping suspensions count once (R-CLK-32).
 *
 * @throws RangeError when a suspension ends before it starts
 */
export function mergedSuspensions(suspensions: readonly Suspension[], anchor: number): Span[] {
  const merged: Span[] = [];
  for (const { first, last } of suspensions.map(spanOf).sort((a, b) => a.first - b.first)) {
    const start = Math.max(first, anchor + 1);
    if (last !== null && last < start) continue;
    const previous = merged.at(-1);
    if (!previous || (previous.last !== null && start > previous.last + 1)) merged.push({ first: start, last });
    else merged[merged.length - 1] = { first: previous.first, last: laterEnd(previous.last, last) };
  }
  return merged;
}

/** Whether a day lies in one of the runs. */
export function isSuspended(spans: readonly Span[], day: number): boolean {
  return spans.some(({ first, last }) => first <= day && (last === null || day <= last));
}

function spanOf({ startedOn, endedOn }: Suspension): Span {
  const first = dayNumberOf(startedOn);
  const last = endedOn === null ? null : dayNumberOf(endedOn);
  if (last !== null && last < first)
    throw new RangeError(`a suspension ends on ${endedOn} before it starts on ${startedOn}`);
  return { first, last };
}

function laterEnd(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.max(a, b);
}
