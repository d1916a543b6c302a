import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { read, send } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import type { Task } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import styles from './TaskWork.module.css';

/** Who was asked to sign beside a task, how each stands, and a way to take back who has not signed (减签). */
export function Signers({ task, seeLatest }: { task: Task; seeLatest(): Promise<unknown> }) {
  const text = useText();
  const path = { id: task.id };
  const signers = useQuery({
    queryKey: [...keys.task(task.id), 'signers'],
    queryFn: async ({ signal }) => (await read('/api/v1/tasks/{id}/signers', { path, signal })).items,
    enabled: task.department !== null,
  });
  const removing = useMutation({
    mutationFn: (signerId: string) =>
      send('DELETE', '/api/v1/tasks/{id}/signers/{signerId}', { path: { ...path, signerId } }),
    onSettled: seeLatest,
  });
  if (!signers.data || signers.data.length === 0) return null;
  return (
    <section className={styles.signers} aria-label={text('work.signers')}>
      <h2>{text('work.signers')}</h2>
      <ul>
        {signers.data.map((signer) => (
          <li key={signer.id}>
            <b className="t-b">{signer.account.name}</b>
            <StatusTag kind="mark">{text(`work.signing.${signer.position}`)}</StatusTag>
            <span className="t-2 cut grow" title={signer.reason}>
              {signer.outcome === 'AGREE' || signer.outcome === 'DISAGREE'
                ? text(`work.signed.${signer.outcome}`)
                : text(`work.signers.${signer.state}`)}
              {' · '}
              {signer.reason}
            </span>
            {signer.state === 'PLANNED' || signer.state === 'OPEN' ? (
              <Button
                size="small"
                loading={removing.isPending && removing.variables === signer.id}
                aria-label={`${text('work.signers.remove')} ${signer.account.name}`}
                onClick={() => removing.mutate(signer.id)}
              >
                {text('work.signers.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {removing.error ? <ProblemNotice error={removing.error} /> : null}
    </section>
  );
}
