import { Route, Routes } from 'react-router';
import { ApplyPage } from './ApplyPage.tsx';
import { CasePage } from './CasePage.tsx';
import { DisclosurePage } from './DisclosurePage.tsx';
import { MinePage } from './MinePage.tsx';
import { ProjectPage } from './ProjectPage.tsx';
import { TaskPage } from './TaskPage.tsx';

/** 我的申请: an applicant's projects, one-time lists, cases and tasks. */
export function Page() {
  return (
    <Routes>
      <Route index element={<MinePage />} />
      <Route path="apply" element={<ApplyPage />} />
      <Route path="projects/new" element={<ProjectPage />} />
      <Route path="projects/:projectId" element={<ProjectPage />} />
      <Route path="disclosures/:disclosureId" element={<DisclosurePage />} />
      <Route path="cases/:caseId" element={<CasePage />} />
      <Route path="tasks/:taskId" element={<TaskPage />} />
    </Routes>
  );
}
