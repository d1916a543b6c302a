import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { send } from '../api/client.ts';
import type { Task } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './TaskWork.module.css';

function Line({ children }: { children: ReactNode }) {
  return (
    <p className={styles.note}>
      <Icon name="info" small />
      <span>{children}</span>
    </p>
  );
}

/** In whose place, at whose wish and how urgently a task is done; a copy can be marked as read. */
export function TaskNote({ task, seeLatest }: { task: Task; seeLatest(): Promise<unknown> }) {
  const text = useText();
  const reading = useMutation({
    mutationFn: () => send('PUT', '/api/v1/tasks/{id}/copy/read-mark', { path: { id: task.id } }),
    onSuccess: seeLatest,
  });
  const { delegation, copy, assignee } = task;
  return (
    <>
      {task.onBehalfOf ? <Line>{text('work.note.onBehalf', { who: task.onBehalfOf.name })}</Line> : null}
      {delegation?.state === 'PENDING' ? (
        <Line>{text('work.note.delegated', { owner: delegation.owner.name, who: assignee?.name ?? '' })}</Line>
      ) : null}
      {delegation?.state === 'RESOLVED' ? <Line>{text('work.note.resolved')}</Line> : null}
      {task.signing ? <Line>{text(`work.note.signing.${task.signing}`)}</Line> : null}
      {task.urged > 0 ? <Line>{text('work.note.urged', { n: task.urged })}</Line> : null}
      {copy ? (
        <Line>
          {text('work.note.copy', { who: copy.sentBy.name, note: copy.note ?? '' })}{' '}
          {copy.readAt === null ? (
            <Button size="small" loading={reading.isPending} onClick={() => reading.mutate()}>
              {text('work.note.markRead')}
            </Button>
          ) : (
            text('work.note.read')
          )}
        </Line>
      ) : null}
    </>
  );
}
