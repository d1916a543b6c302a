import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { read } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { ProblemError } from '../api/problem.ts';
import type { Task } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { useTaskCommands } from './commands.ts';
import styles from './TaskWork.module.css';
import { movedOn } from './task-acts.ts';

/** Who has the task by now; asked only after somebody else was faster. */
function useHolder(taskId: string, asked: boolean): string | null {
  const latest = useQuery({
    queryKey: [...keys.task(taskId), 'holder'],
    queryFn: ({ signal }) => read<Task>('/api/v1/tasks/{id}', { path: { id: taskId }, signal }),
    enabled: asked,
  });
  return latest.data?.assignee?.name ?? null;
}

/** What the last command was refused for. Where somebody else was faster it names them, and what was filled in stays. */
export function TaskFailure({ task, commands }: { task: Task; commands: ReturnType<typeof useTaskCommands> }) {
  const text = useText();
  const each = [commands.complete, commands.claim, commands.release, commands.recall, commands.saveDraft];
  const failed = each.find(({ error }) => error !== null);
  const failure = failed?.error ?? null;
  const stale = failure instanceof ProblemError && movedOn.has(failure.code);
  const holder = useHolder(task.id, stale);
  if (failure === null) return null;
  return (
    <div className={styles.failure}>
      {stale ? (
        <p className="row g8" role="alert">
          {holder === null ? text('work.stale') : text('work.staleBy', { who: holder })}
          <Button
            size="small"
            onClick={() => {
              for (const command of each) command.reset();
              void commands.seeLatest();
            }}
          >
            {text('work.seeLatest')}
          </Button>
        </p>
      ) : (
        <ProblemNotice error={failure} />
      )}
    </div>
  );
}
