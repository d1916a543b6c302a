import type { CurrentStep } from '../../api/types.ts';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './case.module.css';

/** Where a case waits, on whom, and since when. */
export function CurrentSteps({ steps }: { steps: readonly CurrentStep[] }) {
  const text = useText();
  const { todayOn } = useNow();
  if (steps.length === 0) return null;
  return (
    <Panel title={text('case.current')}>
      <ul className={styles.lines}>
        {steps.map((step) => (
          <li key={step.taskId}>
            <b className="t-b">{text.pick(step.name.zh, step.name.en)}</b>
            <span className="t-2 cut grow">
              {step.department
                ? text.pick(step.department.name, step.department.nameEn)
                : text('case.current.applicant')}
              {' · '}
              {step.assignee ?? text('case.current.nobody')}
            </span>
            <span className="t-sm t-3">
              {text('case.current.since', { day: showDay(dayOf(step.since), text.language, todayOn) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
