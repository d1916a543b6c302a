import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useSession } from '../../../api/session.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { Figures } from '../parts/Figures.tsx';
import { Meter } from '../parts/Meter.tsx';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { CertificatePanel } from './CertificatePanel.tsx';
import { DestructionState } from './DestructionsPanel.tsx';
import { ItemsPanel } from './ItemsPanel.tsx';
import { type Destruction, useDestruction } from './queries.ts';
import { RowsFound } from './RowsFound.tsx';

/** 销毁清册: the cases of a list, approved by another administrator than who proposed it, worked off and certified. */
export function DestructionPage() {
  const text = useText();
  const { todayOn } = useNow();
  const { destructionId = '' } = useParams();
  const { data, error, refetch } = useDestruction(destructionId);
  return (
    <>
      <PageHead
        crumb={<Link to="/admin/retention/destructions">{text('admin.retention.part.destructions')}</Link>}
        title={data?.number ?? text('admin.retention.part.destructions')}
        tags={data ? <DestructionState destruction={data} /> : null}
        acts={data ? <Acts list={data} /> : null}
      >
        {data ? (
          <p className="t-2">
            {[
              data.reason,
              text('admin.retention.proposed', {
                name: data.proposedByName,
                at: showMoment(data.proposedAt, text.language, todayOn),
              }),
              ...(data.decidedByName === null || data.decidedAt === null
                ? []
                : [
                    text(data.state === 'DROPPED' ? 'admin.retention.droppedBy' : 'admin.retention.approvedBy', {
                      name: data.decidedByName,
                      at: showMoment(data.decidedAt, text.language, todayOn),
                    }),
                  ]),
              ...(data.decidedReason === null ? [] : [data.decidedReason]),
            ].join(' · ')}
          </p>
        ) : null}
      </PageHead>
      <div className={frame.body}>
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeletons rows={4} height={56} /> : null}
        {data ? (
          <>
            <Progress list={data} />
            {data.certificate === null ? null : <CertificatePanel number={data.number} of={data.certificate} />}
            <ItemsPanel list={data} />
            {data.state === 'PROPOSED' ? <RowsFound rows={data.rowsFound} /> : null}
          </>
        ) : null}
      </div>
    </>
  );
}

/** What may be done with a list as it stands: approved by another, dropped, stopped and let go on. */
function Acts({ list }: { list: Destruction }) {
  const text = useText();
  const queries = useQueryClient();
  const { session } = useSession();
  const [asked, setAsked] = useState<'approve' | 'drop' | null>(null);
  const path = { id: list.id };
  const refresh = () => queries.invalidateQueries({ queryKey: keys.admin('destructions') });
  const steer = useMutation({
    mutationFn: (to: 'suspension' | 'resumption') =>
      send(
        'POST',
        to === 'suspension' ? '/api/v1/destructions/{id}/suspension' : '/api/v1/destructions/{id}/resumption',
        {
          path,
        },
      ),
    onSettled: refresh,
  });
  const done = () => {
    setAsked(null);
    void refresh();
  };
  if (list.state === 'RUNNING' || list.state === 'STOPPED') {
    const runs = list.state === 'RUNNING';
    return (
      <>
        {steer.error ? <ProblemNotice error={steer.error} /> : null}
        <Button loading={steer.isPending} onClick={() => steer.mutate(runs ? 'suspension' : 'resumption')}>
          {text(runs ? 'admin.retention.stop' : 'admin.retention.resume')}
        </Button>
      </>
    );
  }
  if (list.state !== 'PROPOSED') return null;
  const isOwn = session?.person.id === list.proposedById;
  return (
    <span className="row g8">
      {isOwn ? <span className="t-sm t-2">{text('admin.retention.needsAnother')}</span> : null}
      <Button onClick={() => setAsked('drop')}>{text('admin.retention.reject')}</Button>
      <Button type="primary" danger disabled={isOwn} onClick={() => setAsked('approve')}>
        {text('admin.retention.approve')}
      </Button>
      {asked === 'approve' ? (
        <ReasonDialog
          title={text('admin.retention.approve.title', { number: list.number })}
          submit={text('admin.retention.approve.submit')}
          act={(reason) =>
            send('POST', '/api/v1/destructions/{id}/approval', { path, body: { listHash: list.listHash, reason } })
          }
          onDone={done}
          onCancel={() => setAsked(null)}
        >
          <p>{text('admin.retention.approve.why', { n: list.total })}</p>
        </ReasonDialog>
      ) : null}
      {asked === 'drop' ? (
        <ReasonDialog
          title={text('admin.retention.reject.title', { number: list.number })}
          submit={text('admin.retention.reject.submit')}
          act={(reason) => send('POST', '/api/v1/destructions/{id}/rejection', { path, body: { reason } })}
          onDone={done}
          onCancel={() => setAsked(null)}
        >
          <p>{text('admin.retention.reject.why')}</p>
        </ReasonDialog>
      ) : null}
    </span>
  );
}

function Progress({ list }: { list: Destruction }) {
  const text = useText();
  const { state, total, waiting, filesWaiting } = list;
  if (state === 'DROPPED') return <p className="t-2">{text('admin.retention.isDropped')}</p>;
  return (
    <>
      <Figures
        label={text('admin.retention.stands')}
        figures={(['total', 'waiting', 'destroyed', 'kept', 'failed'] as const).map((key) => ({
          key,
          name: text(`admin.retention.figure.${key}`),
          value: list[key],
          unit: text('admin.unit.cases'),
        }))}
      />
      {state === 'RUNNING' || state === 'STOPPED' ? (
        <div role="status">
          <p className="t-2">
            {text('admin.retention.progress', { done: total - waiting, total, files: filesWaiting })}
          </p>
          <Meter label={text('admin.retention.stands')} done={total - waiting} total={total} />
        </div>
      ) : null}
    </>
  );
}
