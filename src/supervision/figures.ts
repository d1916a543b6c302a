import type { LocalDate } from '../domain/time.ts';
import type { PeriodCase } from './period-case.ts';
import type { Share } from './schemas.ts';

/** The cases of a period by what the figures ask of them (§1.10). */
export interface CasesOfPeriod {
  readonly accepted: readonly PeriodCase[];
  readonly closed: readonly PeriodCase[];
  /** Closed ones that were decided: a withdrawn or terminated case is closed, but neither early nor late. */
  readonly decided: readonly PeriodCase[];
  /** Decided ones with a promise, immediate items left out: the base of early, on time and overdue. */
  readonly promised: readonly PeriodCase[];
}

/** Sorts cases into those of a period; both days of it are included. */
export function casesOfPeriod(
  cases: readonly PeriodCase[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): CasesOfPeriod {
  const within = (day: LocalDate | null): boolean => day !== null && from <= day && day <= to;
  const accepted = cases.filter(({ acceptedOn }) => within(acceptedOn));
  const closed = cases.filter(({ closedOn }) => within(closedOn));
  const decided = closed.filter((each) => each.decided);
  return {
    accepted,
    closed,
    decided,
    promised: decided.filter(({ promisedDueOn, immediate }) => promisedDueOn !== null && !immediate),
  };
}

/** Each share of §1.10 with its base. */
export function shares({ accepted, closed, decided, promised }: CasesOfPeriod) {
  const immediate = accepted.filter((each) => each.immediate);
  const limited = decided.filter(({ statutoryDueOn }) => statutoryDueOn !== null);
  return {
    // Never above 1: of those accepted in the period, so many are closed by now.
    closedRateCohort: share(accepted.filter(({ closedOn }) => closedOn !== null).length, accepted.length),
    // May be above 1: what was closed in the period may have been accepted before it.
    closedRateFlow: share(closed.length, accepted.length),
    immediateClosed: share(immediate.filter(isSameDay).length, immediate.length),
    early: share(promised.filter(isEarly).length, promised.length),
    onTime: share(promised.filter(isOnTime).length, promised.length),
    overdue: share(promised.filter(isOverdue).length, promised.length),
    statutoryOverdue: share(limited.filter(isStatutoryOverdue).length, limited.length),
    firstPass: share(accepted.filter(({ corrected }) => !corrected).length, accepted.length),
  };
}

/** Decided before the promised day (提前办结). */
export function isEarly({ closedOn, promisedDueOn }: PeriodCase): boolean {
  return closedOn !== null && promisedDueOn !== null && closedOn < promisedDueOn;
}

/** Decided on the promised day or before (按期办结). */
export function isOnTime({ closedOn, promisedDueOn }: PeriodCase): boolean {
  return closedOn !== null && promisedDueOn !== null && closedOn <= promisedDueOn;
}

/** Decided after the promised day (超时). */
export function isOverdue({ closedOn, promisedDueOn }: PeriodCase): boolean {
  return closedOn !== null && promisedDueOn !== null && closedOn > promisedDueOn;
}

function isStatutoryOverdue({ closedOn, statutoryDueOn }: PeriodCase): boolean {
  return closedOn !== null && statutoryDueOn !== null && closedOn > statutoryDueOn;
}

function isSameDay({ acceptedOn, closedOn, decided }: PeriodCase): boolean {
  return decided && acceptedOn !== null && closedOn === acceptedOn;
}

/** A share with its base; of nothing there is no rate. */
export function share(n: number, d: number): Share {
  return { n, d, rate: d === 0 ? null : n / d };
}

/**
 * By how much something became less, with what it was before as the base: from 200 to 70 days is 130 of 200, that is
 * 65 %, whatever an announcement says (S-24). Null where either is not known.
 */
export function reduction(before: number | null, after: number | null): Share | null {
  return before === null || after === null ? null : share(before - after, before);
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
