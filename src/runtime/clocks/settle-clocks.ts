import type { Turn } from '../turn/turn.ts';
import { armHeldTimers } from './clock-record.ts';
import { watchCriticalPath } from './critical-path.ts';

/**
 * Brings what depends on the clocks in line with them: whether a sub-case at a standstill holds up the whole case (R-CLK-34),
 * then the timers that hang on clocks. Runs after whatever may have moved a clock, in the same transaction.
 */
export function settleClocks(turn: Turn): void {
  watchCriticalPath(turn);
  armHeldTimers(turn);
}
