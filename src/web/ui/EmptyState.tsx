import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Nothing to show: one sentence and at most one act, no picture. */
export function EmptyState({ children, act }: { children: ReactNode; act?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {act}
    </div>
  );
}
