/** A stay at an element of the diagram, as far as its length asks. */
export interface Stay {
  elementId: string;
  enteredAt: string;
  /** Null while it lasts. */
  leftAt: string | null;
  workingDays: number;
}

/**
 * Working days spent at each element, to a tenth. Stays side by side, as of departments that review in parallel, count
 * once, by the longest; stays one after another, as after a return, add up.
 */
export function daysByElement(stays: readonly Stay[]): Map<string, number> {
  const days = new Map<string, number>();
  const open = new Map<string, { until: string | null; longest: number }>();
  for (const stay of stays.toSorted((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1))) {
    const bout = open.get(stay.elementId);
    const beside = bout !== undefined && (bout.until === null || stay.enteredAt < bout.until);
    const before = days.get(stay.elementId) ?? 0;
    if (beside) {
      const longest = Math.max(bout.longest, stay.workingDays);
      days.set(stay.elementId, tenth(before - bout.longest + longest));
      const ends = [bout.until, stay.leftAt];
      const until = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
      open.set(stay.elementId, { until, longest });
    } else {
      days.set(stay.elementId, tenth(before + stay.workingDays));
      open.set(stay.elementId, { until: stay.leftAt, longest: stay.workingDays });
    }
  }
  return days;
}

function tenth(days: number): number {
  return Math.round(days * 10) / 10;
}
