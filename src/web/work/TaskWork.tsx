import { App, Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { ProblemError } from '../api/problem.ts';
import type { Task } from '../api/types.ts';
import { showTime } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { askedRows, Checklist, isUnchecked, useCounts } from './Checklist.tsx';
import { CompletionForm } from './CompletionForm.tsx';
import { type Completed, useTaskCommands } from './commands.ts';
import { completionOf, completionProblems, draftOf, keptValues } from './completion.ts';
import { TaskActs } from './TaskActs.tsx';
import styles from './TaskWork.module.css';
import { VerifyAll } from './VerifyAll.tsx';
import { Viewer } from './Viewer.tsx';

/** Refusals that say somebody else was faster. */
const movedOn: ReadonlySet<string> = new Set(['revision-stale', 'task-not-open', 'task-already-claimed']);

/**
 * Everything to do on one task: the materials with the viewer beside them, the form, the acts. What is filled in
 * outlives a lost race: the person sees the latest and their own words.
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
  const [draft, setDraft] = useState(() => draftOf(task));
  const [tried, setTried] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const rows = askedRows(task.rows ?? []);
  const counts = useCounts(rows);
  const firstOpen = rows.find((row) => row.state === 'PROVIDED' || row.state === 'PENDING_SHARE') ?? rows[0];
  const [selectedId, setSelectedId] = useState<string | null>(firstOpen?.id ?? null);
  const problems = tried ? completionProblems(task, draft, text) : {};

  const complete = () => {
    setTried(true);
    if (!task.mayComplete) return;
    if (Object.keys(completionProblems(task, draft, text)).length > 0) {
      // once the problems are drawn, the person goes on at the first of them
      requestAnimationFrame(() => {
        const first = form.current?.querySelector<HTMLElement>('[data-problem] :is(input, textarea)');
        first?.focus({ preventScroll: true });
        first?.scrollIntoView({ block: 'center' });
      });
      return;
    }
    commands.complete.mutate(completionOf(draft), {
      onSuccess: (completed) => {
        const outcome = task.outcomes.find(({ value }) => value === draft.outcome);
        void message.info(text('work.done', { outcome: outcome ? text.pick(outcome.name.zh, outcome.name.en) : '' }));
        onLeft(completed);
      },
    });
  };
  const saveDraft = () =>
    commands.saveDraft.mutate(keptValues(draft), { onSuccess: () => setSavedAt(new Date().toISOString()) });
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) complete();
  };

  const failure = commands.complete.error ?? commands.claim.error ?? commands.release.error ?? commands.saveDraft.error;
  const stale = failure instanceof ProblemError && movedOn.has(failure.code);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter from any field inside submits, as the button does
    <div className={styles.work} onKeyDown={press}>
      <div className={`${styles.panes} ${rows.length === 0 ? styles.single : ''}`}>
        <div className={styles.left}>
          <div className={styles.head}>
            <h2>{text('work.materials')}</h2>
            <span className="t-2 cut">{rows.length === 0 ? text('work.materials.none') : counts}</span>
            <span className="grow" />
            {task.mayComplete ? (
              <VerifyAll task={task} disclosureId={disclosureId} rows={rows.filter(isUnchecked)} />
            ) : null}
          </div>
          {rows.length === 0 ? null : (
            <Checklist
              task={task}
              disclosureId={disclosureId}
              rows={rows}
              selectedId={selectedId}
              mayCheck={task.mayComplete}
              todayOn={todayOn}
              onSelect={setSelectedId}
            />
          )}
          <div ref={form} className={styles.form}>
            <CompletionForm
              task={task}
              draft={draft}
              problems={problems}
              disabled={!task.mayComplete}
              onChange={setDraft}
            />
          </div>
        </div>
        {rows.length === 0 ? null : <Viewer row={rows.find((row) => row.id === selectedId) ?? null} />}
      </div>
      {failure ? (
        <div className={styles.failure}>
          <ProblemNotice error={failure} />
          {stale ? (
            <p className="row g8">
              {text('work.stale')}
              <Button
                size="small"
                onClick={() => {
                  commands.complete.reset();
                  void commands.seeLatest();
                }}
              >
                {text('work.seeLatest')}
              </Button>
            </p>
          ) : null}
        </div>
      ) : null}
      <TaskActs
        task={task}
        draft={draft}
        commands={commands}
        onComplete={complete}
        onSaveDraft={saveDraft}
        onLeft={() => onLeft(null)}
        aside={
          savedAt ? (
            <span className="t-3 nb">{text('work.draftSaved', { time: showTime(savedAt, text.language) })}</span>
          ) : null
        }
      />
    </div>
  );
}
