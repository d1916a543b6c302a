import { useState } from 'react';
import type { Outcome, Task } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { AskDialog } from '../../ui/AskDialog.tsx';
import { said } from '../../ui/answers.ts';
import type { Completion } from '../../work/commands.ts';
import styles from './inbox.module.css';

/** The outcomes that every one of some tasks may be completed with. */
export function commonOutcomes(tasks: readonly Task[]): Outcome[] {
  const [first, ...others] = tasks;
  return (first?.outcomes ?? []).filter(({ value }) =>
    others.every((task) => task.outcomes.some((outcome) => outcome.value === value)),
  );
}

/** Asks once how several tasks are completed; the result of each is told at its row. */
export function BatchDialog({
  tasks,
  onComplete,
  onClose,
}: {
  tasks: readonly Task[];
  onComplete(completion: Completion): Promise<void>;
  onClose(): void;
}) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const outcomes = commonOutcomes(tasks);
  const chosen = (value: unknown) => outcomes.find((outcome) => outcome.value === value);
  return (
    <AskDialog
      title={text('inbox.batch.title', { n: tasks.length })}
      lead={
        <>
          <p>{text(outcomes.length === 0 ? 'inbox.batch.nothing' : 'inbox.batch.lead')}</p>
          <ul className={styles.batch}>
            {tasks.map((task) => (
              <li key={task.id} className="cut">
                <span className="code">{task.case.number}</span> {task.case.projectName} ·{' '}
                {text.pick(task.name.zh, task.name.en)}
              </li>
            ))}
          </ul>
        </>
      }
      submit={text('inbox.batch.submit', { n: tasks.length })}
      questions={[
        {
          name: 'outcome',
          label: text('work.outcome'),
          kind: 'radio',
          required: true,
          choices: outcomes.map(({ value, name }) => ({ value, label: text.pick(name.zh, name.en) })),
        },
        {
          name: 'reason',
          label: text('work.reason'),
          kind: 'words',
          required: true,
          when: ({ outcome }) => chosen(outcome)?.needsReason ?? false,
        },
        {
          name: 'basis',
          label: text('work.basis'),
          kind: 'line',
          required: true,
          when: ({ outcome }) => chosen(outcome)?.needsLegalBasis ?? false,
        },
        { name: 'comment', label: text('work.comment'), kind: 'line' },
      ]}
      initial={outcomes.length === 1 ? { outcome: outcomes[0]?.value } : {}}
      busy={busy}
      failure={failure}
      onAnswer={(answers) => {
        const reason = said(answers, 'reason');
        const legalBasis = said(answers, 'basis');
        const comment = said(answers, 'comment');
        setBusy(true);
        onComplete({
          outcome: said(answers, 'outcome'),
          values: {},
          ...(reason === '' ? {} : { reason }),
          ...(legalBasis === '' ? {} : { legalBasis }),
          ...(comment === '' ? {} : { comment }),
        })
          .then(onClose, setFailure)
          .finally(() => setBusy(false));
      }}
      onCancel={onClose}
    />
  );
}
