import { Link } from 'react-router';
import { download } from '../../api/download.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportButtons } from '../../ui/ExportButtons.tsx';
import { Light } from '../../ui/Light.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { addressOfCases, type Question } from './case-question.ts';
import { noFigure, showCount, showRate } from './figures.ts';
import { lightOrder } from './LightsNow.tsx';
import type { Summary } from './queries.ts';
import styles from './supervision.module.css';

type Row = Summary['byDepartment'][number];

function rate(n: number, d: number): string {
  const shown = showRate({ n, d, rate: d === 0 ? null : n / d });
  return shown === noFigure ? shown : `${shown}%`;
}

/** Early, in time and late as one bar; its length is the department's share of the most any has decided. */
function Bar({ row, most }: { row: Row; most: number }) {
  const text = useText();
  const inTime = row.onTime - row.early;
  const width = (n: number) => ({ width: `${most === 0 ? 0 : (n / most) * 100}%` });
  const label = text('supervision.bar', { early: row.early, onTime: inTime, overdue: row.overdue });
  return (
    <span className={styles.bar} role="img" aria-label={label}>
      <i className={styles.early} style={width(row.early)} />
      <i className={styles.inTime} style={width(inTime)} />
      <i className={styles.late} style={width(row.overdue)} />
    </span>
  );
}

function Line({ row, most, period }: { row: Row; most: number; period: Summary['period'] }) {
  const text = useText();
  const to = (of: Question) => addressOfCases({ of, ...period, department: row.code });
  const decided = row.onTime + row.overdue;
  const figure = (of: Question, n: number) => (n === 0 ? noFigure : <Link to={to(of)}>{showCount(n)}</Link>);
  return (
    <tr>
      <th scope="row">
        <Link to={`/supervision?department=${encodeURIComponent(row.code)}`}>{text.pick(row.name, row.nameEn)}</Link>
      </th>
      <td className="n">{figure('accepted', row.accepted)}</td>
      <td className="n">{figure('closed', row.closed)}</td>
      <td>
        <Bar row={row} most={most} />
      </td>
      <td className="n">{rate(row.early, decided)}</td>
      <td className="n">{rate(row.onTime, decided)}</td>
      <td className={`n ${row.overdue > 0 ? styles.lateText : ''}`}>{figure('overdue', row.overdue)}</td>
      <td>
        <span className={styles.rowLights}>
          {lightOrder.map((light) =>
            row.lights[light] === 0 ? (
              <span key={light} className="t-3">
                {noFigure}
              </span>
            ) : (
              <Link key={light} to={addressOfCases({ of: 'open', light, department: row.code })}>
                <Light state={light} />
                {row.lights[light]}
              </Link>
            ),
          )}
        </span>
      </td>
    </tr>
  );
}

/** Every lead department: accepted, closed, early, in time, late, and the lights of what it has open. */
export function DepartmentTable({ summary }: { summary: Summary }) {
  const text = useText();
  const rows = [...summary.byDepartment].sort((a, b) => b.accepted - a.accepted);
  const most = Math.max(0, ...rows.map((row) => row.onTime + row.overdue));
  const decided = rows.reduce((sum, row) => sum + row.onTime + row.overdue, 0);
  return (
    <Panel
      title={text('supervision.departments')}
      note={text('supervision.departments.base', { n: showCount(decided) })}
      acts={
        <>
          <span className={styles.legend}>
            <i className={styles.early} />
            {text('supervision.early.short')}
            <i className={styles.inTime} />
            {text('supervision.onTime.short')}
            <i className={styles.late} />
            {text('supervision.overdue.short')}
          </span>
          <ExportButtons
            onExport={(format) =>
              download(
                '/supervision/summary/exports',
                { format, from: summary.period.from, to: summary.period.to },
                text('supervision.departments'),
              )
            }
          />
        </>
      }
    >
      {rows.length === 0 ? <EmptyState>{text('supervision.departments.none')}</EmptyState> : null}
      {rows.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
        <section className={styles.scroll} aria-label={text('supervision.departments')} tabIndex={0}>
          <table className={`tbl ${styles.departments}`}>
            <thead>
              <tr>
                <th>{text('supervision.department')}</th>
                <th className="n">{text('supervision.accepted')}</th>
                <th className="n">{text('supervision.closed')}</th>
                <th>{text('supervision.split')}</th>
                <th className="n">{text('supervision.early.rate')}</th>
                <th className="n">{text('supervision.onTime.rate')}</th>
                <th className="n">{text('supervision.overdue.short')}</th>
                <th>{text('supervision.openNow')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.code} row={row} most={most} period={summary.period} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
