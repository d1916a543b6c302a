import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { read, send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { flowNodes } from '../../../diagram/flow-nodes.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useProcesses } from '../incidents/queries.ts';
import frame from '../parts/admin.module.css';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { Mappings } from './Mappings.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { type Plan, type PlanContent, usePlan, useXml } from './queries.ts';
import { TwoDiagrams } from './TwoDiagrams.tsx';

/** A migration plan: edited in a table and on the two diagrams, tried out on the cases that run now, then carried out. */
export function PlanPage() {
  const { planId = '' } = useParams();
  const plan = usePlan(planId);
  const from = useXml(plan.data?.fromDefinitionId);
  const to = useXml(plan.data?.toDefinitionId);
  const text = useText();
  const error = plan.error ?? from.error ?? to.error;
  if (plan.data && from.data !== undefined && to.data !== undefined) {
    return <Editor key={plan.data.revision} plan={plan.data} fromXml={from.data} toXml={to.data} />;
  }
  return (
    <>
      <PageHead
        crumb={<Link to="/admin/migration">{text('admin.migration.title')}</Link>}
        title={text('admin.migration.plan')}
      />
      <div className={frame.body}>
        {error ? (
          <ProblemNotice error={error} onRetry={() => void plan.refetch()} />
        ) : (
          <Skeletons rows={5} height={96} />
        )}
      </div>
    </>
  );
}

function Editor({ plan, fromXml, toXml }: { plan: Plan; fromXml: string; toXml: string }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { names } = useProcesses();
  const sources = useMemo(() => flowNodes(fromXml), [fromXml]);
  const targets = useMemo(() => flowNodes(toXml), [toXml]);
  const [content, setContent] = useState<PlanContent>(plan.plan);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const isChanged = content !== plan.plan;
  const save = useMutation({
    mutationFn: () =>
      send('PUT', '/api/v1/migration-plans/{id}', {
        path: { id: plan.id },
        body: content,
        ifMatch: `"${plan.revision}"`,
      }),
    onSuccess: (saved) => queries.setQueryData(keys.admin('plans', { id: plan.id }), saved),
  });
  const preview = useQuery({
    queryKey: keys.admin('preview', { id: plan.id, revision: plan.revision }),
    queryFn: ({ signal }) => read('/api/v1/migration-plans/{id}/preview', { path: { id: plan.id }, signal }),
  });
  const map = (source: string, target: string) =>
    setContent({ ...content, elements: { ...content.elements, [source]: target } });
  const counts = { movable: preview.data?.movable ?? 0, cases: preview.data?.cases ?? 0 };
  return (
    <>
      <PageHead
        crumb={<Link to="/admin/migration">{text('admin.migration.title')}</Link>}
        title={names.get(plan.key) ?? plan.key}
        tags={<StatusTag>{`v${plan.fromVersion} → v${plan.toVersion}`}</StatusTag>}
        acts={
          <span className="row g8">
            <Button disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>
              {text('admin.migration.save')}
            </Button>
            <Button type="primary" disabled={isChanged || counts.movable === 0} onClick={() => setAsking(true)}>
              {text('admin.migration.execute')}
            </Button>
          </span>
        }
      >
        <p className="t-sm t-2">
          {text(
            isChanged
              ? 'admin.migration.unsaved'
              : preview.data && counts.movable === 0
                ? 'admin.migration.nothingToMove'
                : 'admin.migration.planHow',
          )}
        </p>
      </PageHead>
      <div className={frame.body}>
        {save.error ? <ProblemNotice error={save.error} /> : null}
        <TwoDiagrams
          plan={plan}
          content={content}
          fromXml={fromXml}
          toXml={toXml}
          tokens={preview.data?.elements ?? []}
          chosen={chosen}
          onSource={(id) => setChosen(sources.some((node) => node.id === id) ? id : null)}
          onTarget={(id) => {
            if (chosen !== null && targets.some((node) => node.id === id)) map(chosen, id);
          }}
        />
        <Mappings
          plan={plan}
          content={content}
          sources={sources}
          targets={targets}
          tokens={preview.data?.elements ?? []}
          chosen={chosen}
          onChoose={setChosen}
          onChange={setContent}
        />
        <PreviewPanel preview={preview} sources={sources} targets={targets} />
      </div>
      {isAsking ? (
        <ReasonDialog
          title={text('admin.migration.execute.title')}
          submit={text('admin.migration.execute.submit')}
          act={async (reason) => {
            const batch = await send('POST', '/api/v1/migration-plans/{id}/execution', {
              path: { id: plan.id },
              body: { reason },
            });
            await navigate(`/admin/migration/batches/${batch.id}`);
          }}
          onDone={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        >
          <p>{text('admin.migration.execute.why', counts)}</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
