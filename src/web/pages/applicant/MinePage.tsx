import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Case, Task } from '../../api/types.ts';
import { OwnComplaints } from '../../feedback/OwnComplaints.tsx';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { daysLeft } from '../../ui/ClockBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Light } from '../../ui/Light.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './applicant.module.css';
import { useDisclosures, useMyCases, useMyTasks, useProjects } from './queries.ts';

function Entry({ to, name, about, aside }: { to: string; name: string; about: ReactNode; aside?: ReactNode }) {
  return (
    <li>
      <Link className={styles.entry} to={to}>
        <span>
          <b>{name}</b>
          <span className="t-sm t-2">{about}</span>
        </span>
        <span className={styles.entryAside}>{aside}</span>
        <Icon name="right" />
      </Link>
    </li>
  );
}

/** The days left on the clock that is due first, with its light. */
function CaseLeft({ of }: { of: Case }) {
  const text = useText();
  const clocks = of.clocks.filter((clock) => clock.kind !== 'STEP' && clock.state !== 'STOPPED');
  const next = clocks.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  if (next === undefined) return null;
  const words = daysLeft(text, {
    light: next.light,
    leftDays: next.overdueDays > 0 ? -next.overdueDays : next.remainingDays,
    usedDays: next.usedDays,
    suspended: next.state === 'SUSPENDED',
  });
  return <Light state={next.light} word={words} />;
}

function caseAbout(of: Case): string {
  return `${of.number} · ${of.project.name}`;
}

function Waiting({ tasks, corrections }: { tasks: readonly Task[]; corrections: readonly Case[] }) {
  const text = useText();
  if (tasks.length + corrections.length === 0) return null;
  return (
    <Panel
      title={text('applicant.waiting')}
      note={text('common.cases', { n: tasks.length + corrections.length })}
      className={styles.waiting ?? ''}
    >
      <ul>
        {corrections.map((each) => (
          <Entry
            key={each.id}
            to={`/mine/cases/${each.id}`}
            name={text('applicant.correct', { name: text.pick(each.definition.name.zh, each.definition.name.en) })}
            about={caseAbout(each)}
            aside={<StatusTag kind="strong">{text('applicant.toCorrect')}</StatusTag>}
          />
        ))}
        {tasks.map((task) => (
          <Entry
            key={task.id}
            to={`/mine/tasks/${task.id}`}
            name={text.pick(task.name.zh, task.name.en)}
            about={`${task.case.number} · ${task.case.projectName}`}
            aside={task.light ? <Light state={task.light} word /> : null}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** The applicant's first page: what waits for them, their cases, lists not yet applied with, their projects. */
export function MinePage() {
  const text = useText();
  const { todayOn } = useNow();
  const cases = useMyCases();
  const tasks = useMyTasks();
  const projects = useProjects();
  const disclosures = useDisclosures();
  const error = cases.error ?? tasks.error ?? projects.error ?? disclosures.error;
  const corrections = (cases.data?.items ?? []).filter((each) => each.status === 'CORRECTION_STARTED');
  const correcting = new Set(corrections.map(({ id }) => id));
  const open = (disclosures.data?.items ?? []).filter(({ caseId }) => caseId === null);
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <div className="row g16 wrap">
          <h1>{text('applicant.title')}</h1>
          <span className="grow" />
          <LinkButton to="/mine/joint" size="large">
            {text('applicant.joint')}
          </LinkButton>
          <LinkButton to="/mine/apply" type="primary" size="large">
            {text('applicant.apply')}
          </LinkButton>
        </div>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void cases.refetch()} /> : null}
      <Waiting tasks={(tasks.data ?? []).filter((task) => !correcting.has(task.case.id))} corrections={corrections} />
      <Panel
        title={text('applicant.cases')}
        {...(cases.data?.total === undefined ? {} : { note: text('common.cases', { n: cases.data.total }) })}
      >
        {cases.isPending ? <Skeletons rows={3} height={64} /> : null}
        {cases.data?.items.length === 0 ? <EmptyState>{text('applicant.cases.none')}</EmptyState> : null}
        <ul>
          {(cases.data?.items ?? []).map((each) => (
            <Entry
              key={each.id}
              to={`/mine/cases/${each.id}`}
              name={text.pick(each.definition.name.zh, each.definition.name.en)}
              about={`${caseAbout(each)} · ${showDay(dayOf(each.receivedAt), text.language, todayOn)}`}
              aside={
                <>
                  <StatusTag>{text.maybe(`field.status.${each.status}`) ?? each.status}</StatusTag>
                  <CaseLeft of={each} />
                </>
              }
            />
          ))}
        </ul>
      </Panel>
      {open.length > 0 ? (
        <Panel title={text('applicant.lists')} note={text('applicant.lists.note')}>
          <ul>
            {open.map((each) => (
              <Entry
                key={each.id}
                to={`/mine/disclosures/${each.id}`}
                name={text.pick(each.definition.name.zh, each.definition.name.en)}
                about={`${each.projectName} · ${each.number}`}
                aside={
                  <span className="t-sm t-2">
                    {text('applicant.validUntil', { day: showDay(each.validUntil, text.language) })}
                  </span>
                }
              />
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel
        title={text('applicant.projects')}
        acts={
          <LinkButton to="/mine/projects/new" icon={<Icon name="plus" small />}>
            {text('applicant.newProject')}
          </LinkButton>
        }
      >
        {projects.data?.items.length === 0 ? <EmptyState>{text('applicant.projects.none')}</EmptyState> : null}
        <ul>
          {(projects.data?.items ?? []).map((project) => (
            <Entry
              key={project.id}
              to={`/mine/projects/${project.id}`}
              name={project.name}
              about={[project.projectCode, project.address].filter(Boolean).join(' · ')}
            />
          ))}
        </ul>
      </Panel>
      <OwnComplaints />
    </div>
  );
}
