import { type KeyboardEvent, useState } from 'react';
import type { DisclosureRow, Task } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { isTyping } from '../ui/keyboard.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useVerification } from './commands.ts';
import { MaterialRow } from './MaterialRow.tsx';
import styles from './materials.module.css';
import { RejectForm } from './RejectForm.tsx';

/** The rows that are asked of somebody; forbidden and unneeded ones are told elsewhere. */
export function askedRows(rows: readonly DisclosureRow[]): DisclosureRow[] {
  return rows.filter((row) => row.group !== 'FORBIDDEN' && row.group !== 'NOT_NEEDED');
}

/** Whether there is something under a row that nobody has checked yet. */
export function isUnchecked(row: DisclosureRow): boolean {
  return row.state === 'PROVIDED' || row.state === 'PENDING_SHARE';
}

/** How many are verified, rejected, still to check and missing, in one line. */
export function useCounts(rows: readonly DisclosureRow[]): string {
  const text = useText();
  const count = (...states: string[]) => rows.filter((row) => states.includes(row.state ?? 'MISSING')).length;
  const missing = count('MISSING');
  const counts = text('work.materials.counts', {
    verified: count('VERIFIED'),
    rejected: count('REJECTED'),
    open: count('PROVIDED', 'PENDING_SHARE'),
  });
  return missing === 0 ? counts : `${counts} · ${text('work.materials.missing', { n: missing })}`;
}

/**
 * The materials of a task. Row and viewer are one selection; `v` verifies, `r` rejects, `n` goes to the next unchecked.
 */
export function Checklist({
  task,
  disclosureId,
  rows,
  selectedId,
  mayCheck,
  todayOn,
  onSelect,
}: {
  task: Task;
  disclosureId: string;
  rows: readonly DisclosureRow[];
  selectedId: string | null;
  mayCheck: boolean;
  todayOn: string;
  onSelect(rowId: string): void;
}) {
  const text = useText();
  const [rejectingId, setRejectingId] = useState<string | null>(null);
  const verification = useVerification(disclosureId, task);
  const verify = (rowId: string) => verification.mutate({ rowId, state: 'VERIFIED' });
  const reject = (rowId: string) => {
    onSelect(rowId);
    setRejectingId(rowId);
  };
  const busyId = verification.isPending ? verification.variables.rowId : null;

  const press = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const selected = rows.find((row) => row.id === selectedId);
    if (event.key === 'n') {
      const after = [...rows, ...rows].slice(rows.findIndex((row) => row.id === selectedId) + 1);
      const next = after.find(isUnchecked);
      if (next) onSelect(next.id);
    } else if (mayCheck && selected && isUnchecked(selected)) {
      if (event.key === 'v') verify(selected.id);
      if (event.key === 'r') {
        event.preventDefault();
        reject(selected.id);
      }
    }
  };

  return (
    <section aria-label={text('work.materials')} onKeyDown={press}>
      {verification.error ? <ProblemNotice error={verification.error} /> : null}
      <ul aria-label={text('work.materials')} className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <MaterialRow
              row={row}
              selected={row.id === selectedId}
              mayCheck={mayCheck}
              busy={busyId === row.id}
              todayOn={todayOn}
              onSelect={() => onSelect(row.id)}
              onVerify={() => verify(row.id)}
              onReject={() => reject(row.id)}
            />
            {rejectingId === row.id ? (
              <RejectForm
                row={row}
                busy={busyId === row.id}
                onCancel={() => setRejectingId(null)}
                onReject={(rejection) =>
                  verification.mutate(
                    { rowId: row.id, state: 'REJECTED', ...rejection },
                    { onSuccess: () => setRejectingId(null) },
                  )
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
