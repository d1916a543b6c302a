import styles from './Timeline.module.css';
import type { TimelineDay } from './timeline-day.ts';

/** A long hash as its first and last four figures. */
export function shortHash(hash: string): string {
  return hash.length <= 9 ? hash : `${hash.slice(0, 4)}…${hash.slice(-4)}`;
}

/** What happened, by day: time, who, what, and the check value at the right. */
export function Timeline({ days }: { days: readonly TimelineDay[] }) {
  return (
    <>
      {days.map((day) => (
        <div key={day.title} className={styles.day}>
          <h3>{day.title}</h3>
          <ul>
            {day.entries.map((entry) => (
              <li key={entry.id} className={entry.fresh ? styles.fresh : ''}>
                <div className={styles.meta}>
                  <span>{entry.time}</span>
                  <span className="cut">{entry.who}</span>
                  {entry.hash ? (
                    <span className="code" title={entry.hash}>
                      {shortHash(entry.hash)}
                    </span>
                  ) : null}
                </div>
                <div>{entry.what}</div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
