import { App } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Task } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { askedRows, Checklist, useCounts } from './Checklist.tsx';
import { CompletionForm } from './CompletionForm.tsx';
import { type Completed, useTaskCommands } from './commands.ts';
import { completionOf, completionProblems } from './completion.ts';
import { DraftConflict } from './DraftConflict.tsx';
import { DraftNote } from './DraftNote.tsx';
import { Signers } from './Signers.tsx';
import { TaskActs } from './TaskActs.tsx';
import { TaskFailure } from './TaskFailure.tsx';
import { TaskNote } from './TaskNote.tsx';
import styles from './TaskWork.module.css';
import { correctionOutcome } from './task-acts.ts';
import { isUnchecked, useChecking } from './use-checking.ts';
import { useDraft } from './use-draft.ts';
import { VerifyAll } from './VerifyAll.tsx';
import { Viewer } from './Viewer.tsx';

/**
 * Everything to do on one task: the materials with the viewer beside them, the form, the acts. What is filled in
 * outlives a lost race and a crash: the person sees the latest and their own words.
 */
export function TaskWork({
  task,
  disclosureId,
  todayOn,
  onLeft,
}: {
  task: Task;
  disclosureId: string;
  todayOn: string;
  onLeft(completed: Completed | null): void;
}) {
  const text = useText();
  const { message } = App.useApp();
  const commands = useTaskCommands(task);
  const kept = useDraft(task, commands);
  const { draft, change, save, savedAt, restoredAt, discard, forget, close, conflict } = kept;
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const rows = askedRows(task.rows ?? []);
  const counts = useCounts(rows);
  const checking = useChecking(task, disclosureId, rows);
  const problems = tried ? completionProblems(task, draft, text) : {};

  /** Once what is wrong or asked for is drawn, the person goes on there. */
  const goTo = (selector: string) =>
    requestAnimationFrame(() => {
      const field = form.current?.querySelector<HTMLElement>(selector);
      field?.focus({ preventScroll: true });
      field?.scrollIntoView({ block: 'center' });
    });
  const complete = async () => {
    setTried(true);
    if (!task.mayComplete) return;
    if (conflict !== null) {
      goTo('section button');
      return;
    }
    if (Object.keys(completionProblems(task, draft, text)).length > 0) {
      goTo('[data-problem] :is(input, textarea)');
      return;
    }
    close(true);
    // a line that breaks here breaks the completion too, which says so
    if (!(await kept.agree(draft).catch(() => true))) {
      close(false);
      return;
    }
    // the page may have been told that the task is gone, and have taken this form away, before the answer is here
    commands.complete.mutateAsync(completionOf(draft)).then(
      (completed) => {
        forget();
        const outcome = task.outcomes.find(({ value }) => value === draft.outcome);
        void message.info(text('work.done', { outcome: outcome ? text.pick(outcome.name.zh, outcome.name.en) : '' }));
        onLeft(completed);
      },
      () => close(false),
    );
  };
  const correct = () => {
    change({ ...draft, outcome: correctionOutcome(task) });
    goTo('textarea[data-reason]');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void complete();
    else checking.press(event);
  };

  const writable = task.mayComplete || task.delegation?.state === 'PENDING';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter from any field inside submits, as the button does; v, r, n, [ and ] belong to checklist and viewer alike
    <div className={styles.work} onKeyDown={press}>
      <div className={`${styles.panes} ${rows.length === 0 ? styles.single : ''}`}>
        <div className={styles.left}>
          <TaskNote task={task} seeLatest={commands.seeLatest} />
          <div className={styles.head}>
            <h2>{text('work.materials')}</h2>
            <span className="t-2 cut">{rows.length === 0 ? text('work.materials.none') : counts}</span>
            <span className="grow" />
            {task.mayComplete ? (
              <VerifyAll task={task} disclosureId={disclosureId} rows={rows.filter(isUnchecked)} />
            ) : null}
          </div>
          {rows.length === 0 ? null : (
            <Checklist rows={rows} checking={checking} mayCheck={task.mayComplete} todayOn={todayOn} />
          )}
          <Signers task={task} seeLatest={commands.seeLatest} />
          <div ref={form} className={styles.form}>
            {restoredAt === null ? null : <DraftNote keptAt={restoredAt} onDiscard={discard} />}
            {conflict === null ? null : (
              <DraftConflict
                key={conflict.basis.revision}
                task={task}
                kept={conflict.kept}
                found={conflict.found}
                onSettle={(chosen) => kept.settle(conflict, chosen)}
              />
            )}
            <CompletionForm
              task={task}
              draft={draft}
              problems={problems}
              disabled={!writable || conflict !== null}
              onChange={change}
            />
          </div>
        </div>
        {rows.length === 0 ? null : (
          <Viewer
            row={rows.find((row) => row.id === checking.selectedId) ?? null}
            page={checking.page}
            onPage={checking.setPage}
            marking={checking.marking}
          />
        )}
      </div>
      <TaskFailure task={task} commands={commands} />
      <TaskActs
        task={task}
        draft={draft}
        commands={commands}
        onComplete={() => void complete()}
        onSaveDraft={() => void save()}
        onCorrect={correct}
        onLeft={() => onLeft(null)}
        aside={savedAt ? <DraftNote savedAt={savedAt} /> : null}
      />
    </div>
  );
}
