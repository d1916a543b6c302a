import { randomBytes } from 'node:crypto';
import type { Told } from '../runtime/turn/tell-changes.ts';

/** How much of what was told is kept for those who come back. */
const MOST_KEPT = 500;
/** Who comes anew is told what changed in so many milliseconds before: between reading the page and listening. */
const LOOK_BACK_MS = 5_000;

/** What was told lately at this replica, so that whoever lost the connection goes on where it broke. */
export interface Ring {
  add(told: Told): void;
  /** The id of what comes last by now. */
  readonly lastId: string;
  /** What was told after an event of that id, or lately without one; null when it is not known any more, or never was. */
  since(lastEventId: string | null): readonly Told[] | null;
  /** Forgets everything: something may have been told that nobody heard. */
  forget(): void;
}

/** Makes the ring of a process; `nowMs` is its clock, in milliseconds. */
export function ringOf(nowMs: () => number): Ring {
  let epoch = randomBytes(6).toString('hex');
  let sequence = 0;
  let kept: { readonly sequence: number; readonly at: number; readonly told: Told }[] = [];
  return {
    add(told) {
      sequence += 1;
      kept.push({ sequence, at: nowMs(), told });
      if (kept.length > MOST_KEPT) kept = kept.slice(-MOST_KEPT);
    },
    get lastId() {
      return `${epoch}.${sequence}`;
    },
    since(lastEventId) {
      if (lastEventId === null) {
        return kept.filter(({ at }) => at >= nowMs() - LOOK_BACK_MS).map(({ told }) => told);
      }
      const [ofEpoch, number = ''] = lastEventId.split('.');
      if (ofEpoch !== epoch || !/^\d{1,15}$/.test(number) || Number(number) > sequence) return null;
      const after = kept.filter((each) => each.sequence > Number(number));
      return after.length === sequence - Number(number) ? after.map(({ told }) => told) : null;
    },
    forget() {
      epoch = randomBytes(6).toString('hex');
      kept = [];
    },
  };
}
