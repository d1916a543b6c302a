import type { CaseDiagram } from '../../api/types.ts';

type Stay = CaseDiagram['visits'][number];

/** Whether somebody or something was waited for there: a step that is passed in the moment it is reached is automatic. */
export function isWait({ enteredAt, leftAt }: Pick<Stay, 'enteredAt' | 'leftAt'>): boolean {
  return leftAt === null || leftAt !== enteredAt;
}

/** Stays at one element that began and ended together, as of departments that work side by side. */
export interface Stays {
  stay: Stay;
  count: number;
}

/** Stays in the order they are read: where the case is now, then the latest that waited, and apart the automatic ones. */
export function sortedStays(stays: readonly Stay[]): { waits: Stays[]; automatic: Stays[] } {
  const latest = together(stays.toReversed());
  const waits = latest.filter(({ stay }) => isWait(stay));
  return {
    waits: [...waits.filter(({ stay }) => stay.leftAt === null), ...waits.filter(({ stay }) => stay.leftAt !== null)],
    automatic: latest.filter(({ stay }) => !isWait(stay)),
  };
}

function together(stays: readonly Stay[]): Stays[] {
  const groups = new Map<string, Stays>();
  for (const stay of stays) {
    const key = `${stay.elementId} ${stay.enteredAt} ${stay.leftAt}`;
    groups.set(key, { stay, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}
