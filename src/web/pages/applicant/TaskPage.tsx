import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Task } from '../../api/types.ts';
import { MaterialLine } from '../../disclosure/DisclosureList.tsx';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { CompletionForm } from '../../work/CompletionForm.tsx';
import { useTaskCommands } from '../../work/commands.ts';
import { completionOf, completionProblems, draftOf } from '../../work/completion.ts';
import { useCase, useTask } from '../../work/queries.ts';
import styles from './applicant.module.css';
import { useDisclosure, useFreshDisclosure } from './queries.ts';
import { RowFiles } from './RowFiles.tsx';

function Materials({ task }: { task: Task }) {
  const text = useText();
  const { data: of } = useCase(task.case.id);
  const { data } = useDisclosure(of?.disclosureId);
  const refresh = useFreshDisclosure(of?.disclosureId ?? '');
  const ids = new Set((task.rows ?? []).map(({ id }) => id));
  const rows = (data?.rows ?? []).filter(
    (row) => ids.has(row.id) && row.group !== 'FORBIDDEN' && row.group !== 'NOT_NEEDED',
  );
  if (!data || rows.length === 0) return null;
  return (
    <Panel title={text('applicant.task.materials')}>
      <ul>
        {rows.map((row) => (
          <MaterialLine key={row.id} row={row} loud={row.state === 'REJECTED'}>
            <RowFiles disclosureId={data.id} row={row} mayChange onChanged={refresh} />
          </MaterialLine>
        ))}
      </ul>
    </Panel>
  );
}

/** What is committed to when a tolerant acceptance is signed: the rows that follow, and until when (容缺). */
function Commitment({ task }: { task: Task }) {
  const text = useText();
  const rows = (task.rows ?? []).filter(({ tolerable, state }) => tolerable && state === 'MISSING');
  if (task.elementId !== 'sign-tolerance' || rows.length === 0) return null;
  return (
    <div className={styles.caution}>
      <Icon name="info" />
      <div>
        <p>{text('applicant.tolerance')}</p>
        <ul>
          {rows.map(({ id, name }) => (
            <li key={id}>{text.pick(name.zh, name.en)}</li>
          ))}
        </ul>
        <p className="t-sm t-2">{text('applicant.tolerance.else')}</p>
      </div>
    </div>
  );
}

function Work({ task }: { task: Task }) {
  const text = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const commands = useTaskCommands(task);
  const [draft, setDraft] = useState(() => draftOf(task));
  const [wasTried, setTried] = useState(false);
  const problems = wasTried ? completionProblems(task, draft, text) : {};
  const { mutate: claim } = commands.claim;
  const mustClaim = task.mayClaim && !task.mayComplete;
  // an organisation's task belongs to whoever of it opens the page first; nobody there queues for work
  useEffect(() => {
    if (mustClaim) claim();
  }, [mustClaim, claim]);
  const submit = () => {
    setTried(true);
    if (Object.keys(completionProblems(task, draft, text)).length > 0) return;
    commands.complete.mutate(completionOf(draft), {
      onSuccess: () => {
        void message.info(text('applicant.task.done'));
        void navigate(`/mine/cases/${task.case.id}`);
      },
    });
  };
  const failure = commands.claim.error ?? commands.complete.error ?? commands.saveDraft.error;
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Commitment task={task} />
      <Materials task={task} />
      <Panel title={text('work.form')}>
        <CompletionForm
          task={task}
          draft={draft}
          problems={problems}
          disabled={!task.mayComplete}
          onChange={setDraft}
        />
      </Panel>
      {failure ? <ProblemNotice error={failure} /> : null}
      <div className={styles.foot}>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          disabled={!task.mayComplete}
          loading={commands.claim.isPending || commands.complete.isPending}
        >
          {text('applicant.task.submit')}
        </Button>
      </div>
    </form>
  );
}

/** A task that waits for the applicant, as finishing rectifications: its materials, its form, its outcomes. */
export function TaskPage() {
  const text = useText();
  const { taskId } = useParams();
  const { data: task, error, refetch } = useTask(taskId ?? null);
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <Link className={`t-sm ${styles.crumb}`} to={task ? `/mine/cases/${task.case.id}` : '/mine'}>
          <Icon name="left" small />
          {task ? `${task.case.number} · ${task.case.projectName}` : text('applicant.title')}
        </Link>
        <h1>{task ? text.pick(task.name.zh, task.name.en) : ''}</h1>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!task && !error ? <Skeletons rows={4} height={72} /> : null}
      {task ? <Work key={task.id} task={task} /> : null}
    </div>
  );
}
