import type { DisclosureRow } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { MaterialRow } from './MaterialRow.tsx';
import styles from './materials.module.css';
import { RejectForm } from './RejectForm.tsx';
import type { useChecking } from './use-checking.ts';

/** The rows that are asked of somebody; forbidden and unneeded ones are told elsewhere. */
export function askedRows(rows: readonly DisclosureRow[]): DisclosureRow[] {
  return rows.filter((row) => row.group !== 'FORBIDDEN' && row.group !== 'NOT_NEEDED');
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

/** The materials of a task. Row and viewer are one selection. */
export function Checklist({
  rows,
  checking,
  mayCheck,
  todayOn,
}: {
  rows: readonly DisclosureRow[];
  checking: ReturnType<typeof useChecking>;
  mayCheck: boolean;
  todayOn: string;
}) {
  const text = useText();
  const { verification, rejectingId, setRejectingId } = checking;
  const busyId = verification.isPending ? verification.variables.rowId : null;
  return (
    <section aria-label={text('work.materials')} data-round="">
      {verification.error ? <ProblemNotice error={verification.error} /> : null}
      <ul aria-label={text('work.materials')} className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <MaterialRow
              row={row}
              selected={row.id === checking.selectedId}
              mayCheck={mayCheck}
              busy={busyId === row.id}
              todayOn={todayOn}
              onSelect={() => checking.select(row.id)}
              onVerify={() => checking.verify(row.id)}
              onReject={() => checking.reject(row.id)}
            />
            {rejectingId === row.id ? (
              <RejectForm
                row={row}
                busy={busyId === row.id}
                place={checking.place}
                onNoPlace={() => checking.setPlace(null)}
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
