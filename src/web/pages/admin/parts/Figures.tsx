import { Link } from 'react-router';
import styles from './admin.module.css';

/** A figure with its unit and its base; the whole tile leads to what is behind it. */
export interface Figure {
  key: string;
  name: string;
  value: number | string;
  unit?: string;
  base?: string;
  to?: string;
}

/** Figures beside one another. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <section className={styles.figures} aria-label={label}>
      {figures.map(({ key, name, value, unit, base, to }) => {
        const content = (
          <>
            <span className="t-sm t-2">{name}</span>
            <b>
              {value}
              {unit === undefined ? null : <small>{unit}</small>}
            </b>
            {base === undefined ? null : <span className="t-sm t-3">{base}</span>}
          </>
        );
        return to === undefined ? (
          <div key={key}>{content}</div>
        ) : (
          <Link key={key} to={to}>
            {content}
          </Link>
        );
      })}
    </section>
  );
}
