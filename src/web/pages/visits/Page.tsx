import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { read, send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { AskDialog } from '../../ui/AskDialog.tsx';
import { type Answers, said } from '../../ui/answers.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { pdfAddress } from '../../work/Viewer.tsx';
import { RecordDrawer } from './RecordDrawer.tsx';
import styles from './visits.module.css';

type Visit = Schemas['DisclosureVisit'];

/** Agrees on a visit: whose list, when, where, who leads. */
function PlanDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const planning = useMutation({
    mutationFn: (answers: Answers) =>
      send('POST', '/api/v1/disclosure-visits', {
        body: {
          disclosureNumber: said(answers, 'number'),
          plannedAt: new Date(`${said(answers, 'at')}:00+08:00`).toISOString(),
          place: said(answers, 'place'),
          leader: said(answers, 'leader'),
          byVideo: answers.way === 'VIDEO',
        },
      }),
    onSuccess: async () => {
      void message.info(text('visits.planned'));
      await queries.invalidateQueries({ queryKey: keys.visits });
      onClose();
    },
  });
  return (
    <AskDialog
      title={text('visits.plan')}
      lead={text('visits.plan.lead')}
      submit={text('visits.plan.submit')}
      questions={[
        { name: 'number', label: text('visits.number'), kind: 'line', required: true, most: 60 },
        { name: 'at', label: text('visits.at'), kind: 'moment', required: true },
        {
          name: 'way',
          label: text('visits.way'),
          kind: 'radio',
          required: true,
          choices: [
            { value: 'THERE', label: text('visits.way.THERE') },
            { value: 'VIDEO', label: text('visits.way.VIDEO') },
          ],
        },
        { name: 'place', label: text('visits.place'), kind: 'line', required: true },
        { name: 'leader', label: text('visits.leader'), kind: 'line', required: true, most: 100 },
      ]}
      initial={{ way: 'THERE' }}
      busy={planning.isPending}
      failure={planning.error}
      fieldOf={{ 'disclosure-not-found': 'number' }}
      onAnswer={(answers) => planning.mutate(answers)}
      onCancel={onClose}
    />
  );
}

function VisitLine({ visit, onRecord }: { visit: Visit; onRecord(): void }) {
  const text = useText();
  const { todayOn } = useNow();
  const missing = visit.missingSections.map((section) => text(`visits.section.${section}`)).join('、');
  return (
    <li>
      <span className={styles.what}>
        <b className="t-b cut">
          {visit.projectName} <span className="t-2">{visit.applicantName}</span>
        </b>
        <span className="t-sm t-2 cut">
          <span className="code">{visit.disclosureNumber}</span> ·{' '}
          {showMoment(visit.heldAt ?? visit.plannedAt, text.language, todayOn)} · {visit.place} · {visit.leader}
        </span>
        {visit.state === 'HELD' && missing !== '' ? (
          <span className="t-sm t-b">{text('visits.missing', { sections: missing })}</span>
        ) : null}
      </span>
      {visit.byVideo ? <StatusTag kind="mark">{text('visits.way.VIDEO')}</StatusTag> : null}
      <StatusTag>{text(`visits.state.${visit.state}`)}</StatusTag>
      {visit.documentId ? (
        <Button size="small" href={pdfAddress(visit.documentId)} target="_blank" rel="noreferrer">
          {text('visits.document')}
        </Button>
      ) : null}
      {visit.state === 'PLANNED' || visit.state === 'HELD' ? (
        <Button size="small" aria-label={`${text('visits.record')} ${visit.projectName}`} onClick={onRecord}>
          {text('visits.record')}
        </Button>
      ) : null}
    </li>
  );
}

/** 上门交底: visits at which an enterprise is told its list before works start; agreed on, recorded, signed by the enterprise. */
export function Page() {
  const text = useText();
  const [planning, setPlanning] = useState(false);
  const [recordingId, setRecordingId] = useState<string | null>(null);
  const visits = useQuery({
    queryKey: keys.visits,
    queryFn: async ({ signal }) => (await read('/api/v1/disclosure-visits', { signal })).items,
  });
  const recording = visits.data?.find(({ id }) => id === recordingId) ?? null;
  return (
    <>
      <PageHead
        title={text('visits.title')}
        acts={
          <Button type="primary" onClick={() => setPlanning(true)}>
            {text('visits.plan')}
          </Button>
        }
      />
      <div className={styles.page}>
        <Panel title={text('visits.title')} note={text('visits.note')}>
          {visits.error ? <ProblemNotice error={visits.error} onRetry={() => void visits.refetch()} /> : null}
          {visits.isPending ? <Skeletons rows={4} height={48} /> : null}
          {visits.data?.length === 0 ? <EmptyState>{text('visits.none')}</EmptyState> : null}
          <ul className={styles.lines}>
            {visits.data?.map((visit) => (
              <VisitLine key={visit.id} visit={visit} onRecord={() => setRecordingId(visit.id)} />
            ))}
          </ul>
        </Panel>
      </div>
      {planning ? <PlanDialog onClose={() => setPlanning(false)} /> : null}
      {recording ? <RecordDrawer visit={recording} onClose={() => setRecordingId(null)} /> : null}
    </>
  );
}
