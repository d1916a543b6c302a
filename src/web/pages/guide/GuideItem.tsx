import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useSession } from '../../api/session.ts';
import { limitWords } from '../../api/shown-clock.ts';
import type { DisclosureRow } from '../../api/types.ts';
import { DisclosureList } from '../../disclosure/DisclosureList.tsx';
import { type Guide, leadOf, useDraftGuide, useGuide } from '../../disclosure/queries.ts';
import { ComplainButton } from '../../feedback/ComplainButton.tsx';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { Explained } from '../../ui/Term.tsx';
import { DraftMarks } from './DraftMarks.tsx';
import styles from './guide.module.css';
import { Laws } from './Laws.tsx';
import { MaterialSource } from './MaterialSource.tsx';
import { StepStrip } from './StepStrip.tsx';
import { ThreeQuestions } from './ThreeQuestions.tsx';

const DiagramView = lazy(async () => ({ default: (await import('../../diagram/DiagramView.tsx')).DiagramView }));

/** The address of a sample of what the applicant gets, a PDF. */
function sampleAddress(key: string): string {
  return `/api/v1/guide/items/${encodeURIComponent(key)}/result-sample`;
}

/** What must be so, one thing a line, each with its law; and what always holds. */
function Conditions({ guide }: { guide: Guide }) {
  const text = useText();
  return (
    <Panel title={text('guide.conditions')} note={text('guide.conditions.note', { n: guide.conditions.length })}>
      <ol className={styles.conditions}>
        {guide.conditions.map(({ name, legalBasis }) => (
          <li key={name.zh}>
            <Explained>{text.pick(name.zh, name.en)}</Explained>
            {legalBasis ? <Laws basis={legalBasis} /> : null}
          </li>
        ))}
      </ol>
      <p className={styles.law}>
        <Explained>{text('guide.conditions.law')}</Explained>
      </p>
    </Panel>
  );
}

function Limits({ guide }: { guide: Guide }) {
  const text = useText();
  return (
    <ul className={styles.limits}>
      {guide.limits
        .filter((limit) => limit.kind !== 'STEP')
        .map((limit) => (
          <li key={limit.kind}>
            <span className="t-2">
              <Explained>{text(`guide.limit.kind.${limit.kind}`)}</Explained>
            </span>
            <b>
              {limit.value === null
                ? text('guide.limit.depends')
                : limitWords(text, { value: limit.value, unit: limit.unit })}
            </b>
            <span className="t-sm t-2">
              <Explained>{text(`guide.anchor.${limit.anchor}`)}</Explained>
            </span>
            {limit.legalBasis ? <Laws basis={limit.legalBasis} /> : null}
          </li>
        ))}
    </ul>
  );
}

