import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Case } from '../../api/types.ts';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Light } from '../../ui/Light.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { belongs, punctuality, questionOf, questions } from './case-question.ts';
import { showCount } from './figures.ts';
import { lightOrder } from './LightsNow.tsx';
import { useCasesBehind } from './queries.ts';
import styles from './supervision.module.css';

/** So many matching cases are looked for at once. */
const wantedAtOnce = 50;

function Line({ of }: { of: Case }) {
  const text = useText();
  const { todayOn } = useNow();
  const promised = of.clocks.find((clock) => clock.kind === 'PROMISED');
  const how = punctuality(of);
  const on = (day: string | null) => (day === null ? '–' : showDay(day, text.language, todayOn));
  return (
    <tr>
      <td>
        {of.light === null ? <Light state="GREY" /> : <Light state={of.light} />}{' '}
        <Link className="code" to={`/cases/${of.id}`}>
          {of.number}
        </Link>
      </td>
      <td>{of.project.name}</td>
      <td>{of.applicant.name}</td>
      <td>{text.pick(of.definition.name.zh, of.definition.name.en)}</td>
      <td>{text.pick(of.leadDepartment.name, of.leadDepartment.nameEn)}</td>
      <td className="nb">
        <StatusTag>{text.maybe(`field.status.${of.status}`) ?? of.status}</StatusTag>
      </td>
      <td className="nb">{on(of.acceptedOn)}</td>
      <td className="nb">{on(promised?.dueOn ?? null)}</td>
      <td className="nb">
        {on(of.endedAt === null ? null : dayOf(of.endedAt))} {how === null ? '' : text(`supervision.how.${how}`)}
      </td>
      <td className="n">{of.governmentWorkingDays}</td>
    </tr>
  );
}

const columns = ['number', 'project', 'applicant', 'procedure', 'lead', 'status', 'accepted', 'due', 'ended'] as const;

/** The cases behind a figure; what they have in common is in the address. */
export function CaseList() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const question = questionOf(params);
  const [wanted, setWanted] = useState(wantedAtOnce);
  const found = useCasesBehind(question);
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = found;
  const cases = (data?.pages.flatMap(({ items }) => items) ?? []).filter((each) => belongs(each, question));
  // some of what the service finds does not belong: look on until there are enough to show
  const looksOn = cases.length < wanted && hasNextPage && !isFetching;
  useEffect(() => {
    if (looksOn) void fetchNextPage();
  }, [looksOn, fetchNextPage]);
  const set = (name: string, value: string | undefined) => {
    setWanted(wantedAtOnce);
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  };
  const range =
    question.of === 'open' || question.from === null || question.to === null
      ? ''
      : text('supervision.range', {
          from: showDay(question.from, text.language),
          to: showDay(question.to, text.language),
        });
  const lead = question.department === null ? undefined : cases[0]?.leadDepartment;
  const shown = cases.slice(0, wanted);
  return (
    <>
      <PageHead
        crumb={<Link to="/supervision">{text('supervision.title')}</Link>}
        title={text(`supervision.of.${question.of}`)}
        tags={
          <span className="t-2">
            {[range, lead ? text.pick(lead.name, lead.nameEn) : (question.department ?? '')]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        }
      />
      <div className={styles.page}>
        <div className={`row g8 wrap ${styles.filters}`}>
          <Select
            aria-label={text('supervision.filter.of')}
            value={question.of}
            options={questions.map((each) => ({ value: each, label: text(`supervision.of.${each}`) }))}
            onChange={(value) => set('of', value)}
          />
          <Select
            aria-label={text('supervision.lights')}
            value={question.light ?? ''}
            options={[
              { value: '', label: text('supervision.filter.light') },
              ...lightOrder.map((each) => ({ value: each, label: text(`ui.light.${each}`) })),
            ]}
            onChange={(value) => set('light', value)}
          />
          {question.department === null ? null : (
            <Button onClick={() => set('department', undefined)}>{text('supervision.allDepartments')}</Button>
          )}
          <span className="t-sm t-2" role="status">
            {isFetching ? text('common.loading') : text('common.cases', { n: showCount(cases.length) })}
            {hasNextPage && !isFetching ? '+' : ''}
          </span>
        </div>
        <Panel label={text(`supervision.of.${question.of}`)}>
          {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
          {!data && !error ? <Skeletons rows={8} height={40} /> : null}
          {data && cases.length === 0 && !hasNextPage ? (
            <EmptyState act={<Link to="/supervision">{text('supervision.title')}</Link>}>
              {text('supervision.of.none')}
            </EmptyState>
          ) : null}
          {cases.length > 0 ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
            <section className={styles.scroll} aria-label={text(`supervision.of.${question.of}`)} tabIndex={0}>
              <table className={`tbl ${styles.cases}`}>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column}>{text(`supervision.column.${column}`)}</th>
                    ))}
                    <th className="n">{text('supervision.column.government')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((each) => (
                    <Line key={each.id} of={each} />
                  ))}
                </tbody>
              </table>
            </section>
          ) : null}
          {cases.length > wanted || hasNextPage ? (
            <div className={styles.more}>
              <Button loading={isFetching} onClick={() => setWanted(wanted + wantedAtOnce)}>
                {text('common.more')}
              </Button>
            </div>
          ) : null}
        </Panel>
      </div>
    </>
  );
}
