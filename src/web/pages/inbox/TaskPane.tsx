import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { Case, Task } from '../../api/types.ts';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { ClockLegend } from '../../ui/ClockBar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { CaseClocks, useNow } from '../../work/CaseClocks.tsx';
import { useCase, useTask } from '../../work/queries.ts';
import styles from './inbox.module.css';

/** The forms come after the list, so that the list is there at once. */
const TaskWork = lazy(async () => ({ default: (await import('../../work/TaskWork.tsx')).TaskWork }));

function PaneHead({ task, caseFile, onOpen }: { task: Task; caseFile: Case; onOpen(tab: string): void }) {
  const text = useText();
  const { todayOn } = useNow();
  return (
    <div className={styles.paneHead} data-round="">
      <div className="row g8 wrap">
        <span className="code t-2 nb">{caseFile.number}</span>
        <StatusTag>{text.maybe(`field.status.${caseFile.status}`) ?? caseFile.status}</StatusTag>
        {caseFile.greenChannel ? (
          <StatusTag kind="accent" icon="fast">
            {text('inbox.mark.green')}
          </StatusTag>
        ) : null}
        {task.item ? (
          <StatusTag kind="mark">
            {task.item.code} {task.item.name}
          </StatusTag>
        ) : null}
        <span className="grow" />
        <Button type="text" size="small" icon={<Icon name="fit" small />} onClick={() => onOpen('work')}>
          {text('inbox.openCase')}
        </Button>
      </div>
      <h1 className="cut">
        {caseFile.project.name} — {text.pick(caseFile.definition.name.zh, caseFile.definition.name.en)}
      </h1>
      <div className="t-sm t-2 cut">
        {caseFile.applicant.name}
        {caseFile.project.projectCode ? (
          <>
            {' · '}
            {text('inbox.projectCode')} <span className="code">{caseFile.project.projectCode}</span>
          </>
        ) : null}
        {' · '}
        {text('inbox.lead', { name: text.pick(caseFile.leadDepartment.name, caseFile.leadDepartment.nameEn) })}
        {' · '}
        {text('inbox.step')}
        <b className="t-b">{text.pick(task.name.zh, task.name.en)}</b>
        {text('inbox.since', { day: showDay(dayOf(task.createdAt), text.language, todayOn) })}
      </div>
      <div className={styles.paneClock}>
        <CaseClocks clocks={caseFile.clocks} whenNone={text('inbox.noClock')} trackWidth={420} />
        {caseFile.clocks.some(({ kind }) => kind !== 'STEP') ? (
          <div className="row g16">
            <ClockLegend />
            <span className="grow" />
            <Button type="link" size="small" onClick={() => onOpen('clocks')}>
              {text('inbox.explain')}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** The selected task beside the list: its case in short, and everything to do on it. */
export function TaskPane({ taskId, onLeft }: { taskId: string; onLeft(): void }) {
  const navigate = useNavigate();
  const { todayOn } = useNow();
  const task = useTask(taskId);
  const caseFile = useCase(task.data?.case.id ?? null);
  if (task.error) return <ProblemNotice error={task.error} onRetry={() => void task.refetch()} />;
  if (caseFile.error) return <ProblemNotice error={caseFile.error} onRetry={() => void caseFile.refetch()} />;
  if (!task.data || !caseFile.data) return <Skeletons rows={9} height={48} />;
  return (
    <>
      <PaneHead
        task={task.data}
        caseFile={caseFile.data}
        onOpen={(tab) => void navigate(`/cases/${task.data.case.id}/${tab}`)}
      />
      <Suspense fallback={<Skeletons rows={6} height={48} />}>
        <TaskWork
          key={task.data.id}
          task={task.data}
          disclosureId={caseFile.data.disclosureId}
          todayOn={todayOn}
          onLeft={onLeft}
        />
      </Suspense>
    </>
  );
}
