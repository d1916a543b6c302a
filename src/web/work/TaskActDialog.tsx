import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { ProblemError } from '../api/problem.ts';
import type { Task } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { AskDialog } from '../ui/AskDialog.tsx';
import type { Answers } from '../ui/answers.ts';
import { runAct } from './run-act.ts';
import { type AskingAct, leaving, movedOn } from './task-acts.ts';
import { useActQuestions } from './use-act-questions.ts';

/** The field a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  'account-not-staff': 'to',
  'target-not-entitled': 'to',
  'signer-asked-already': 'to',
  'return-target-unlawful': 'target',
  'suspension-type-unlawful': 'type',
  'already-suspended': 'type',
  'extension-too-long': 'days',
};

/** Asks what an act on a task needs, does it, and says that it is done. */
export function TaskActDialog({
  task,
  act,
  seeLatest,
  onDone,
  onCancel,
}: {
  task: Task;
  act: AskingAct;
  /** Asks for the task anew; after an act and after somebody else was faster. */
  seeLatest(): Promise<unknown>;
  onDone(left: boolean): void;
  onCancel(): void;
}) {
  const text = useText();
  const { message } = App.useApp();
  const questions = useActQuestions(task, act);
  const doing = useMutation({
    mutationFn: (answers: Answers) => runAct(task, act, answers),
    onSuccess: async () => {
      void message.info(text(`work.ask.${act}.done`));
      onDone(leaving.has(act));
      await seeLatest();
    },
  });
  const stale = doing.error instanceof ProblemError && movedOn.has(doing.error.code);
  return (
    <AskDialog
      title={text(`work.act.${act}`)}
      lead={text(`work.ask.${act}.lead`)}
      submit={text(`work.ask.${act}.submit`)}
      questions={questions}
      initial={act === 'TRANSFER' ? { whom: 'PERSON' } : act === 'ADD_SIGNER' ? { when: 'PARALLEL' } : {}}
      busy={doing.isPending}
      failure={doing.error}
      fieldOf={fieldOf}
      footer={
        stale ? (
          <Button size="small" onClick={() => void seeLatest()}>
            {text('work.seeLatest')}
          </Button>
        ) : null
      }
      onAnswer={(answers) => doing.mutate(answers)}
      onCancel={onCancel}
    />
  );
}
