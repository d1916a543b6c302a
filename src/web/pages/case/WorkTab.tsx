import { Segmented } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import type { Case, Task } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { useTask } from '../../work/queries.ts';
import { TaskWork } from '../../work/TaskWork.tsx';
import { CurrentSteps } from './CurrentSteps.tsx';
import styles from './case.module.css';
import { useMyTasks } from './parts.ts';

function nameOf(pick: (zh: string, en: string) => string, task: Task): string {
  const name = pick(task.name.zh, task.name.en);
  return task.item ? `${task.item.code} ${task.item.name} · ${name}` : name;
}

function OneTask({ taskId, disclosureId }: { taskId: string; disclosureId: string }) {
  const navigate = useNavigate();
  const { todayOn } = useNow();
  const task = useTask(taskId);
  if (task.error) return <ProblemNotice error={task.error} onRetry={() => void task.refetch()} />;
  if (!task.data) return <Skeletons rows={6} height={48} />;
  return (
    <TaskWork
      key={taskId}
      task={task.data}
      disclosureId={disclosureId}
      todayOn={todayOn}
      onLeft={() => void navigate('/inbox')}
    />
  );
}

/** What the person may do on this case now; several tasks are chosen between. */
export function WorkTab({ caseFile }: { caseFile: Case }) {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const mine = useMyTasks(caseFile.id, caseFile.number);
  if (mine.error) return <ProblemNotice error={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Skeletons rows={6} height={48} />;
  const asked = params.get('task');
  const chosen =
    mine.data.find(({ id }) => id === asked) ?? mine.data.find(({ mayComplete }) => mayComplete) ?? mine.data[0];
  if (chosen === undefined) {
    return (
      <div className={styles.body}>
        <EmptyState>{text(caseFile.endedAt ? 'case.work.ended' : 'case.work.none')}</EmptyState>
        <CurrentSteps steps={caseFile.currentSteps} />
      </div>
    );
  }
  return (
    <div className={styles.work}>
      {mine.data.length > 1 ? (
        <div className={styles.choose}>
          <Segmented
            aria-label={text('case.work.tasks')}
            value={chosen.id}
            options={mine.data.map((task) => ({ value: task.id, label: nameOf(text.pick, task) }))}
            onChange={(task) => setParams({ task }, { replace: true })}
          />
        </div>
      ) : null}
      <OneTask taskId={chosen.id} disclosureId={caseFile.disclosureId} />
    </div>
  );
}
