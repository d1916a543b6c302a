import styles from './admin.module.css';

/** How far long work has come, of all there is to do. */
export function Meter({ label, done, total }: { label: string; done: number; total: number }) {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  return (
    <div
      className={styles.meter}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={Math.min(done, total)}
    >
      <i style={{ width: `${share * 100}%` }} />
    </div>
  );
}
