import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Task, TaskAct } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { type Act, ActBar } from '../ui/ActBar.tsx';
import { CommentDrawer } from './Comments.tsx';
import type { useTaskCommands } from './commands.ts';
import { chosenOutcome, type Draft } from './completion.ts';
import { TaskActDialog } from './TaskActDialog.tsx';
import { type AskingAct, actOn, allows, whyNot } from './task-acts.ts';

/** The bar of acts of a task. What the law forbids here stays visible and says why. */
export function TaskActs({
  task,
  draft,
  commands,
  onComplete,
  onSaveDraft,
  onCorrect,
  onLeft,
  aside,
}: {
  task: Task;
  draft: Draft;
  commands: ReturnType<typeof useTaskCommands>;
  onComplete(): void;
  onSaveDraft(): void;
  /** Chooses the outcome by which the applicant is told once what to correct. */
  onCorrect(): void;
  onLeft(): void;
  aside: ReactNode;
}) {
  const text = useText();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<AskingAct | null>(null);
  const [commenting, setCommenting] = useState(false);
  const reasonOf = (name: TaskAct['act']) => whyNot(text, actOn(task, name));
  const outcome = chosenOutcome(task, draft);
  const isOpen = task.state === 'CREATED' || task.state === 'CLAIMED';

  const acts: Act[] = [];
  const offer = (name: AskingAct, how: Partial<Act> = {}) => {
    if (actOn(task, name) === undefined) return;
    acts.push({
      key: name,
      label: text(`work.bar.${name}`),
      forbidden: reasonOf(name),
      onAct: () => setAsking(name),
      ...how,
    });
  };
  /** Says that a command was done, also when the page was told of it first and took the bar away; a refusal is shown above it. */
  const tell = (doing: Promise<unknown>, words: string, left: boolean) =>
    doing.then(
      () => {
        void message.info(words);
        if (left) onLeft();
      },
      () => undefined,
    );
  if (isOpen) {
    const resolves = allows(task, 'RESOLVE');
    if (resolves) offer('RESOLVE', { primary: true });
    acts.push({
      key: 'COMPLETE',
      label: outcome
        ? text('work.submit', { outcome: text.pick(outcome.name.zh, outcome.name.en) })
        : text('work.submitPlain'),
      primary: !resolves,
      busy: commands.complete.isPending || commands.claim.isPending,
      forbidden: task.mayComplete
        ? null
        : (reasonOf('COMPLETE') ?? text('work.readOnly', { who: task.assignee?.name ?? text('work.unclaimed') })),
      onAct: onComplete,
    });
    if (task.state === 'CLAIMED' && (task.mayComplete || resolves))
      acts.push({
        key: 'DRAFT',
        label: text('work.saveDraft'),
        busy: commands.saveDraft.isPending,
        onAct: onSaveDraft,
      });
    if (task.state === 'CREATED')
      acts.push({
        key: 'CLAIM',
        label: text('work.claim'),
        primary: !task.mayComplete,
        busy: commands.claim.isPending,
        forbidden: task.mayClaim ? null : (reasonOf('CLAIM') ?? reasonOf('COMPLETE')),
        onAct: () => void tell(commands.claim.mutateAsync(), text('work.claimed'), false),
      });
    if (allows(task, 'RECALL'))
      acts.push({
        key: 'RECALL',
        label: text('work.bar.RECALL'),
        busy: commands.recall.isPending,
        onAct: () => void tell(commands.recall.mutateAsync(), text('work.recalled'), false),
      });
    offer('TRANSFER', { apart: true });
    for (const name of ['DELEGATE', 'ADD_SIGNER', 'RETURN'] as const) offer(name);
    if (actOn(task, 'CORRECT'))
      acts.push({
        key: 'CORRECT',
        label: text('work.bar.CORRECT'),
        forbidden: reasonOf('CORRECT'),
        onAct: onCorrect,
      });
    for (const name of ['SUSPEND', 'EXTEND'] as const) offer(name);
    for (const name of ['COPY', 'URGE'] as const) offer(name, { more: true });
    if (task.assignee !== null && actOn(task, 'RELEASE'))
      acts.push({
        key: 'RELEASE',
        label: text('work.release'),
        more: true,
        busy: commands.release.isPending,
        forbidden: reasonOf('RELEASE'),
        onAct: () => void tell(commands.release.mutateAsync(), text('work.released'), true),
      });
  } else {
    offer('TAKE_BACK', { primary: true });
    offer('COPY');
  }
  if (actOn(task, 'COMMENT'))
    acts.push({ key: 'COMMENT', label: text('work.bar.COMMENT'), more: isOpen, onAct: () => setCommenting(true) });

  return (
    <>
      <ActBar
        label={text('work.acts')}
        moreLabel={text('work.moreActs')}
        acts={acts}
        several={(n) => text('work.several', { n })}
        unavailable={(act) => (
          <>
            <b className="t-b">{text('work.unavailable', { act: text.maybe(`work.act.${act.key}`) ?? act.key })}</b>
            {text.language === 'zh' ? '：' : ': '}
            {act.forbidden}
          </>
        )}
        aside={aside}
      />
      {asking ? (
        <TaskActDialog
          task={task}
          act={asking}
          seeLatest={commands.seeLatest}
          onDone={(left) => {
            setAsking(null);
            if (left) onLeft();
          }}
          onCancel={() => setAsking(null)}
        />
      ) : null}
      {commenting ? (
        <CommentDrawer caseId={task.case.id} taskId={task.id} onClose={() => setCommenting(false)} />
      ) : null}
    </>
  );
}
