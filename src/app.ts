import type { FastifyInstance } from 'fastify';
import { actExportRoutes } from './accounts/act-export-routes.ts';
import type { DemoShown } from './accounts/demo-accounts.ts';
import { peopleRoutes, peopleSchemas } from './accounts/people-routes.ts';
import { reassignmentRoutes, reassignmentSchemas } from './accounts/reassignment-routes.ts';
import { regionRoutes, regionSchemas } from './accounts/region-routes.ts';
import { accountRoutes, accountSchemas } from './accounts/routes.ts';
import { substituteRoutes, substituteSchemas } from './accounts/substitute-routes.ts';
import { counterRoutes, counterSchemas } from './applications/counter-routes.ts';
import { applicationRoutes, applicationSchemas } from './applications/routes.ts';
import { commentRoutes, commentSchemas } from './cases/comment-routes.ts';
import { dutyRoutes, dutySchemas } from './cases/duty-routes.ts';
import { caseExportRoutes } from './cases/export-routes.ts';
import { greenChannelRoutes, greenChannelSchemas } from './cases/green-channel-routes.ts';
import { intakeRuleRoutes, intakeRuleSchemas } from './cases/intake-rule-routes.ts';
import { messageRoutes } from './cases/message-routes.ts';
import { caseRoutes, caseSchemas } from './cases/routes.ts';
import { calendarChangeRoutes } from './clocks/calendar-change-routes.ts';
import { localRuleRoutes } from './clocks/local-rule-routes.ts';
import { clockRoutes, clockSchemas } from './clocks/routes.ts';
import type { OutgoingRules } from './connectors/post-once.ts';
import { decisionRoutes } from './definitions/decision-routes.ts';
import { draftRoutes } from './definitions/draft-routes.ts';
import { rehearsalRoutes } from './definitions/rehearsal-routes.ts';
import { rehearsalSchemas } from './definitions/rehearsal-schemas.ts';
import { definitionRoutes, definitionSchemas } from './definitions/routes.ts';
import { applicationFileRoutes } from './disclosure/form-file-routes.ts';
import { preCheckRoutes, preCheckSchemas } from './disclosure/pre-check-routes.ts';
import { reuseRoutes, reuseSchemas } from './disclosure/reuse-routes.ts';
import { disclosureRoutes, disclosureSchemas } from './disclosure/routes.ts';
import { uploadRoutes } from './disclosure/upload-routes.ts';
import { visitRoutes, visitSchemas } from './disclosure/visit-routes.ts';
import { documentRoutes, documentSchemas } from './documents/routes.ts';
import { verifyRoutes } from './documents/verify-routes.ts';
import { keptForEver, type Retention } from './domain/retention.ts';
import { complaintRoutes, complaintSchemas } from './feedback/complaint-routes.ts';
import { ratingRoutes, ratingSchemas } from './feedback/rating-routes.ts';
import { type ServerOptions, server } from './http/server.ts';
import { camundaRoutes } from './jobs/camunda-routes.ts';
import { jobRoutes, jobSchemas } from './jobs/routes.ts';
import { waitingWorkers } from './jobs/waiting-workers.ts';
import { liveRoutes } from './live/routes.ts';
import { type StreamLimits, usualStreamLimits } from './live/watchers.ts';
import { auditRoutes, auditSchemas } from './operations/audit-routes.ts';
import { destructionRoutes } from './operations/destruction-routes.ts';
import { destructionSchemas } from './operations/destruction-schemas.ts';
import { legalHoldRoutes } from './operations/legal-hold-routes.ts';
import { legalHoldSchemas } from './operations/legal-hold-schemas.ts';
import { metricsRoutes } from './operations/metrics-routes.ts';
import { batchRoutes, migrationRoutes } from './operations/migration-routes.ts';
import { migrationSchemas } from './operations/migration-schemas.ts';
import { readBacklog } from './operations/read-backlog.ts';
import { repairRoutes, repairSchemas } from './operations/repair-routes.ts';
import { retentionRoutes, retentionSchemas } from './operations/retention-routes.ts';
import { healthRoutes, incidentRoutes, operationSchemas } from './operations/routes.ts';
import { portalRoutes, portalSchemas } from './portal/routes.ts';
import { projectRoutes, projectSchemas } from './projects/routes.ts';
import type { UploadLimits } from './runtime/uploads/limits.ts';
import type { House } from './runtime/views/house.ts';
import { Bilingual, DepartmentName, PageEnd } from './runtime/views/parts.ts';
import { figureExportRoutes } from './supervision/export-routes.ts';
import { supervisionRoutes, supervisionSchemas } from './supervision/routes.ts';
import { taskActRoutes, taskActSchemas } from './tasks/act-routes.ts';
import { deskRoutes, deskSchemas } from './tasks/desk-routes.ts';
import { taskExportRoutes } from './tasks/export-routes.ts';
import { formFileRoutes } from './tasks/form-file-routes.ts';
import { taskRoutes, taskSchemas } from './tasks/routes.ts';
import { metersOf } from './telemetry/meters.ts';
import { webhookRoutes, webhookSchemas } from './webhooks/routes.ts';

