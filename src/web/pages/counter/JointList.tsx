import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { send } from '../../api/client.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import styles from './counter.module.css';
import { PaperRow } from './PaperRow.tsx';
import { useJointList, usePreChecks, type Wish } from './queries.ts';
import { Receipt } from './Receipt.tsx';

/** The papers of all items, each once, with the pre-check; and the act of receiving. What is missing keeps nobody from applying. */
export function JointList({ wish, onNext }: { wish: Wish; onNext(): void }) {
  const text = useText();
  const id = useId();
  const { list, again } = useJointList(wish);
  const [agent, setAgent] = useState({ name: '', idNumber: '' });
  const checks = usePreChecks(wish.applicantId, list.data?.disclosureIds ?? [], list.data?.papers);
  const receiving = useMutation({
    mutationFn: () => {
      const { applicantId, ...body } = wish;
      const by = { name: agent.name.trim(), idNumber: agent.idNumber.trim() };
      const named = by.name !== '' && by.idNumber !== '' ? { agent: by } : {};
      return send('POST', '/api/v1/applications', { body: { ...body, ...named }, forApplicant: applicantId });
    },
  });
  if (receiving.data) return <Receipt application={receiving.data} onNext={onNext} />;
  if (list.error) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeletons rows={8} height={48} />;
  const { papers, missing } = list.data;
  const own = (checks.data ?? []).filter(({ concerns }) => concerns === 'APPLICANT');
  return (
    <Panel
      title={text('counter.papers')}
      note={
        missing.length === 0
          ? text('counter.papers.complete', { n: papers.length })
          : text('counter.papers.missing', { n: papers.length, missing: missing.length })
      }
    >
      <ul>
        {papers.map((paper) => (
          <li key={`${paper.rows[0]?.disclosureId} ${paper.rows[0]?.rowId}`}>
            <PaperRow
              applicantId={wish.applicantId}
              paper={paper}
              proposals={own.filter(({ rowId }) => paper.rows.some((row) => row.rowId === rowId))}
              onChanged={again}
            />
          </li>
        ))}
      </ul>
      <div className={styles.inside}>
        <div className={styles.agent}>
          <label htmlFor={`${id}-name`}>{text('counter.agent')}</label>
          <Input
            id={`${id}-name`}
            value={agent.name}
            maxLength={100}
            placeholder={text('counter.agent.name')}
            onChange={(event) => setAgent({ ...agent, name: event.target.value })}
          />
          <label className="sr" htmlFor={`${id}-number`}>
            {text('counter.agent.idNumber')}
          </label>
          <Input
            id={`${id}-number`}
            value={agent.idNumber}
            maxLength={40}
            placeholder={text('counter.agent.idNumber')}
            onChange={(event) => setAgent({ ...agent, idNumber: event.target.value })}
          />
        </div>
        <p className="row g8 t-sm t-2" role="status">
          <Icon name={own.length === 0 ? 'check' : 'info'} small />
          {own.length === 0 && missing.length === 0
            ? text('counter.preCheck.clean')
            : text('counter.preCheck.open', { n: Math.max(own.length, missing.length) })}
        </p>
        {receiving.error ? <ProblemNotice error={receiving.error} /> : null}
        <div>
          <Button type="primary" size="large" loading={receiving.isPending} onClick={() => receiving.mutate()}>
            {text('counter.receive')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
