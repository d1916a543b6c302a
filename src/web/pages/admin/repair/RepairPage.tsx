import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { useRepaired } from './queries.ts';
import { RepairBench } from './RepairBench.tsx';

const acts = {
  hold: '/api/v1/cases/{id}/work-suspension',
  letGo: '/api/v1/cases/{id}/work-resumption',
  cancel: '/api/v1/cases/{id}/cancellation',
} as const;

/** One running case: repaired on its diagram, held, let go, or ended; each act with a reason that stays in its record. */
export function RepairPage() {
  const text = useText();
  const { todayOn } = useNow();
  const { caseId = '' } = useParams();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<keyof typeof acts | null>(null);
  const { caseFile, diagram, tokens } = useRepaired(caseId);
  const error = caseFile.error ?? diagram.error ?? tokens.error;
  const refresh = () => queries.invalidateQueries({ queryKey: keys.case(caseId) });
  const heldAt = tokens.data?.heldAt ?? null;
  const isRunning = (tokens.data?.items.length ?? 0) > 0;
  const data = caseFile.data;
  return (
    <>
      <PageHead
        crumb={<Link to="/admin/repair">{text('admin.repair.title')}</Link>}
        title={data ? <span>{data.number}</span> : text('admin.repair.title')}
        tags={heldAt === null ? null : <StatusTag kind="strong">{text('admin.repair.held')}</StatusTag>}
        acts={
          isRunning ? (
            <span className="row g8">
              <LinkButton to={`/cases/${caseId}`}>{text('admin.repair.toCase')}</LinkButton>
              <Button onClick={() => setAsked(heldAt === null ? 'hold' : 'letGo')}>
                {text(heldAt === null ? 'admin.repair.hold' : 'admin.repair.letGo')}
              </Button>
              <Button onClick={() => setAsked('cancel')}>{text('admin.repair.cancel')}</Button>
            </span>
          ) : null
        }
      >
        {data ? (
          <p className="t-2">
            {[
              text.pick(data.definition.name.zh, data.definition.name.en),
              data.applicant.name,
              ...(heldAt === null
                ? []
                : [text('admin.repair.heldSince', { at: showMoment(heldAt, text.language, todayOn) })]),
            ].join(' · ')}
          </p>
        ) : null}
      </PageHead>
      <div className={frame.body}>
        {error ? <ProblemNotice error={error} onRetry={() => void refresh()} /> : null}
        {!error && !(diagram.data && tokens.data) ? <Skeletons rows={6} height={80} /> : null}
        {diagram.data && tokens.data && !isRunning ? (
          <EmptyState act={<LinkButton to={`/cases/${caseId}`}>{text('admin.repair.toCase')}</LinkButton>}>
            {text('admin.repair.ended')}
          </EmptyState>
        ) : null}
        {diagram.data && tokens.data && isRunning ? (
          <RepairBench
            caseId={caseId}
            diagram={diagram.data}
            tokens={tokens.data.items}
            onRepaired={() => void refresh()}
          />
        ) : null}
      </div>
      {asked === null ? null : (
        <ReasonDialog
          title={text(`admin.repair.${asked}.title`)}
          submit={text(`admin.repair.${asked}.submit`)}
          act={(reason) => send('POST', acts[asked], { path: { id: caseId }, body: { reason } })}
          onDone={() => {
            setAsked(null);
            void refresh();
          }}
          onCancel={() => setAsked(null)}
        >
          <p className="t-2">{text(`admin.repair.${asked}.why`)}</p>
        </ReasonDialog>
      )}
    </>
  );
}
