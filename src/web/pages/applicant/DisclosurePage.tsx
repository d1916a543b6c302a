import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { DisclosureList } from '../../disclosure/DisclosureList.tsx';
import { factLine, factTag, isAnswered } from '../../disclosure/fact-words.ts';
import { leadOf, useAnswers, useGuide } from '../../disclosure/queries.ts';
import { broughtCount, mayFollow } from '../../disclosure/row-groups.ts';
import { ThreeAnswers } from '../../disclosure/ThreeAnswers.tsx';
import { ComplainButton } from '../../feedback/ComplainButton.tsx';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PrintMarks } from '../../ui/PrintMarks.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './applicant.module.css';
import { PreCheckPanel } from './PreCheckPanel.tsx';
import { type Disclosure, useDisclosure, useFreshDisclosure } from './queries.ts';
import { inFours, ReceiptPanel } from './ReceiptPanel.tsx';
import { ReusePanel } from './ReusePanel.tsx';
import { RowFiles } from './RowFiles.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';

function Facts({ disclosure }: { disclosure: Disclosure }) {
  const text = useText();
  const { data: guide } = useGuide(disclosure.definition.key);
  const { facts: values } = disclosure;
  const facts = (guide?.factsNeeded ?? []).filter(({ name }) => isAnswered(values[name]));
  const project = disclosure.project.id;
  const again = `/mine/apply?procedure=${encodeURIComponent(disclosure.definition.key)}&project=${project}`;
  return (
    <div className={styles.tags}>
      <span className="t-sm t-2">{text('applicant.basedOn')}</span>
      {facts.map((fact) => {
        const tag = factTag(text, fact, values[fact.name]);
        return tag === null ? null : <StatusTag key={fact.name}>{tag}</StatusTag>;
      })}
      <details className={styles.allFacts}>
        <summary>{text('applicant.facts.all', { n: facts.length })}</summary>
        <dl>
          {facts.map((fact) => {
            const { subject, answer } = factLine(text, fact, values[fact.name]);
            return (
              <div key={fact.name}>
                <dt>{subject}</dt>
                <dd>{answer}</dd>
              </div>
            );
          })}
        </dl>
      </details>
      {disclosure.caseId === null ? (
        <Link className={`t-sm ${styles.noPrint}`} to={again}>
          {text('applicant.again')}
        </Link>
      ) : null}
    </div>
  );
}

/** On a phone: what is missing, print and submit, always in reach. */
function Bar({ disclosure, onSubmit }: { disclosure: Disclosure; onSubmit(): void }) {
  const text = useText();
  const n = disclosure.missing.length;
  return (
    <div className={styles.bar}>
      <b className="t-b grow">{n === 0 ? text('guide.papers.complete') : text('guide.papers.missing', { n })}</b>
      <Button size="large" aria-label={text('applicant.print')} icon={<Icon name="print" />} onClick={() => print()} />
      <Button type="primary" size="large" onClick={onSubmit}>
        {text('applicant.submit')}
      </Button>
    </div>
  );
}

function Shown({ disclosure }: { disclosure: Disclosure }) {
  const text = useText();
  const { todayOn } = useNow();
  const refresh = useFreshDisclosure(disclosure.id);
  const { data: guide } = useGuide(disclosure.definition.key);
  const { data: answers } = useAnswers(disclosure.definition.key, disclosure.facts);
  const [isSubmitting, setSubmitting] = useState(false);
  const isOpen = disclosure.caseId === null;
  const lead = leadOf(guide, text);
  const name = text.pick(disclosure.definition.name.zh, disclosure.definition.name.en);
  return (
    <>
      <PrintMarks
        left={`${disclosure.number} · ${text('applicant.receipt.versionOf', { name, n: disclosure.definition.version })}`}
        middle={`${showMoment(disclosure.issuedAt, text.language)} · ${text('applicant.receipt.check')} ${inFours(disclosure.checkCode)}`}
      />
      <div className={styles.title}>
        <div className="t-sm t-2">
          {text('applicant.disclosure')} · {name}
        </div>
        <h1>{disclosure.project.name}</h1>
        <Facts disclosure={disclosure} />
      </div>
      <ThreeAnswers
        counts={disclosure.counts}
        brought={{ done: broughtCount(disclosure.rows), missing: disclosure.missing.length }}
        answers={answers ?? null}
        result={guide?.result ?? null}
        todayOn={todayOn}
      />
      {isOpen ? (
        <>
          <ReusePanel disclosure={disclosure} />
          <PreCheckPanel disclosure={disclosure} />
        </>
      ) : null}
      <div className={styles.two}>
        <DisclosureList
          rows={disclosure.rows}
          vow={
            <>
              {text('applicant.vow.before', { n: disclosure.counts.total })}
              <b className="t-b">{text('applicant.vow.all')}</b>
              {text('applicant.vow.after')}
            </>
          }
          complainOf={(row) => (
            <ComplainButton
              about={{
                definitionKey: disclosure.definition.key,
                row: { id: row.id, name: text.pick(row.name.zh, row.name.en) },
                departments: lead === null ? [] : [lead],
              }}
            />
          )}
          stateOf={(row) => (
            <RowFiles disclosureId={disclosure.id} row={row} mayChange={isOpen || mayFollow(row)} onChanged={refresh} />
          )}
        />
        <ReceiptPanel disclosure={disclosure} onSubmit={() => setSubmitting(true)} />
      </div>
      {isOpen ? <Bar disclosure={disclosure} onSubmit={() => setSubmitting(true)} /> : null}
      {isSubmitting ? <SubmitDialog disclosure={disclosure} onCancel={() => setSubmitting(false)} /> : null}
    </>
  );
}

/** 一次性告知: everything one project must bring for one procedure, with its receipt; filled here, then applied with. */
export function DisclosurePage() {
  const { disclosureId } = useParams();
  const { data, error, refetch } = useDisclosure(disclosureId);
  return (
    <div className={styles.page}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeletons rows={8} height={72} /> : null}
      {data ? <Shown disclosure={data} /> : null}
    </div>
  );
}
