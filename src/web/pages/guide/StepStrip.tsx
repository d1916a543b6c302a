import { limitWords } from '../../api/shown-clock.ts';
import type { Guide } from '../../disclosure/queries.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './guide.module.css';

/** The way of an application as a simple strip: applying, each step that waits for a person, the result. */
export function StepStrip({ guide }: { guide: Guide }) {
  const text = useText();
  const { steps, result } = guide;
  return (
    <Panel title={text('guide.steps')} note={text('guide.steps.note', { n: steps.length })}>
      <ol className={styles.steps}>
        <li className={styles.mine}>
          <b>{text('guide.steps.apply')}</b>
          <span className="t-sm t-2">{text('guide.steps.yours')}</span>
        </li>
        {steps.map((step) => {
          const limit = step.limit?.value ? limitWords(text, { value: step.limit.value, unit: step.limit.unit }) : null;
          const isMine = step.role === 'APPLICANT';
          return (
            <li key={step.elementId} className={isMine ? styles.mine : ''}>
              <b>{text.pick(step.name.zh, step.name.en)}</b>
              <span className="t-sm t-2">{isMine ? text('guide.steps.yours') : (limit ?? '')}</span>
            </li>
          );
        })}
        {result ? (
          <li className={styles.result}>
            <b>{text.pick(result.zh, result.en)}</b>
            <span className="t-sm t-2">{text('guide.result')}</span>
          </li>
        ) : null}
      </ol>
    </Panel>
  );
}
