import type { ComponentType } from 'react';
import { Navigate, useParams } from 'react-router';
import { useLive } from '../../api/live.ts';
import { doorsOf, useSession } from '../../api/session.ts';
import type { Case } from '../../api/types.ts';
import { LiveNotice } from '../../ui/LiveNotice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { useCase } from '../../work/queries.ts';
import { CaseHead } from './CaseHead.tsx';
import { type Tab, tabs } from './CaseTabs.tsx';
import { ClocksTab } from './ClocksTab.tsx';
import styles from './case.module.css';
import { DocumentsTab } from './DocumentsTab.tsx';
import { MaterialsTab } from './MaterialsTab.tsx';
import { OpinionMatrix } from './OpinionMatrix.tsx';
import { ProgressTab } from './ProgressTab.tsx';
import { useMyTasks, useOpinions } from './parts.ts';
import { TimelinePanel } from './TimelinePanel.tsx';
import { WorkTab } from './WorkTab.tsx';

function OpinionsTab({ caseFile }: { caseFile: Case }) {
  const opinions = useOpinions(caseFile.id);
  return (
    <div className={styles.body}>
      {opinions.error ? <ProblemNotice error={opinions.error} onRetry={() => void opinions.refetch()} /> : null}
      {opinions.isPending ? <Skeletons rows={8} height={32} /> : null}
      {opinions.data ? <OpinionMatrix opinions={opinions.data} /> : null}
    </div>
  );
}

function TimelineTab({ caseFile }: { caseFile: Case }) {
  return (
    <div className={styles.body}>
      <TimelinePanel caseId={caseFile.id} whole />
    </div>
  );
}

const bodies: Record<Tab, ComponentType<{ caseFile: Case }>> = {
  work: WorkTab,
  progress: ProgressTab,
  materials: MaterialsTab,
  opinions: OpinionsTab,
  timeline: TimelineTab,
  documents: DocumentsTab,
  clocks: ClocksTab,
};

function CasePage({ caseFile, tab }: { caseFile: Case; tab: Tab | undefined }) {
  const { session } = useSession();
  const staff = doorsOf(session ?? null).includes('staff');
  const mine = useMyTasks(caseFile.id, caseFile.number);
  const lostAt = useLive(caseFile.id);
  if (tab === undefined) {
    if (mine.isPending) return null;
    return <Navigate to={`/cases/${caseFile.id}/${mine.data && mine.data.length > 0 ? 'work' : 'progress'}`} replace />;
  }
  const Body = bodies[tab];
  return (
    <div className={styles.page}>
      <LiveNotice lostAt={lostAt} />
      <CaseHead caseFile={caseFile} mine={tab !== 'work' && (mine.data?.length ?? 0) > 0} watching={!staff} />
      <Body caseFile={caseFile} />
    </div>
  );
}

/** 办件: one case with everything about it. Whoever may only watch sees the same page without acts. */
export function Page() {
  const { caseId = '', tab } = useParams();
  const caseFile = useCase(caseId);
  if (caseFile.error) return <ProblemNotice error={caseFile.error} onRetry={() => void caseFile.refetch()} />;
  if (!caseFile.data) return <Skeletons rows={6} height={64} />;
  return <CasePage caseFile={caseFile.data} tab={tabs.find((each) => each === tab)} />;
}
