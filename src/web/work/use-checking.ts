import { type KeyboardEvent, useState } from 'react';
import type { DisclosureRow, Task } from '../api/types.ts';
import { isSingleKey } from '../ui/keyboard.ts';
import { useVerification } from './commands.ts';
import type { Place } from './place.ts';

/** Whether there is something under a row that nobody has checked yet. */
export function isUnchecked(row: DisclosureRow): boolean {
  return row.state === 'PROVIDED' || row.state === 'PENDING_SHARE';
}

/**
 * Checking the materials of a task: the row in hand, which the viewer shows too, the page of its file, and the keys: `v` verifies,
 * `r` rejects, `n` goes to the next unchecked, `[` and `]` turn pages.
 */
export function useChecking(task: Task, disclosureId: string, rows: readonly DisclosureRow[]) {
  const first = rows.find(isUnchecked) ?? rows[0];
  const [selectedId, setSelectedId] = useState<string | null>(first?.id ?? null);
  const [rejectingId, setRejectingId] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [page, setPage] = useState(1);
  const verification = useVerification(disclosureId, task);

  const select = (rowId: string) => {
    if (rowId !== selectedId) setPage(1);
    setSelectedId(rowId);
  };
  const verify = (rowId: string) => verification.mutate({ rowId, state: 'VERIFIED' });
  const reject = (rowId: string) => {
    select(rowId);
    setPlace(rows.find((row) => row.id === rowId)?.place ?? null);
    setRejectingId(rowId);
  };
  const press = (event: KeyboardEvent) => {
    if (!isSingleKey(event)) return;
    const selected = rows.find((row) => row.id === selectedId);
    if (event.key === ']') setPage(page + 1);
    else if (event.key === '[') setPage(Math.max(1, page - 1));
    else if (event.key === 'n') {
      const after = [...rows, ...rows].slice(rows.findIndex((row) => row.id === selectedId) + 1);
      const next = after.find(isUnchecked);
      if (next) {
        select(next.id);
        event.currentTarget.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus();
      }
    } else if (task.mayComplete && selected && isUnchecked(selected)) {
      if (event.key === 'v') verify(selected.id);
      if (event.key === 'r') {
        event.preventDefault();
        reject(selected.id);
      }
    }
  };
  const marking = rejectingId !== null && rejectingId === selectedId ? { place, onPlace: setPlace } : null;
  return {
    selectedId,
    select,
    rejectingId,
    setRejectingId,
    place,
    setPlace,
    marking,
    page,
    setPage,
    verification,
    verify,
    reject,
    press,
  };
}
