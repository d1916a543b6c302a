import type { Schemas } from '../../../api/contract.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import frame from '../parts/admin.module.css';
import styles from './retention.module.css';

/** How many rows of each table of the database go with the cases: one number, by table on asking. */
export function RowsFound({ rows }: { rows: readonly Schemas['TableRows'][] }) {
  const text = useText();
  const n = rows.reduce((sum, each) => sum + each.rows, 0);
  return (
    <details className={styles.rows}>
      <summary>{text('admin.retention.rows', { n })}</summary>
      <dl className={frame.facts}>
        {rows
          .filter((each) => each.rows > 0)
          .map(({ table, rows: count }) => (
            <div key={table} className={styles.row}>
              <dt className="code">{table}</dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
