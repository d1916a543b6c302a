import type { TraceStep } from './explore.ts';

/** What a rehearsal can find on the ways of a process. */
export type RehearsalRule =
  | 'deadlock'
  | 'livelock'
  | 'dead-element'
  | 'unsafe'
  | 'incident-reachable'
  | 'loop-without-wait'
  | 'statutory-limit-unwatched'
  | 'longest-path-over-statutory'
  | 'longest-path-over-promised'
  | 'engines-part';

/** One thing found by playing, hung on its elements, with the shortest way that shows it. */
export interface RehearsalFinding {
  readonly rule: RehearsalRule;
  /** An error is a way on which a case is lost or the law is broken; publishing with it has to be acknowledged. */
  readonly level: 'error' | 'warning';
  readonly processKey: string;
  readonly elementIds: readonly string[];
  readonly zh: string;
  readonly en: string;
  /** Empty where the shape alone shows it. */
  readonly trace: readonly TraceStep[];
}
