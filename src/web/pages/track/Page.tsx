import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { read } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { ProblemError } from '../../api/problem.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { timelineOf } from '../../progress/events.ts';
import { ClockLines, Standing } from '../../progress/Standing.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { Explained } from '../../ui/Term.tsx';
import { TextBox } from '../../ui/TextBox.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './track.module.css';

interface Asked {
  number: string;
  code: string;
}

function Found({ found }: { found: Schemas['PublicCase'] }) {
  const text = useText();
  const { todayOn } = useNow();
  const { currentStep, holder } = found;
  const steps =
    currentStep === null
      ? []
      : [
          {
            name: text.pick(currentStep.zh, currentStep.en),
            holder: holder === null ? null : text.pick(holder.name, holder.nameEn),
            since: null,
          },
        ];
  const days = timelineOf(text, found.events, todayOn);
  return (
    <>
      <div>
        <div className="row g8 wrap">
          <h2 className={styles.name}>{text.pick(found.definitionName.zh, found.definitionName.en)}</h2>
          <StatusTag kind="mark">
            <Explained>{text.maybe(`field.status.${found.status}`) ?? found.status}</Explained>
          </StatusTag>
          {found.deemedAccepted ? <StatusTag>{text('track.deemed')}</StatusTag> : null}
        </div>
        <p className="t-2">
          {found.projectName} · <span className="code">{found.number}</span>
        </p>
      </div>
      <Standing found={{ ...found, steps }} todayOn={todayOn} />
      <div className={styles.pair}>
        <Panel title={text('track.clocks')}>
          <div className={styles.inside}>
            {found.clocks.length === 0 ? (
              <p className="t-2">{text('track.clocks.none')}</p>
            ) : (
              <ClockLines clocks={found.clocks} todayOn={todayOn} />
            )}
            {found.clocks.map(({ kind, overdueReason }) =>
              overdueReason === null ? null : (
                <p key={kind}>{text(`track.delay.${kind}`, { reason: overdueReason })}</p>
              ),
            )}
          </div>
        </Panel>
        <Panel title={text('track.timeline')}>
          <div className={styles.inside}>
            {days.length === 0 ? <p className="t-2">{text('track.timeline.none')}</p> : <Timeline days={days} />}
          </div>
        </Panel>
      </div>
    </>
  );
}

/** 进度查询: whoever holds number and code of a case sees where it is, who holds it and how long it takes. */
export function Page() {
  const text = useText();
  const navigate = useNavigate();
  const { caseNumber = '' } = useParams();
  const [params] = useSearchParams();
  const code = params.get('code') ?? '';
  const [given, setGiven] = useState<Asked>({ number: caseNumber, code });
  const [wasTried, setTried] = useState(false);
  const isAsked = caseNumber !== '' && code !== '';
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [...keys.track(caseNumber), code],
    queryFn: ({ signal }) =>
      read('/api/v1/public/cases/{number}', { path: { number: caseNumber }, query: { code }, signal }),
    enabled: isAsked,
  });
  const isUnknown = error instanceof ProblemError && error.status === 404;
  const ask = ({ number, code: given }: Asked) =>
    void navigate(`/track/${encodeURIComponent(number.trim())}?code=${encodeURIComponent(given.trim())}`);
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <h1>{text('track.title')}</h1>
        <p className="t-2">{text('track.intro')}</p>
      </div>
      <form
        className={styles.ask}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (given.number.trim() !== '' && given.code.trim() !== '') ask(given);
        }}
      >
        <TextBox
          label={text('track.number')}
          autoComplete="off"
          placeholder="SG-2026-00871"
          value={given.number}
          problem={wasTried && given.number.trim() === '' ? text('track.numberMissing') : null}
          onText={(number) => setGiven((all) => ({ ...all, number }))}
        />
        <TextBox
          label={text('track.code')}
          autoComplete="off"
          value={given.code}
          problem={wasTried && given.code.trim() === '' ? text('track.codeMissing') : null}
          onText={(asked) => setGiven((all) => ({ ...all, code: asked }))}
        />
        <Button type="primary" size="large" htmlType="submit" loading={isFetching}>
          {text('track.submit')}
        </Button>
      </form>
      {isUnknown ? <EmptyState>{text('track.notFound')}</EmptyState> : null}
      {error && !isUnknown ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {isAsked && !data && !error ? <Skeletons rows={3} height={72} /> : null}
      {data ? <Found found={data} /> : null}
    </div>
  );
}
