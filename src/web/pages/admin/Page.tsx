import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { admin as english } from '../../i18n/en/admin.ts';
import { teach } from '../../i18n/text.ts';
import { admin as chinese } from '../../i18n/zh/admin.ts';
import styles from './parts/admin.module.css';
import { NotFoundHere } from './parts/NotFoundHere.tsx';
import { Rail } from './parts/Rail.tsx';

teach('admin', { zh: chinese, en: english });

// A section is loaded when it is opened, not before.
const Health = lazy(() => import('./health/HealthPage.tsx').then((it) => ({ default: it.HealthPage })));
const Incidents = lazy(() => import('./incidents/IncidentsPage.tsx').then((it) => ({ default: it.IncidentsPage })));
const Jobs = lazy(() => import('./incidents/JobsPage.tsx').then((it) => ({ default: it.JobsPage })));
const FindCase = lazy(() => import('./repair/FindCasePage.tsx').then((it) => ({ default: it.FindCasePage })));
const Repair = lazy(() => import('./repair/RepairPage.tsx').then((it) => ({ default: it.RepairPage })));
const Plans = lazy(() => import('./migration/PlansPage.tsx').then((it) => ({ default: it.PlansPage })));
const Plan = lazy(() => import('./migration/PlanPage.tsx').then((it) => ({ default: it.PlanPage })));
const Batch = lazy(() => import('./migration/BatchPage.tsx').then((it) => ({ default: it.BatchPage })));
const Year = lazy(() => import('./calendars/YearPage.tsx').then((it) => ({ default: it.YearPage })));
const Notice = lazy(() => import('./calendars/NoticePage.tsx').then((it) => ({ default: it.NoticePage })));
const Change = lazy(() => import('./calendars/ChangePage.tsx').then((it) => ({ default: it.ChangePage })));
const People = lazy(() => import('./people/PeoplePage.tsx').then((it) => ({ default: it.PeoplePage })));
const Webhooks = lazy(() => import('./webhooks/WebhooksPage.tsx').then((it) => ({ default: it.WebhooksPage })));
const Deliveries = lazy(() => import('./webhooks/DeliveriesPage.tsx').then((it) => ({ default: it.DeliveriesPage })));
const Tokens = lazy(() => import('./tokens/TokensPage.tsx').then((it) => ({ default: it.TokensPage })));
const Retention = lazy(() => import('./retention/RetentionPage.tsx').then((it) => ({ default: it.RetentionPage })));
const Destruction = lazy(() =>
  import('./retention/DestructionPage.tsx').then((it) => ({ default: it.DestructionPage })),
);
const Audit = lazy(() => import('./audit/AuditPage.tsx').then((it) => ({ default: it.AuditPage })));

/** 管理: what the administrator of the service looks after, a section each. */
export function Page() {
  return (
    <div className={styles.frame}>
      <Rail />
      <div className={styles.section}>
        <Suspense>
          <Routes>
            <Route index element={<Health />} />
            <Route path="incidents" element={<Incidents />} />
            <Route path="jobs" element={<Jobs />} />
            <Route path="repair" element={<FindCase />} />
            <Route path="repair/:caseId" element={<Repair />} />
            <Route path="migration" element={<Plans />} />
            <Route path="migration/batches/:batchId" element={<Batch />} />
            <Route path="migration/:planId" element={<Plan />} />
            <Route path="calendars" element={<Year />} />
            <Route path="calendars/new" element={<Notice />} />
            <Route path="calendars/changes/:changeId" element={<Change />} />
            <Route path="people/:part?" element={<People />} />
            <Route path="webhooks" element={<Webhooks />} />
            <Route path="webhooks/deliveries" element={<Deliveries />} />
            <Route path="tokens" element={<Tokens />} />
            <Route path="retention/destructions/:destructionId" element={<Destruction />} />
            <Route path="retention/:part?" element={<Retention />} />
            <Route path="audit" element={<Audit />} />
            <Route path="*" element={<NotFoundHere />} />
          </Routes>
        </Suspense>
      </div>
    </div>
  );
}
