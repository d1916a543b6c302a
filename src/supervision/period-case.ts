import type { Instant, LocalDate } from '../domain/time.ts';
import type { DaysHeld } from '../runtime/views/days-held.ts';

/** What of a case the figures are counted from. */
export interface PeriodCase {
  readonly id: string;
  readonly leadDepartment: string;
  readonly acceptedOn: LocalDate | null;
  /** The day it was decided or ended; null while it runs. */
  readonly closedOn: LocalDate | null;
  /** True when it was decided, not withdrawn or turned away; only such cases are early, on time or overdue (§1.10). */
  readonly decided: boolean;
  readonly promisedDueOn: LocalDate | null;
  readonly statutoryDueOn: LocalDate | null;
  readonly definitionId: string;
  /** True for an item decided on the spot 即办件; nothing is promised for it but today. */
  readonly immediate: boolean;
  readonly corrected: boolean;
  readonly deemedAccepted: boolean;
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
  /** What was kept of one that was destroyed; null for a case that is there. */
  readonly days: DaysHeld | null;
}
