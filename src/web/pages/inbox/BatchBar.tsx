import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Task } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { problemSentence } from '../../ui/ProblemNotice.tsx';
import type { BatchResult, useBatch } from './batch.ts';

/** Fields to fill in come with the first batch, not with the list. */
const BatchDialog = lazy(async () => ({ default: (await import('./BatchDialog.tsx')).BatchDialog }));

/** Whether a task can be claimed together with others. */
export function isFree(task: Task): boolean {
  return task.mayClaim && task.assignee === null;
}

/** Whether a task can be marked: to be claimed or to be completed together with others. */
export function isMarkable(task: Task): boolean {
  return isFree(task) || task.mayComplete;
}

/** What is done with the marked tasks together; without a mark, a way to mark them all. */
export function BatchBar({ tasks, batch }: { tasks: readonly Task[]; batch: ReturnType<typeof useBatch> }) {
  const text = useText();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const markable = tasks.filter(isMarkable);
  const marked = markable.filter(({ id }) => batch.marked.has(id));
  const free = marked.filter(isFree);
  const own = marked.filter(({ mayComplete }) => mayComplete);
  const tell = (
    { done, refused }: BatchResult,
    all: 'claimedMany' | 'completedMany',
    some: 'refusedMany' | 'notCompletedMany',
  ) => void message.info(text(refused === 0 ? `inbox.${all}` : `inbox.${some}`, { n: done, refused }));
  const claim = async () => {
    try {
      tell(await batch.claim(free.map(({ id }) => id)), 'claimedMany', 'refusedMany');
    } catch (error) {
      void message.info(problemSentence(text, error));
    }
  };
  if (marked.length === 0) {
    return markable.length > 1 ? (
      <Button
        type="text"
        size="small"
        onClick={() =>
          batch.mark(
            markable.map(({ id }) => id),
            true,
          )
        }
      >
        {text('inbox.markAll')}
      </Button>
    ) : null;
  }
  return (
    <>
      {free.length > 0 ? (
        <Button type="primary" size="small" loading={batch.busy} onClick={() => void claim()}>
          {text('inbox.claimMarked', { n: free.length })}
        </Button>
      ) : null}
      {own.length > 0 ? (
        <Button type={free.length > 0 ? 'default' : 'primary'} size="small" onClick={() => setAsking(true)}>
          {text('inbox.completeMarked', { n: own.length })}
        </Button>
      ) : null}
      {asking ? (
        <Suspense fallback={null}>
          <BatchDialog
            tasks={own}
            onComplete={async (completion) => {
              const result = await batch.complete(
                own.map(({ id }) => id),
                completion,
              );
              tell(result, 'completedMany', 'notCompletedMany');
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
