import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useLive } from '../../api/live.ts';
import type { Case } from '../../api/types.ts';
import { ComplainButton } from '../../feedback/ComplainButton.tsx';
import { RatingPanel } from '../../feedback/RatingPanel.tsx';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { timelineOf } from '../../progress/events.ts';
import { ClockLines, Standing } from '../../progress/Standing.tsx';
import { ClockLegend } from '../../ui/ClockBar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LiveNotice } from '../../ui/LiveNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PrintMarks } from '../../ui/PrintMarks.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { Explained } from '../../ui/Term.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { CaseClocks, useNow } from '../../work/CaseClocks.tsx';
import { useCase } from '../../work/queries.ts';
import { Applied, type Receipt } from './Applied.tsx';
import styles from './applicant.module.css';
import { CorrectionPanel } from './CorrectionPanel.tsx';
import { useMyTasks } from './queries.ts';
import { DocumentsPanel, ToldPanel, useDocuments } from './ToldPanel.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

function Happened({ caseId }: { caseId: string }) {
  const text = useText();
  const { todayOn } = useNow();
  const { data, error, refetch } = useQuery({
    queryKey: keys.casePart(caseId, 'events'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/events', { path: { id: caseId }, signal }),
  });
  const documents = useDocuments(caseId);
  const titles = new Map(documents.data?.items.map(({ id, title, titleEn }) => [id, text.pick(title, titleEn)]));
  const events = (data?.items ?? []).map((event) => {
    const title = titles.get(String(event.data.documentId));
    return title === undefined ? event : { ...event, data: { ...event.data, title } };
  });
  const days = timelineOf(text, events, todayOn);
  return (
    <Panel title={text('track.timeline')}>
      <div className={styles.inside}>
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        {data && days.length === 0 ? <p className="t-2">{text('track.timeline.none')}</p> : <Timeline days={days} />}
      </div>
    </Panel>
  );
}

function Clocks({ of }: { of: Case }) {
  const text = useText();
  const { todayOn } = useNow();
  const clocks = of.clocks.flatMap(({ kind, limit, ...clock }) =>
    kind === 'STEP' ? [] : [{ ...clock, kind, limit: { value: limit.value, unit: limit.unit } }],
  );
  return (
    <Panel title={text('track.clocks')}>
      <div className={styles.inside}>
        {clocks.length === 0 ? (
          <p className="t-2">{text('track.clocks.none')}</p>
        ) : (
          <>
            <div className={styles.wideOnly}>
              <CaseClocks clocks={of.clocks} whenNone={text('track.clocks.none')} trackWidth={720} />
              <ClockLegend />
            </div>
            <div className={styles.phoneOnly}>
              <ClockLines clocks={clocks} todayOn={todayOn} />
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

function Shown({ of }: { of: Case }) {
  const text = useText();
  const { now, todayOn } = useNow();
  const { state } = useLocation();
  const tasks = useMyTasks();
  const lostAt = useLive(of.id);
  const [isWithdrawing, setWithdrawing] = useState(false);
  // whoever navigates here after applying hands the receipt over
  const receipt = (state as { receipt?: Receipt } | null)?.receipt ?? null;
  const isCorrecting = of.status === 'CORRECTION_STARTED';
  const mine = (tasks.data ?? []).filter((task) => task.case.id === of.id);
  const licence = of.result?.licenceNumber;
  const steps = of.currentSteps.map((step) => ({
    name: text.pick(step.name.zh, step.name.en),
    holder: step.department === null ? null : text.pick(step.department.name, step.department.nameEn),
    since: step.since,
  }));
  const { code, name, nameEn } = of.leadDepartment;
  const about = { caseId: of.id, departments: [{ code, name: text.pick(name, nameEn) }] };
  const version = text('applicant.receipt.versionOf', {
    name: text.pick(of.definition.name.zh, of.definition.name.en),
    n: of.definition.version,
  });
  return (
    <>
      <LiveNotice lostAt={lostAt} />
      <PrintMarks
        left={`${of.number} · ${version}`}
        middle={`${showMoment(now, text.language)} · ${text('track.code')} ${of.queryCode ?? ''}`}
      />
      <div className={styles.title}>
        <Link className={`t-sm ${styles.crumb}`} to="/mine">
          <Icon name="left" small />
          {text('applicant.title')}
        </Link>
        <div className="row g8 wrap">
          <h1>{text.pick(of.definition.name.zh, of.definition.name.en)}</h1>
          <StatusTag kind="mark">
            <Explained>{text.maybe(`field.status.${of.status}`) ?? of.status}</Explained>
          </StatusTag>
          {of.deemedAccepted ? <StatusTag>{text('track.deemed')}</StatusTag> : null}
          <span className="grow" />
          <Button
            size="large"
            className={styles.noPrint ?? ''}
            icon={<Icon name="print" small />}
            onClick={() => print()}
          >
            {text('common.print')}
          </Button>
          <ComplainButton about={about} />
          {of.endedAt === null ? (
            <Button size="large" className={styles.noPrint ?? ''} onClick={() => setWithdrawing(true)}>
              {text('applicant.withdraw')}
            </Button>
          ) : null}
        </div>
        <p className="t-2">
          {of.project.name} · <span className="code">{of.number}</span>
          {of.queryCode === null ? '' : ` · ${text('track.code')} `}
          <span className="code">{of.queryCode ?? ''}</span>
        </p>
      </div>
      {receipt === null ? null : <Applied receipt={receipt} of={of} />}
      {typeof licence === 'string' ? (
        <p className={styles.licence}>{text('applicant.licence', { number: licence })}</p>
      ) : null}
      {isCorrecting ? <CorrectionPanel of={of} /> : null}
      {mine
        .filter(() => !isCorrecting)
        .map((task) => (
          <section key={task.id} className={styles.applied} aria-label={text('applicant.waiting')}>
            <Icon name="person" />
            <div>
              <p className="t-b">{text('applicant.yourTurn', { name: text.pick(task.name.zh, task.name.en) })}</p>
              <LinkButton to={`/mine/tasks/${task.id}`} type="primary" size="large">
                {text('applicant.doIt')}
              </LinkButton>
            </div>
          </section>
        ))}
      <Standing found={{ ...of, steps }} todayOn={todayOn} />
      <Clocks of={of} />
      <div className={styles.half}>
        <div className={styles.column}>
          <DocumentsPanel caseId={of.id} />
          <ToldPanel caseId={of.id} />
          <RatingPanel caseId={of.id} />
          <Link className={styles.more} to={`/mine/disclosures/${of.disclosureId}`}>
            {text('applicant.materials')}
          </Link>
        </div>
        <Happened caseId={of.id} />
      </div>
      {isWithdrawing ? <WithdrawDialog of={of} onClose={() => setWithdrawing(false)} /> : null}
    </>
  );
}

/** The applicant's own case: where it is, who holds it, whose days, what to correct, what was told and issued. */
export function CasePage() {
  const { caseId } = useParams();
  const { data, error, refetch } = useCase(caseId ?? null);
  return (
    <div className={styles.page}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeletons rows={6} height={72} /> : null}
      {data ? <Shown of={data} /> : null}
    </div>
  );
}
