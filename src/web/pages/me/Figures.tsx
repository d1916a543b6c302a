import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { read } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './me.module.css';

const periods = ['month', 'year'] as const;

function share(n: number, d: number): string {
  return d === 0 ? '–' : `${Math.round((n / d) * 1000) / 10}`;
}

/** One figure with its unit and its base; the whole tile leads to what is behind it. */
function Tile({
  name,
  figure,
  unit,
  base,
  to,
}: {
  name: string;
  figure: string;
  unit: string;
  base: string;
  to?: string;
}) {
  const inside: ReactNode = (
    <>
      <span className="t-2">{name}</span>
      <span className={styles.figure}>
        {figure}
        <small> {figure === '–' ? '' : unit}</small>
      </span>
      <span className="t-sm t-3">{base}</span>
    </>
  );
  return to ? (
    <Link className={styles.tile} to={to}>
      {inside}
    </Link>
  ) : (
    <div className={styles.tile}>{inside}</div>
  );
}

function Table({
  title,
  head,
  rows,
}: {
  title: string;
  head: string;
  rows: readonly { key: string; name: string; completed: number; limited: number; onTime: number }[];
}) {
  const text = useText();
  return (
    <Panel title={title}>
      {rows.length === 0 ? (
        <EmptyState>{text('me.none')}</EmptyState>
      ) : (
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="n">
                {text('me.completed')}
              </th>
              <th scope="col" className="n">
                {text('me.onTimeOfLimited')}
              </th>
              <th scope="col" className="n">
                {text('me.onTimeShare')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>{row.name}</td>
                <td className="n">{row.completed}</td>
                <td className="n">
                  {row.onTime} / {row.limited}
                </td>
                <td className="n">{row.limited === 0 ? '–' : `${share(row.onTime, row.limited)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Shown({ figures }: { figures: Schemas['MyFigures'] }) {
  const text = useText();
  const { completed, limited, onTime, workingDaysMedian, onBehalf, returnedByMe, cameBack } = figures;
  return (
    <>
      <div className={styles.tiles}>
        <Tile
          name={text('me.completed')}
          figure={String(completed)}
          unit={text('me.unit.tasks')}
          base={text('me.completed.base', { n: onBehalf })}
          to="/inbox?box=closed"
        />
        <Tile
          name={text('me.onTimeShare')}
          figure={share(onTime, limited)}
          unit="%"
          base={text('me.onTimeShare.base', { n: onTime, d: limited })}
        />
        <Tile
          name={text('me.days')}
          figure={workingDaysMedian === null ? '–' : String(workingDaysMedian)}
          unit={text('me.unit.days')}
          base={text('me.days.base', { n: completed })}
        />
        <Tile
          name={text('me.cameBack')}
          figure={String(cameBack)}
          unit={text('me.unit.tasks')}
          base={text('me.cameBack.base', { n: returnedByMe })}
          to="/inbox?box=returned"
        />
      </div>
      <Table
        title={text('me.byDefinition')}
        head={text('case.list.procedure')}
        rows={figures.byDefinition.map((row) => ({ ...row, name: text.pick(row.name.zh, row.name.en) }))}
      />
      <Table
        title={text('me.byMonth')}
        head={text('me.month')}
        rows={figures.byMonth.map((row) => ({ ...row, key: row.month, name: row.month }))}
      />
    </>
  );
}

/** The person's own work in this month or year, each figure with its base. */
export function Figures() {
  const text = useText();
  const { todayOn } = useNow();
  const [params, setParams] = useSearchParams();
  const period = periods.find((each) => each === params.get('period')) ?? 'month';
  const from = period === 'month' ? `${todayOn.slice(0, 7)}-01` : `${todayOn.slice(0, 4)}-01-01`;
  const figures = useQuery({
    queryKey: keys.myFigures({ from, to: todayOn }),
    queryFn: ({ signal }) => read('/api/v1/my-figures', { query: { from, to: todayOn }, signal }),
  });
  return (
    <div className={styles.page}>
      <div>
        <Segmented
          aria-label={text('me.period')}
          value={period}
          options={periods.map((value) => ({ value, label: text(`me.period.${value}`) }))}
          onChange={(value) => setParams({ period: value }, { replace: true })}
        />
      </div>
      {figures.error ? <ProblemNotice error={figures.error} onRetry={() => void figures.refetch()} /> : null}
      {figures.isPending ? <Skeletons rows={4} height={72} /> : null}
      {figures.data ? <Shown figures={figures.data} /> : null}
    </div>
  );
}
