import type { ReactNode } from 'react';
import styles from './PageHead.module.css';

/** The head of a page: where it is, its title with tags, its acts, and what stands under the title. */
export function PageHead({
  crumb,
  title,
  tags,
  acts,
  children,
}: {
  crumb?: ReactNode;
  title: ReactNode;
  tags?: ReactNode;
  acts?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.head}>
      {crumb === undefined ? null : <div className={styles.crumb}>{crumb}</div>}
      <div className={`row g8 ${styles.line}`}>
        <h1 className="cut">{title}</h1>
        {tags}
        <span className="grow" />
        {acts}
      </div>
      {children}
    </div>
  );
}
