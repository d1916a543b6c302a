import { useState } from 'react';
import type { Case } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { askedRows, useCounts } from '../../work/Checklist.tsx';
import { MaterialRow } from '../../work/MaterialRow.tsx';
import { Viewer } from '../../work/Viewer.tsx';
import styles from './case.module.css';
import { useMaterials } from './parts.ts';

function nothing() {
  // here materials are only looked at; checking them belongs to a task
}

/** The one-time list of the case with what lies under it, and what must never be asked. */
export function MaterialsTab({ caseFile }: { caseFile: Case }) {
  const text = useText();
  const { todayOn } = useNow();
  const materials = useMaterials(caseFile.id);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const rows = askedRows(materials.data ?? []);
  const counts = useCounts(rows);
  const forbidden = (materials.data ?? []).filter(({ group }) => group === 'FORBIDDEN');
  if (materials.error) return <ProblemNotice error={materials.error} onRetry={() => void materials.refetch()} />;
  if (!materials.data) return <Skeletons rows={8} height={48} />;
  const selected = rows.find(({ id }) => id === selectedId) ?? rows[0] ?? null;
  return (
    <div className={`${styles.body} ${styles.two} ${styles.papers}`}>
      <div className={styles.column}>
        <Panel title={text('case.materials')} note={`${text('case.materials.note', { n: rows.length })} · ${counts}`}>
          {rows.length === 0 ? <EmptyState>{text('case.materials.none')}</EmptyState> : null}
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <MaterialRow
                  row={row}
                  selected={row.id === selected?.id}
                  mayCheck={false}
                  busy={false}
                  todayOn={todayOn}
                  onSelect={() => {
                    setSelectedId(row.id);
                    setPage(1);
                  }}
                  onVerify={nothing}
                  onReject={nothing}
                />
              </li>
            ))}
          </ul>
        </Panel>
        {forbidden.length > 0 ? (
          <Panel title={text('case.materials.forbidden')}>
            <ul className={styles.lines}>
              {forbidden.map((row) => (
                <li key={row.id}>
                  <Icon name="cross" small />
                  <span className="cut grow">{text.pick(row.name.zh, row.name.en)}</span>
                  <span className="t-sm t-3 cut">{row.legalBasis}</span>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
      </div>
      <div className={styles.aside}>
        <Viewer row={selected} page={page} onPage={setPage} />
      </div>
    </div>
  );
}
