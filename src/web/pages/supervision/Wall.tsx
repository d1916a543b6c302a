import { Link, useSearchParams } from 'react-router';
import { showDay, showTime } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { DepartmentTable } from './DepartmentTable.tsx';
import { Kpis } from './Kpis.tsx';
import { LightsNow } from './LightsNow.tsx';
import { MonthBars } from './MonthBars.tsx';
import { lastTwelveMonths, type PeriodKind, periodBefore, periodKinds, periodOf } from './period.ts';
import { useSummary } from './queries.ts';
import { CardsPanel, OrdersPanel } from './Records.tsx';
import styles from './supervision.module.css';

function PeriodSwitch({ kind }: { kind: PeriodKind }) {
  const text = useText();
  const [params] = useSearchParams();
  const address = (each: PeriodKind) => {
    const next = new URLSearchParams(params);
    next.set('period', each);
    return `/supervision?${next}`;
  };
  return (
    <nav className={styles.switch} aria-label={text('supervision.period')}>
      {periodKinds.map((each) => (
        <Link key={each} to={address(each)} aria-current={each === kind ? 'true' : undefined}>
          {text(`supervision.period.${each}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The supervisor's first page: the figures of a period with their bases, lights now, departments, months, cards, orders. */
export function Wall() {
  const text = useText();
  const { now, todayOn } = useNow();
  const [params] = useSearchParams();
  const kind = periodKinds.find((each) => each === params.get('period')) ?? 'month';
  const department = params.get('department');
  const period = periodOf(kind, todayOn);
  const summary = useSummary(period, department);
  const before = useSummary(periodBefore(kind, todayOn), department);
  const year = useSummary(lastTwelveMonths(todayOn), department);
  const { data } = summary;
  const named = data?.byDepartment.find(({ code }) => code === department);
  const day = (on: string) => showDay(on, text.language);
  const range =
    period.from === period.to
      ? day(period.to)
      : text('supervision.range', { from: day(period.from), to: showDay(period.to, text.language, todayOn) });
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{text('supervision.title')}</h1>
        <PeriodSwitch kind={kind} />
        {department === null ? null : (
          <StatusTag kind="accent">
            {named ? text.pick(named.name, named.nameEn) : department}{' '}
            <Link to={`/supervision?period=${kind}`} aria-label={text('supervision.allDepartments')}>
              ✕
            </Link>
          </StatusTag>
        )}
        <span className="t-sm t-2">{text('supervision.updated', { range, time: showTime(now, text.language) })}</span>
      </div>
      {summary.error ? <ProblemNotice error={summary.error} onRetry={() => void summary.refetch()} /> : null}
      {!data && !summary.error ? <Skeletons rows={6} height={72} /> : null}
      {data ? (
        <>
          <Kpis summary={data} before={before.data ?? null} kind={kind} department={department} />
          <div className={styles.two}>
            <DepartmentTable summary={data} />
            <div className={styles.side}>
              <LightsNow lights={data.lightsNow} department={department} />
              {year.data ? <MonthBars summary={year.data} todayOn={todayOn} department={department} /> : null}
            </div>
          </div>
          <div className={styles.half}>
            <CardsPanel counts={data.cards} period={period} department={department} />
            <OrdersPanel department={department} />
          </div>
        </>
      ) : null}
    </div>
  );
}
