import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { DisclosureList } from '../../disclosure/DisclosureList.tsx';
import { FactsForm } from '../../disclosure/FactsForm.tsx';
import { addressOfFacts, factsFromAddress } from '../../disclosure/fact-words.ts';
import { type Guide, useAnswers } from '../../disclosure/queries.ts';
import { ThreeAnswers } from '../../disclosure/ThreeAnswers.tsx';
import { dayOf } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import styles from './guide.module.css';
import { MaterialSource } from './MaterialSource.tsx';

/** 三问: asks what the list depends on and answers whether papers are complete, what goes online, how long it takes. */
export function ThreeQuestions({ guide }: { guide: Guide }) {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const asked = factsFromAddress(guide.factsNeeded, params);
  const [values, setValues] = useState<Record<string, unknown>>(asked);
  const { data: answers, error, isFetching, refetch } = useAnswers(guide.key, asked);
  const isAsked = Object.keys(asked).length > 0;
  return (
    <section aria-label={text('guide.three')} className={styles.three}>
      {guide.factsNeeded.length > 0 ? (
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault();
            setParams(addressOfFacts(values), { replace: true, preventScrollReset: true });
          }}
        >
          <div className="row g8 wrap">
            <h2>{text('guide.three.ask')}</h2>
            <span className="t-sm t-2">{text('guide.three.askNote', { n: guide.factsNeeded.length })}</span>
          </div>
          <FactsForm
            facts={guide.factsNeeded}
            values={values}
            wanted={isAsked ? (answers?.missingFacts ?? []) : []}
            onChange={setValues}
          />
          <div className={styles.askFoot}>
            <span className="t-sm t-2 grow" role="status">
              {answers && answers.missingFacts.length > 0
                ? text('guide.three.open', { n: answers.missingFacts.length })
                : ''}
            </span>
            <Button type="primary" size="large" htmlType="submit" loading={isFetching}>
              {text('guide.three.show')}
            </Button>
          </div>
        </form>
      ) : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {answers ? (
        <ThreeAnswers
          counts={answers.materials.counts}
          answers={answers}
          result={guide.result}
          todayOn={dayOf(answers.time.ifAppliedAt)}
        />
      ) : error ? null : (
        <Skeletons rows={3} height={60} />
      )}
      {answers && isAsked ? (
        <details className={styles.mineList}>
          <summary>{text('guide.three.mine')}</summary>
          <DisclosureList
            rows={answers.materials.rows}
            vow={text('guide.three.vow', { n: answers.materials.counts.total })}
            stateOf={(row) => <MaterialSource row={row} />}
          />
        </details>
      ) : null}
    </section>
  );
}
