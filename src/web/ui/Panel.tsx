import type { ReactNode } from 'react';
import styles from './Panel.module.css';

/** A surface with a heading line: title, a note beside it, acts at the right. Panels never lie inside panels. */
export function Panel({
  title,
  note,
  acts,
  children,
  className,
  label,
}: {
  title?: ReactNode;
  note?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
  className?: string;
  label?: string;
}) {
  const name = label ?? (typeof title === 'string' ? title : undefined);
  return (
    <section className={`${styles.panel} ${className ?? ''}`} aria-label={name}>
      {title === undefined ? null : (
        <div className={styles.head}>
          <h2>{title}</h2>
          {note === undefined ? null : <span className="t-sm t-2">{note}</span>}
          <span className="grow" />
          {acts}
        </div>
      )}
      {children}
    </section>
  );
}
