import { Link } from 'react-router';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { addressOfCases } from './case-question.ts';
import { showCount } from './figures.ts';
import { monthPeriod } from './period.ts';
import type { Summary } from './queries.ts';
import styles from './supervision.module.css';

/** A round number at or above the largest, so that the axis ends on it: 1, 2, 4, 5 or 10 times a power of ten. */
export function axisTop(largest: number): number {
  if (largest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 1.2, 1.6, 2, 4, 6, 8, 10].find((each) => each * power >= largest) ?? 10;
  return step * power;
}

/** Accepted and closed in each of the last twelve months; a month opens the cases accepted in it. */
export function MonthBars({
  summary,
  todayOn,
  department,
}: {
  summary: Summary;
  todayOn: string;
  department: string | null;
}) {
  const text = useText();
  const months = summary.byMonth.slice(-12);
  const top = axisTop(Math.max(0, ...months.flatMap(({ accepted, closed }) => [accepted, closed])));
  const height = (n: number) => ({ height: `${(n / top) * 100}%` });
  const name = (month: string) => text('supervision.month', { n: Number(month.slice(5, 7)) });
  return (
    <Panel
      title={text('supervision.months')}
      note={text('supervision.months.base')}
      acts={
        <span className={styles.legend}>
          <i className={styles.inTime} />
          {text('supervision.accepted')}
          <i className={styles.early} />
          {text('supervision.closed')}
        </span>
      }
    >
      {months.length === 0 ? (
        <EmptyState>{text('supervision.months.none')}</EmptyState>
      ) : (
        <div className={styles.months}>
          <div className={styles.axis} aria-hidden="true">
            <span>{showCount(top)}</span>
            <span>{showCount(top / 2)}</span>
            <span>0</span>
          </div>
          <ul>
            {months.map(({ month, accepted, closed }) => (
              <li key={month}>
                <Link
                  to={addressOfCases({ of: 'accepted', ...monthPeriod(month, todayOn), department })}
                  aria-label={text('supervision.monthLabel', { month: name(month), accepted, closed })}
                  title={text('supervision.monthLabel', { month: name(month), accepted, closed })}
                >
                  <span className={styles.columns}>
                    <i className={styles.inTime} style={height(accepted)} />
                    <i className={styles.early} style={height(closed)} />
                  </span>
                  <span className={month === todayOn.slice(0, 7) ? styles.now : ''}>
                    {text.language === 'zh' && !['01', todayOn.slice(5, 7)].includes(month.slice(5, 7))
                      ? Number(month.slice(5, 7))
                      : name(month)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}
