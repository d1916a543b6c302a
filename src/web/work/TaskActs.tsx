import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Task, TaskAct } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { Text } from '../i18n/text.ts';
import { type Act, ActBar } from '../ui/ActBar.tsx';
import { type ActAnswer, ActDialog, type AskingAct } from './ActDialog.tsx';
import type { useTaskCommands } from './commands.ts';
import { chosenOutcome, type Draft } from './completion.ts';

function whyNot(text: Text, act: TaskAct | undefined): string | null {
  if (act === undefined || act.allowed) return null;
  const because = act.because ? text.pick(act.because.zh, act.because.en) : (text.maybe('errors.forbidden') ?? '');
  const stop = because.endsWith('。') || because.endsWith('.') ? because.slice(0, -1) : because;
  return act.legalBasis
    ? text.language === 'zh'
      ? `${stop}（${act.legalBasis}）。`
      : `${stop} (${act.legalBasis}).`
    : because;
}

/** The bar of acts of a task. What the law forbids here stays visible and says why. */
export function TaskActs({
  task,
  draft,
  commands,
  onComplete,
  onSaveDraft,
  onLeft,
  aside,
}: {
  task: Task;
  draft: Draft;
  commands: ReturnType<typeof useTaskCommands>;
  onComplete(): void;
  onSaveDraft(): void;
  onLeft(): void;
  aside: ReactNode;
}) {
  const text = useText();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<AskingAct | null>(null);
  const reasonOf = (name: TaskAct['act']) =>
    whyNot(
      text,
      task.acts.find((act) => act.act === name),
    );
  const offered = (name: TaskAct['act']) => task.acts.some((act) => act.act === name);
  const outcome = chosenOutcome(task, draft);
  const ask = { RETURN: commands.giveBack, SUSPEND: commands.suspend, EXTEND: commands.extend };

  const acts: Act[] = [];
  acts.push({
    key: 'COMPLETE',
    label: outcome
      ? text('work.submit', { outcome: text.pick(outcome.name.zh, outcome.name.en) })
      : text('work.submitPlain'),
    primary: true,
    busy: commands.complete.isPending || commands.claim.isPending,
    forbidden: task.mayComplete
      ? null
      : (reasonOf('COMPLETE') ?? text('work.readOnly', { who: task.assignee?.name ?? text('work.unclaimed') })),
    onAct: onComplete,
  });
  if (task.mayComplete) {
    acts.push({ key: 'DRAFT', label: text('work.saveDraft'), busy: commands.saveDraft.isPending, onAct: onSaveDraft });
  }
  if (task.state === 'CREATED') {
    acts.push({
      key: 'CLAIM',
      label: text('work.claim'),
      primary: !task.mayComplete,
      busy: commands.claim.isPending,
      forbidden: task.mayClaim ? null : (reasonOf('CLAIM') ?? reasonOf('COMPLETE')),
      onAct: () => commands.claim.mutate(undefined, { onSuccess: () => void message.info(text('work.claimed')) }),
    });
  }
  if (task.assignee !== null && offered('RELEASE')) {
    acts.push({
      key: 'RELEASE',
      label: text('work.release'),
      apart: true,
      busy: commands.release.isPending,
      forbidden: reasonOf('RELEASE'),
      onAct: () =>
        commands.release.mutate(undefined, {
          onSuccess: () => {
            void message.info(text('work.released'));
            onLeft();
          },
        }),
    });
  }
  for (const [name, label] of [
    ['RETURN', 'work.return'],
    ['SUSPEND', 'work.suspend'],
    ['EXTEND', 'work.extend'],
  ] as const) {
    if (offered(name))
      acts.push({ key: name, label: text(label), forbidden: reasonOf(name), onAct: () => setAsking(name) });
  }

  const answer = ({ reason, days = 0, type }: ActAnswer) => {
    const done = (words: string, left: boolean) => ({
      onSuccess: () => {
        setAsking(null);
        void message.info(words);
        if (left) onLeft();
      },
    });
    if (asking === 'RETURN') commands.giveBack.mutate(reason, done(text('work.returned'), true));
    if (asking === 'SUSPEND' && type)
      commands.suspend.mutate({ type, plannedWorkingDays: days, reason }, done(text('work.suspended'), false));
    if (asking === 'EXTEND') commands.extend.mutate({ workingDays: days, reason }, done(text('work.extended'), false));
  };

  return (
    <>
      <ActBar
        label={text('work.acts')}
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
        <ActDialog
          act={asking}
          busy={ask[asking].isPending}
          failure={ask[asking].error}
          onAct={answer}
          onCancel={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
