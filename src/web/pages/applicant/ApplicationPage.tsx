import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { read } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { showDay, showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Light } from '../../ui/Light.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PrintMarks } from '../../ui/PrintMarks.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { pdfAddress } from '../../work/Viewer.tsx';
import styles from './applicant.module.css';

type JointApplication = Schemas['JointApplication'];

/** The common limit of all: working days used, each counted once, against what one after the other would have taken. */
function Outer({ clock }: { clock: NonNullable<JointApplication['outerClock']> }) {
  const text = useText();
  const { todayOn } = useNow();
  return (
    <Panel title={text('applicant.joint.outer')}>
      <div className={styles.inside}>
        <div className="row g8 wrap">
          <Light state={clock.light} word />
          <span>
            {text('applicant.joint.used', {
              used: clock.usedDays,
              limit: clock.limitDays,
              day: showDay(clock.dueOn, text.language, todayOn),
            })}
          </span>
        </div>
        <p className="t-sm t-2">{text('applicant.joint.sum', { n: clock.sumOfDays })}</p>
      </div>
    </Panel>
  );
}

function Shown({ of }: { of: JointApplication }) {
  const text = useText();
  const { todayOn } = useNow();
  const { receipt } = of;
  return (
    <>
      <PrintMarks left={of.number} middle={`${receipt.number} · ${showMoment(receipt.receivedAt, text.language)}`} />
      <div className={styles.title}>
        <Link className={`t-sm ${styles.crumb}`} to="/mine">
          <Icon name="left" small />
          {text('applicant.title')}
        </Link>
        <h1>{of.project.name}</h1>
        <p className="t-2">
          {text('applicant.joint')} · <span className="code">{of.number}</span>
        </p>
      </div>
      <section className={styles.applied} aria-label={text('applicant.applied')}>
        <Icon name="check" />
        <div>
          <p>
            {text('applicant.applied.receipt', {
              number: receipt.number,
              at: showMoment(receipt.receivedAt, text.language),
              day: showDay(receipt.effectiveReceiptOn, text.language),
            })}
          </p>
          <a href={pdfAddress(receipt.documentId)} target="_blank" rel="noreferrer">
            {text('applicant.applied.download')}
          </a>
        </div>
      </section>
      {of.outerClock === null ? null : <Outer clock={of.outerClock} />}
      <Panel title={text('applicant.joint.cases')} note={text('common.cases', { n: of.cases.length })}>
        <ul>
          {of.cases.map((each) => (
            <li key={each.id}>
              <Link className={styles.entry} to={`/mine/cases/${each.id}`}>
                <span>
                  <b>{text.pick(each.definition.name.zh, each.definition.name.en)}</b>
                  <span className="t-sm t-2">
                    {[
                      each.number,
                      each.currentSteps.map((step) => text.pick(step.name.zh, step.name.en)).join(' / '),
                      showDay(each.effectiveReceiptOn, text.language, todayOn),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <span className={styles.entryAside}>
                  <StatusTag>{text.maybe(`field.status.${each.status}`) ?? each.status}</StatusTag>
                  {each.light === null ? null : <Light state={each.light} />}
                </span>
                <Icon name="right" />
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

/** A joint application: its one receipt, its cases each with its light, and the limit they share. */
export function ApplicationPage() {
  const { applicationId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: keys.joint({ id: applicationId }),
    queryFn: ({ signal }) => read('/api/v1/applications/{id}', { path: { id: applicationId }, signal }),
  });
  return (
    <div className={styles.page}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeletons rows={4} height={72} /> : null}
      {data ? <Shown of={data} /> : null}
    </div>
  );
}
