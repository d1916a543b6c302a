import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { MinePage } from './MinePage.tsx';

// only the first page is there at once; forms and uploads come with the page that needs them
const ApplyPage = lazy(async () => ({ default: (await import('./ApplyPage.tsx')).ApplyPage }));
const CasePage = lazy(async () => ({ default: (await import('./CasePage.tsx')).CasePage }));
const DisclosurePage = lazy(async () => ({ default: (await import('./DisclosurePage.tsx')).DisclosurePage }));
const ApplicationPage = lazy(async () => ({ default: (await import('./ApplicationPage.tsx')).ApplicationPage }));
const JointPage = lazy(async () => ({ default: (await import('./JointPage.tsx')).JointPage }));
const ProjectPage = lazy(async () => ({ default: (await import('./ProjectPage.tsx')).ProjectPage }));
const TaskPage = lazy(async () => ({ default: (await import('./TaskPage.tsx')).TaskPage }));

/** 我的申请: an applicant's projects, one-time lists, cases and tasks. */
export function Page() {
  return (
    <Suspense fallback={<Skeletons rows={6} height={64} />}>
      <Routes>
        <Route index element={<MinePage />} />
        <Route path="apply" element={<ApplyPage />} />
        <Route path="projects/new" element={<ProjectPage />} />
        <Route path="projects/:projectId" element={<ProjectPage />} />
        <Route path="disclosures/:disclosureId" element={<DisclosurePage />} />
        <Route path="cases/:caseId" element={<CasePage />} />
        <Route path="joint" element={<JointPage />} />
        <Route path="applications/:applicationId" element={<ApplicationPage />} />
        <Route path="tasks/:taskId" element={<TaskPage />} />
      </Routes>
    </Suspense>
  );
}
