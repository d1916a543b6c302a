import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { Changes } from './Changes.tsx';
import styles from './calendars.module.css';
import { EmergencyDialog } from './EmergencyDialog.tsx';
import { HoursPanel } from './HoursPanel.tsx';
import { MonthTable } from './MonthTable.tsx';
import { useCalendars, useRegions, useYear } from './queries.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** 工作日历: a region's year day by day, the notices it rests on, and the changes that are being looked at. */
export function YearPage() {
  const text = useText();
  const { todayOn } = useNow();
  const [params, setParams] = useSearchParams();
  const [isEmergency, setEmergency] = useState(false);
  const regions = useRegions();
  const calendars = useCalendars();
  const thisYear = Number(todayOn.slice(0, 4));
  const region = params.get('region') ?? 'CN';
  const year = Number(params.get('year') ?? thisYear);
  const found = useYear(region, year);
  const versions = (calendars.data?.items ?? []).filter((each) => each.region === region);
  const own = versions.filter((each) => each.year === year);
  const years = [...new Set([thisYear, thisYear + 1, year, ...versions.map((each) => each.year)])].sort(
    (a, b) => a - b,
  );
  const go = (next: { region?: string; year?: number }) =>
    setParams({ region: next.region ?? region, year: String(next.year ?? year) });
  const data = found.data;
  return (
    <>
      <PageHead
        title={text('admin.calendars.title')}
        tags={data?.provisional ? <StatusTag kind="strong">{text('ui.clock.provisional')}</StatusTag> : null}
        acts={
          <span className="row g8">
            <Button disabled={!data} onClick={() => setEmergency(true)}>
              {text('admin.calendars.emergency')}
            </Button>
            <LinkButton type="primary" to={`/admin/calendars/new?region=${region}&year=${year}`}>
              {text('admin.calendars.import')}
            </LinkButton>
          </span>
        }
      >
        <div className={`row g16 wrap ${styles.choice}`}>
          <Select
            aria-label={text('admin.calendars.regionLabel')}
            value={region}
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(value) => go({ region: value })}
            popupMatchSelectWidth={false}
          />
          <nav className={frame.tabs} aria-label={text('admin.calendars.years')}>
            {years.map((each) => (
              <Link
                key={each}
                to={`/admin/calendars?region=${region}&year=${each}`}
                aria-current={each === year ? 'page' : undefined}
              >
                {each}
              </Link>
            ))}
          </nav>
        </div>
      </PageHead>
      <div className={`${frame.body} ${frame.aside}`}>
        <div className={frame.column}>
          {found.error ? <ProblemNotice error={found.error} onRetry={() => void found.refetch()} /> : null}
          {!data && !found.error ? <Skeletons rows={6} height={110} /> : null}
          {data ? (
            <Panel
              title={text('admin.calendars.yearOf', { year, n: data.workingDays })}
              note={data.provisional ? text('admin.calendars.provisionalWhy') : (data.source ?? undefined)}
              acts={<Legend />}
            >
              <div className={styles.year}>
                {months.map((month) => (
                  <MonthTable key={month} calendar={data} month={month} todayOn={todayOn} />
                ))}
              </div>
            </Panel>
          ) : null}
        </div>
        <div className={frame.column}>
          <Panel title={text('admin.calendars.versions')}>
            {own.length === 0 && calendars.data ? (
              <EmptyState>
                {text(region === 'CN' ? 'admin.calendars.noVersion' : 'admin.calendars.noOwnVersion', { year })}
              </EmptyState>
            ) : null}
            <ul className={frame.lines}>
              {own.map((version) => (
                <li key={version.id}>
                  <div className="row g8">
                    <b className="t-b">{version.source}</b>
                    <StatusTag kind={version.status === 'IN_FORCE' ? 'accent' : 'fact'}>
                      {text(`admin.calendars.status.${version.status}`)}
                    </StatusTag>
                  </div>
                  {version.publishedOn === null ? null : (
                    <div className="t-sm t-3">
                      {text('admin.calendars.publishedOn', {
                        day: showDay(version.publishedOn, text.language, todayOn),
                      })}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </Panel>
          <HoursPanel region={region} />
          <Changes />
        </div>
      </div>
      {isEmergency && data ? <EmergencyDialog calendar={data} onClose={() => setEmergency(false)} /> : null}
    </>
  );
}

/** What the signs of the year view mean. */
function Legend() {
  const text = useText();
  return (
    <span className={styles.legend}>
      <span>
        <i className={styles.holiday} />
        {text('admin.calendars.kind.HOLIDAY')}
      </span>
      <span>
        <i className={styles.weekend} />
        {text('admin.calendars.kind.WEEKEND')}
      </span>
      <span>
        <i className={styles.makeUp} />
        {text('admin.calendars.kind.MAKE_UP')}
      </span>
    </span>
  );
}
