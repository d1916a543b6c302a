import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './panel.module.css';

/** A group of the panel that opens and closes; closed it still says in a few words what is in it. */
export function Section({
  title,
  summary,
  open,
  onToggle,
  children,
}: {
  title: string;
  summary: string;
  open: boolean;
  onToggle(): void;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} data-open={open}>
      <h3>
        <button type="button" aria-expanded={open} onClick={onToggle}>
          <Icon name={open ? 'down' : 'right'} small />
          <span>{title}</span>
          <span className="t-sm t-3 cut">{summary}</span>
        </button>
      </h3>
      {open ? <div className={styles.body}>{children}</div> : null}
    </section>
  );
}
