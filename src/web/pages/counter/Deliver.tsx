import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { dayOf, showDay, showTime } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { AskDialog } from '../../ui/AskDialog.tsx';
import { type Answers, said } from '../../ui/answers.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { pdfAddress } from '../../work/Viewer.tsx';
import styles from './counter.module.css';
import { useUndelivered } from './queries.ts';

type Waiting = Schemas['UndeliveredDocument'];

/** Asks how and to whom a document was handed over; the proof of delivery is issued with it. */
function DeliverDialog({
  document,
  onDone,
  onClose,
}: {
  document: Waiting;
  onDone(proofId: string | null): void;
  onClose(): void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const { now } = useNow();
  const delivering = useMutation({
    mutationFn: (answers: Answers) => {
      const remark = said(answers, 'remark');
      return send('POST', '/api/v1/documents/{id}/delivery', {
        path: { id: document.id },
        body: {
          kind: answers.kind === 'MAIL' ? 'MAIL' : 'COUNTER',
          recipient: said(answers, 'recipient'),
          deliveredAt: new Date(`${said(answers, 'at')}:00+08:00`).toISOString(),
          ...(remark === '' ? {} : { remark }),
        },
      });
    },
    onSuccess: async ({ proofId }) => {
      onDone(proofId);
      await queries.invalidateQueries({ queryKey: keys.counter('documents') });
    },
  });
  return (
    <AskDialog
      title={text('counter.deliver.title', { number: document.number })}
      lead={text('counter.deliver.lead')}
      submit={text('counter.deliver.submit')}
      questions={[
        {
          name: 'kind',
          label: text('counter.deliver.kind'),
          kind: 'radio',
          required: true,
          choices: [
            { value: 'COUNTER', label: text('counter.deliver.COUNTER') },
            { value: 'MAIL', label: text('counter.deliver.MAIL') },
          ],
        },
        { name: 'recipient', label: text('counter.deliver.recipient'), kind: 'line', required: true, most: 100 },
        { name: 'at', label: text('counter.deliver.at'), kind: 'moment', required: true },
        { name: 'remark', label: text('counter.deliver.remark'), kind: 'line' },
      ]}
      initial={{ kind: 'COUNTER', at: `${dayOf(now)}T${showTime(now, text.language)}` }}
      busy={delivering.isPending}
      failure={delivering.error}
      fieldOf={{ 'delivery-moment-impossible': 'at' }}
      onAnswer={(answers) => delivering.mutate(answers)}
      onCancel={onClose}
    />
  );
}

/** What waits to be handed over, the oldest first; each is handed over with its proof of delivery. */
export function Deliver() {
  const text = useText();
  const { message } = App.useApp();
  const { todayOn } = useNow();
  const [asked, setAsked] = useState('');
  const [asking, setAsking] = useState<Waiting | null>(null);
  const [proofId, setProofId] = useState<string | null>(null);
  const waiting = useUndelivered(asked);
  return (
    <div className={styles.single}>
      <Panel
        title={text('counter.waiting')}
        note={waiting.data ? text('common.items', { n: waiting.data.length }) : ''}
      >
        <div className={styles.inside}>
          <Input.Search
            aria-label={text('counter.waiting.find')}
            placeholder={text('counter.waiting.find')}
            allowClear
            onSearch={setAsked}
          />
          {proofId ? (
            <p className="row g8" role="status">
              <Icon name="check" small />
              {text('counter.delivered')}
              <Button
                size="small"
                href={pdfAddress(proofId)}
                target="_blank"
                rel="noreferrer"
                icon={<Icon name="print" small />}
              >
                {text('counter.printProof')}
              </Button>
            </p>
          ) : null}
        </div>
        {waiting.error ? <ProblemNotice error={waiting.error} onRetry={() => void waiting.refetch()} /> : null}
        {waiting.isPending ? <Skeletons rows={6} height={40} /> : null}
        {waiting.data?.length === 0 ? <EmptyState>{text('counter.waiting.none')}</EmptyState> : null}
        <ul className={styles.waiting}>
          {waiting.data?.map((document) => (
            <li key={document.id}>
              <Icon name="seal" />
              <span className={styles.what}>
                <b className="t-b cut">
                  {text.pick(document.title, document.titleEn)} <span className="code t-2">{document.number}</span>
                </b>
                <span className="t-sm t-2 cut">
                  <Link to={`/cases/${document.caseId}/documents`} className="code">
                    {document.caseNumber}
                  </Link>{' '}
                  · {document.projectName} · {document.applicantName}
                </span>
              </span>
              <span className="t-sm t-3 nb">{showDay(dayOf(document.issuedAt), text.language, todayOn)}</span>
              <Button
                size="small"
                href={pdfAddress(document.id)}
                target="_blank"
                rel="noreferrer"
                aria-label={`${text('common.print')} ${document.number}`}
              >
                {text('common.print')}
              </Button>
              <Button
                size="small"
                aria-label={`${text('counter.deliver')} ${document.number}`}
                onClick={() => setAsking(document)}
              >
                {text('counter.deliver')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
      {asking ? (
        <DeliverDialog
          document={asking}
          onDone={(proof) => {
            setAsking(null);
            setProofId(proof);
            void message.info(text('counter.delivered'));
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}
