import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { send } from '../../api/client.ts';
import { download } from '../../api/download.ts';
import { keys } from '../../api/keys.ts';
import type { Case, Clock } from '../../api/types.ts';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { daysLeft } from '../../ui/ClockBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportButtons } from '../../ui/ExportButtons.tsx';
import { Light } from '../../ui/Light.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './cases.module.css';

const states = ['open', 'closed', 'every'] as const;
const lights = ['RED', 'ORANGE', 'YELLOW', 'GREEN'] as const;
const columns = ['number', 'project', 'applicant', 'procedure', 'status', 'step', 'due', 'received'] as const;

/** What is looked for, as the address holds it: `q`, `state`, `procedure`, `light`, `department`. */
function filterOf(params: URLSearchParams) {
  const text = params.get('q')?.trim();
  const procedure = params.get('procedure');
  const department = params.get('department');
  const light = lights.find((each) => each === params.get('light'));
  const state = states.find((each) => each === params.get('state')) ?? (text ? 'every' : 'open');
  return {
    state,
    filter: {
      ...(text ? { text } : {}),
      ...(procedure ? { definitionKey: procedure } : {}),
      ...(department ? { departments: { $in: [department] } } : {}),
      ...(light ? { light } : {}),
      ...(state === 'every' ? {} : { open: state === 'open' }),
    },
  };
}

/** The clock of a case that is due first among those that still count. */
function nextClock({ clocks }: Case): Clock | undefined {
  return clocks
    .filter(({ kind, state }) => kind !== 'STEP' && state !== 'STOPPED')
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
}

function CaseLine({ found, todayOn }: { found: Case; todayOn: string }) {
  const text = useText();
  const clock = nextClock(found);
  const steps = [...new Set(found.currentSteps.map(({ name }) => text.pick(name.zh, name.en)))].join('、');
  return (
    <tr>
      <td className="nb">
        <Link className="code" to={`/cases/${found.id}`}>
          {found.number}
        </Link>
      </td>
      <td className="t-b">{found.project.name}</td>
      <td className="t-2">{found.applicant.name}</td>
      <td>{text.pick(found.definition.name.zh, found.definition.name.en)}</td>
      <td>
        <StatusTag>{text(`field.status.${found.status}`)}</StatusTag>{' '}
        {found.greenChannel ? (
          <StatusTag kind="accent" icon="fast">
            {text('inbox.mark.green')}
          </StatusTag>
        ) : null}
      </td>
      <td className="t-2">{steps}</td>
      <td className="nb">
        {clock ? (
          <Light
            state={clock.light}
            word={daysLeft(text, {
              light: clock.light,
              usedDays: clock.usedDays,
              leftDays: clock.overdueDays > 0 ? -clock.overdueDays : clock.remainingDays,
              suspended: clock.state === 'SUSPENDED',
            })}
          />
        ) : null}
      </td>
      <td className="nb t-2">{showDay(dayOf(found.receivedAt), text.language, todayOn)}</td>
    </tr>
  );
}

/** The cases a person may see, the newest first; what is looked for is in the address. */
export function Page() {
  const text = useText();
  const { todayOn } = useNow();
  const [params, setParams] = useSearchParams();
  const { filter, state } = filterOf(params);
  const cases = useInfiniteQuery({
    queryKey: keys.cases(filter),
    queryFn: ({ pageParam, signal }) =>
      send('POST', '/api/v1/cases/search', {
        body: { filter, page: { limit: 50, ...(pageParam ? { after: pageParam } : {}) }, includeTotal: true },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => (page.hasMore ? page.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const found = cases.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = cases.data?.pages[0]?.total ?? found.length;
  const narrowed = ['q', 'procedure', 'department', 'light'].filter((name) => params.has(name));
  return (
    <>
      <PageHead
        title={text('case.list')}
        tags={<span className="t-2">{text('common.cases', { n: total })}</span>}
        acts={
          <ExportButtons onExport={(format) => download('/cases/exports', { format, filter }, text('case.list'))} />
        }
      />
      <div className={styles.page}>
        <div className="row g8 wrap">
          <Segmented
            value={state}
            options={states.map((value) => ({ value, label: text(`case.list.${value}`) }))}
            onChange={(value) => {
              params.set('state', value);
              setParams(params);
            }}
          />
          {narrowed.map((name) => (
            <Button
              key={name}
              onClick={() => {
                params.delete(name);
                setParams(params);
              }}
            >
              {params.get(name)} ×
            </Button>
          ))}
        </div>
        {cases.error ? <ProblemNotice error={cases.error} onRetry={() => void cases.refetch()} /> : null}
        <Panel label={text('case.list')}>
          {cases.isPending ? <Skeletons rows={10} height={36} /> : null}
          {cases.data && found.length === 0 ? <EmptyState>{text('case.list.empty')}</EmptyState> : null}
          {found.length > 0 ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            <section className={styles.scroll} tabIndex={0} aria-label={text('case.list')}>
              <table className={`tbl ${styles.table}`}>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {text(`case.list.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {found.map((each) => (
                    <CaseLine key={each.id} found={each} todayOn={todayOn} />
                  ))}
                </tbody>
              </table>
            </section>
          ) : null}
        </Panel>
        {cases.hasNextPage ? (
          <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {text('common.loadMore', { n: Math.min(50, total - found.length) })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