function About({ guide, isDraft }: { guide: Guide; isDraft: boolean }) {
  const text = useText();
  const { leadDepartmentName, fee, result } = guide;
  const lines = [
    {
      label: text('guide.department'),
      value: leadDepartmentName ? text.pick(leadDepartmentName.zh, leadDepartmentName.en) : '–',
    },
    { label: text('guide.fee'), value: fee ? text.pick(fee.zh, fee.en) : '–' },
    {
      label: text('guide.result'),
      value: (
        <>
          {result ? text.pick(result.zh, result.en) : '–'}
          {guide.hasResultSample ? (
            <>
              {' '}
              <a href={sampleAddress(guide.key)} target="_blank" rel="noreferrer">
                {text('guide.sample')}
              </a>
            </>
          ) : null}
        </>
      ),
    },
    { label: text('guide.itemCode'), value: guide.itemCode || '–' },
    {
      label: text('guide.version'),
      value: text(isDraft ? 'guide.draft.savedOf' : 'guide.versionOf', {
        n: guide.version,
        day: showDay(dayOf(guide.deployedAt), text.language),
      }),
    },
  ];
  return (
    <dl className={styles.about}>
      {lines.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The diagram of the procedure as it is published, or as its draft has it; the published one anybody may look at. */
function DiagramPanel({ guide, isDraft }: { guide: Guide; isDraft: boolean }) {
  const text = useText();
  const [isShown, setShown] = useState(isDraft);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.guide(guide.key), 'xml', isDraft ? guide.deployedAt : guide.id],
    queryFn: async ({ signal }) => {
      const path = { key: guide.key };
      if (!isDraft) return read('/api/v1/guide/items/{key}/xml', { path, signal });
      return (await read('/api/v1/definition-drafts/{key}', { path, signal })).xml;
    },
    enabled: isShown,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const name = text.pick(guide.name.zh, guide.name.en);
  return (
    <Panel
      title={text('guide.diagram')}
      acts={isShown ? null : <Button onClick={() => setShown(true)}>{text('guide.diagram.show')}</Button>}
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {isShown && typeof data === 'string' ? (
        <div className={styles.diagram}>
          <Suspense fallback={<Skeletons rows={4} height={72} />}>
            <DiagramView xml={data} label={name} />
          </Suspense>
        </div>
      ) : null}
    </Panel>
  );
}

/**
 * One procedure: the three questions first, then how it goes, its limits, fee, result and every material. Of a draft, what
 * is asked and applied for is left out, and every page says that it is one.
 */
export function GuideItem({ itemKey, isDraft }: { itemKey: string; isDraft: boolean }) {
  const text = useText();
  const { session } = useSession();
  const inForce = useGuide(isDraft ? null : itemKey);
  const drafted = useDraftGuide(itemKey, isDraft);
  const { data: guide, error, refetch } = isDraft ? drafted : inForce;
  if (error) {
    return (
      <div className={styles.page}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!guide) return <Skeletons rows={8} height={72} />;
  const name = text.pick(guide.name.zh, guide.name.en);
  const lead = leadOf(guide, text);
  const mayApply = !isDraft && (session === null || (session?.person.applicant ?? null) !== null);
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <Link className={`t-sm ${styles.crumb}`} to={isDraft ? `/designer/${itemKey}` : '/guide'}>
          <Icon name="left" small />
          {text(isDraft ? 'guide.draft.back' : 'guide.crumb')}
        </Link>
        <div className="row g16 wrap">
          <h1>{name}</h1>
          <span className="grow" />
          {mayApply ? (
            <LinkButton
              className={styles.applyLink ?? ''}
              to={`/mine/apply?procedure=${encodeURIComponent(guide.key)}`}
              type="primary"
              size="large"
            >
              {text('guide.apply')}
            </LinkButton>
          ) : null}
        </div>
      </div>
      {isDraft ? <DraftMarks guide={guide} /> : <ThreeQuestions guide={guide} />}
      <StepStrip guide={guide} />
      <div className={styles.pair}>
        <Panel title={text('guide.limits')}>
          <Limits guide={guide} />
        </Panel>
        <Panel title={text('guide.facts')}>
          <About guide={guide} isDraft={isDraft} />
        </Panel>
      </div>
      <Conditions guide={guide} />
      <DiagramPanel guide={guide} isDraft={isDraft} />
      <section aria-label={text('guide.materials')} className={styles.materials}>
        <h2>{text('guide.materials')}</h2>
        <p className="t-sm t-2">{text('guide.materials.note')}</p>
        <DisclosureList
          rows={guide.materials}
          vow={text('guide.materials.vow')}
          {...(isDraft
            ? {}
            : {
                complainOf: (row: DisclosureRow) => (
                  <ComplainButton
                    about={{
                      definitionKey: guide.key,
                      row: { id: row.id, name: text.pick(row.name.zh, row.name.en) },
                      departments: lead === null ? [] : [lead],
                    }}
                  />
                ),
              })}
          stateOf={(row: DisclosureRow) => <MaterialSource row={row} />}
        />
      </section>
    </div>
  );
}
