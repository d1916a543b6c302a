import { Link } from 'react-router';
import { useText } from '../../i18n/TextProvider.tsx';
import { addressOfCases, type Question } from './case-question.ts';
import { difference, growth, noFigure, points, type Share, showCount, showRate } from './figures.ts';
import type { PeriodKind } from './period.ts';
import type { Summary } from './queries.ts';
import styles from './supervision.module.css';

interface Tile {
  of: Question;
  name: string;
  figure: string;
  unit: string;
  base: string;
  /** The same figure a period before, and how it changed. */
  earlier: string;
  change: string;
}

/** The tiles of figures, each with its base; the whole tile leads to the cases behind it. */
export function Kpis({
  summary,
  before,
  kind,
  department,
}: {
  summary: Summary;
  before: Summary | null;
  kind: PeriodKind;
  department: string | null;
}) {
  const text = useText();
  const cases = text('supervision.unit.cases');
  const base = ({ n, d }: Share) => text('supervision.base.of', { n: showCount(n), d: showCount(d) });
  const pointsWords = (n: string) => (n === noFigure ? n : text('supervision.points', { n }));
  const share = (of: Question, name: string, now: Share, then: Share | undefined, extra = ''): Tile => ({
    of,
    name,
    figure: showRate(now),
    unit: '%',
    base: `${base(now)}${extra}`,
    earlier: then ? `${showRate(then)}${showRate(then) === noFigure ? '' : '%'}` : noFigure,
    change: pointsWords(then ? points(now, then) : noFigure),
  });
  const flow = showRate(summary.closedRateFlow);
  const median = summary.governmentWorkingDaysMedian;
  const tiles: Tile[] = [
    {
      of: 'accepted',
      name: text('supervision.accepted'),
      figure: showCount(summary.accepted),
      unit: cases,
      base: text('supervision.base.accepted', { visits: summary.visitsPerApplication.rate?.toFixed(1) ?? noFigure }),
      earlier: before ? showCount(before.accepted) : noFigure,
      change: before ? growth(summary.accepted, before.accepted) : noFigure,
    },
    share(
      'cohort',
      text('supervision.closedRate'),
      summary.closedRateCohort,
      before?.closedRateCohort,
      text('supervision.base.flow', { rate: flow === noFigure ? noFigure : `${flow}%` }),
    ),
    share('early', text('supervision.early'), summary.early, before?.early),
    share('onTime', text('supervision.onTime'), summary.onTime, before?.onTime),
    {
      of: 'overdue',
      name: text('supervision.overdue'),
      figure: showCount(summary.overdue.n),
      unit: cases,
      base: text('supervision.base.overdue', {
        rate: summary.overdue.d === 0 ? noFigure : `${showRate(summary.overdue)}%`,
        d: showCount(summary.overdue.d),
      }),
      earlier: before ? showCount(before.overdue.n) : noFigure,
      change: before ? difference(summary.overdue.n, before.overdue.n, 0) : noFigure,
    },
    {
      of: 'closed',
      name: text('supervision.median'),
      figure: median === null ? noFigure : String(median),
      unit: text('supervision.unit.workingDays'),
      base: text('supervision.base.median', {
        n: showCount(summary.closed),
        days: summary.elapsedDaysMedian ?? noFigure,
      }),
      earlier: before?.governmentWorkingDaysMedian?.toString() ?? noFigure,
      change: before ? difference(median, before.governmentWorkingDaysMedian, 1) : noFigure,
    },
  ];
  return (
    <ul className={styles.kpis} aria-label={text('supervision.figures')}>
      {tiles.map((tile) => (
        <li key={tile.name}>
          <Link to={addressOfCases({ of: tile.of, ...summary.period, department })}>
            <span className="t-2">{tile.name}</span>
            <span className={styles.figure}>
              {tile.figure}
              {tile.figure === noFigure ? null : <small>{tile.unit}</small>}
            </span>
            <span className="t-sm t-2">{tile.base}</span>
            <span className={styles.compare}>
              <span>{text(`supervision.then.${kind}`, { figure: tile.earlier })}</span>
              <b>{tile.change}</b>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