/** What the whole service is made of, besides its rows. */
export interface AppOptions extends Omit<ServerOptions, 'database' | 'tenantId' | 'clock' | 'schemas' | 'meters'> {
  /** The demo accounts anybody may see and use; null shows none. */
  readonly demo: DemoShown | null;
  /** How much may be under way to be uploaded in pieces. */
  readonly uploads: UploadLimits;
  /** With what `/metrics` is read; without it there is no such page. */
  readonly metricsToken?: string | null;
  /** How many event streams are kept open; the usual number when nothing is said. */
  readonly eventStreams?: StreamLimits;
  /** How long the record is kept; for ever when nothing is said. */
  readonly retention?: Retention;
  /** Where webhooks may point; on the internet by https when nothing is said. */
  readonly webhooks?: OutgoingRules;
}

/** Joins every room into one server: the table of contents. Nothing registers itself, and nothing listens yet. */
export async function app(house: House, options: AppOptions): Promise<FastifyInstance> {
  const { services, tenantId, clock } = house;
  const workers = waitingWorkers(house);
  const token = options.metricsToken ?? null;
  const meters =
    token === null ? null : metersOf({ backlog: () => readBacklog(house), pool: () => services.database.load() });
  const joined = await server(
    {
      ...options,
      meters,
      database: services.database,
      tenantId,
      clock,
      schemas: [
        Bilingual,
        DepartmentName,
        PageEnd,
        ...clockSchemas,
        ...definitionSchemas,
        ...rehearsalSchemas,
        ...documentSchemas,
        ...caseSchemas,
        ...applicationSchemas,
        ...counterSchemas,
        ...taskSchemas,
        ...taskActSchemas,
        ...deskSchemas,
        ...commentSchemas,
        ...reassignmentSchemas,
        ...disclosureSchemas,
        ...preCheckSchemas,
        ...reuseSchemas,
        ...visitSchemas,
        ...projectSchemas,
        ...accountSchemas,
        ...peopleSchemas,
        ...regionSchemas,
        ...substituteSchemas,
        ...dutySchemas,
        ...greenChannelSchemas,
        ...intakeRuleSchemas,
        ...supervisionSchemas,
        ...ratingSchemas,
        ...complaintSchemas,
        ...operationSchemas,
        ...repairSchemas,
        ...migrationSchemas,
        ...auditSchemas,
        ...retentionSchemas,
        ...destructionSchemas,
        ...legalHoldSchemas,
        ...portalSchemas,
        ...jobSchemas,
        ...webhookSchemas,
      ],
    },
    {
      api: [
        (api) => accountRoutes(api, house, options),
        (api) => peopleRoutes(api, house),
        (api) => regionRoutes(api, house),
        (api) => substituteRoutes(api, house),
        (api) => portalRoutes(api, house),
        (api) => projectRoutes(api, house),
        (api) => disclosureRoutes(api, house, options),
        (api) => applicationFileRoutes(api, house, options),
        (api) => uploadRoutes(api, house, options),
        (api) => preCheckRoutes(api, house),
        (api) => reuseRoutes(api, house),
        (api) => visitRoutes(api, house),
        (api) => caseRoutes(api, house),
        (api) => caseExportRoutes(api, house),
        (api) => dutyRoutes(api, house),
        (api) => greenChannelRoutes(api, house),
        (api) => intakeRuleRoutes(api, house),
        (api) => applicationRoutes(api, house),
        (api) => counterRoutes(api, house),
        (api) => messageRoutes(api, house),
        (api) => taskRoutes(api, house),
        (api) => formFileRoutes(api, house, options),
        (api) => taskExportRoutes(api, house),
        (api) => taskActRoutes(api, house),
        (api) => deskRoutes(api, house),
        (api) => commentRoutes(api, house),
        (api) => reassignmentRoutes(api, house),
        (api) => clockRoutes(api, house),
        (api) => calendarChangeRoutes(api, house),
        (api) => localRuleRoutes(api, house),
        (api) => documentRoutes(api, house),
        (api) => verifyRoutes(api, house),
        (api) => definitionRoutes(api, house),
        (api) => draftRoutes(api, house),
        (api) => rehearsalRoutes(api),
        (api) => decisionRoutes(api, house),
        (api) => supervisionRoutes(api, house),
        (api) => figureExportRoutes(api, house),
        (api) => ratingRoutes(api, house),
        (api) => complaintRoutes(api, house),
        (api) => incidentRoutes(api, house),
        (api) => jobRoutes(api, house, workers),
        (api) => webhookRoutes(api, house, options.webhooks ?? { privateAddresses: false, plainHttp: false }),
        (api) => repairRoutes(api, house),
        (api) => migrationRoutes(api, house),
        (api) => batchRoutes(api, house),
        (api) => auditRoutes(api, house),
        (api) => actExportRoutes(api, house),
        (api) => retentionRoutes(api, house, options.retention ?? keptForEver),
        (api) => destructionRoutes(api, house, (options.retention ?? keptForEver).caseYears),
        (api) => legalHoldRoutes(api, house),
        (api) => liveRoutes(api, house, options.eventStreams ?? usualStreamLimits),
      ],
      root: [
        (root) => metricsRoutes(root, meters, token),
        (root) => healthRoutes(root, house),
        (root) => camundaRoutes(root, house, workers),
      ],
    },
  );
  joined.addHook('onClose', async () => meters?.close());
  return joined;
}
