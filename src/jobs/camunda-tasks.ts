import type { RefusalDetail } from '../domain/refusal.ts';
import { validationFailed } from '../domain/refusals/requests.ts';
import { conditions } from '../http/search-filters.ts';
import type { JobsWish, LeasedJob } from '../runtime/jobs/lease-jobs.ts';
import type { House } from '../runtime/views/house.ts';
import type { CamundaFetch, CamundaLockedTask, CamundaQuery, CamundaTask } from './camunda-schemas.ts';
import { camundaMoment, typedValues } from './camunda-values.ts';
import { refuseTwice } from './read-wish.ts';
import { jobColumns, jobState, jobTables } from './search-external-tasks.ts';

/** Filters of Camunda 7 that would give a worker the wrong tasks if they were passed over. */
const unsupported = [
  'processDefinitionId',
  'processDefinitionIdIn',
  'processDefinitionVersionTag',
  'processVariables',
  'tenantIdIn',
  'withoutTenantId',
] as const;

/** What a worker of Camunda 7 asks for, as our own wish. @throws validation-failed */
export function readCamundaFetch(asked: CamundaFetch): { readonly wish: JobsWish; readonly waitMs: number } {
  const refused = asked.topics.flatMap((topic, at) =>
    unsupported
      .filter((name) => says(topic[name]))
      .map(
        (name): RefusalDetail => ({
          path: `topics.${at}.${name}`,
          code: 'unsupported',
          message: `${name} is not supported`,
        }),
      ),
  );
  if (refused.length > 0) throw validationFailed(refused);
  const topics = asked.topics.map((topic) => {
    const { topicName, lockDuration, variables, localVariables, businessKey, processDefinitionKey } = topic;
    const keys = [...(topic.processDefinitionKeyIn ?? []), ...(processDefinitionKey ? [processDefinitionKey] : [])];
    return {
      topic: topicName,
      lockMs: lockDuration,
      localVariables: localVariables === true,
      ...(variables ? { variables } : {}),
      ...(businessKey ? { businessKey } : {}),
      ...(keys.length === 0 ? {} : { definitionKeys: keys }),
    };
  });
  refuseTwice(topics);
  const { workerId, maxTasks, usePriority, asyncResponseTimeout } = asked;
  return {
    wish: { workerId, maxTasks: Math.min(maxTasks, 100), usePriority: usePriority === true, topics },
    waitMs: asyncResponseTimeout ?? 0,
  };
}

/** Whether a filter says anything: not empty, not false. */
function says(filter: unknown): boolean {
  if (Array.isArray(filter)) return filter.length > 0;
  if (typeof filter === 'object' && filter !== null) return Object.keys(filter).length > 0;
  return filter !== undefined && filter !== null && filter !== false && filter !== '';
}

/** A fetched job in the shape of Camunda 7. */
export function camundaLocked(job: LeasedJob): CamundaLockedTask {
  return {
    ...camundaTask({ ...job, dueAt: job.createdAt }),
    errorDetails: job.errorDetails,
    extensionProperties: {},
    variables: typedValues(job.variables),
  };
}

type Listed = Omit<LeasedJob, 'variables' | 'workerId' | 'lockedUntil' | 'rootId' | 'errorDetails'> & {
  readonly workerId: string | null;
  readonly lockedUntil: string | null;
};

function camundaTask(job: Listed & { readonly dueAt?: string }): CamundaTask {
  return {
    id: job.id,
    topicName: job.topic,
    workerId: job.workerId,
    lockExpirationTime: job.lockedUntil === null ? null : camundaMoment(job.lockedUntil),
    createTime: camundaMoment(job.createdAt),
    activityId: job.elementId,
    activityInstanceId: `${job.elementId}:${job.token}`,
    executionId: `${job.instanceId}:${job.token}`,
    processInstanceId: job.instanceId,
    processDefinitionId: job.definitionId,
    processDefinitionKey: job.definitionKey,
    processDefinitionVersionTag: job.versionTag,
    errorMessage: job.lastError,
    retries: job.retriesLeft,
    priority: job.priority,
    businessKey: job.businessKey ?? job.caseNumber,
    suspended: false,
    tenantId: null,
  };
}

/** Lists external tasks as Camunda 7 does: those that wait and those that stopped, the oldest first. */
export async function listCamundaTasks(house: House, query: CamundaQuery): Promise<CamundaTask[]> {
  const { firstResult = '0', maxResults = '200' } = query;
  const { where, bindings } = conditionsOf(house, query);
  const rows = await house.services.database.rows<Listed>(
    `select ${jobColumns}, j.token, null as version_tag ${jobTables} and ${where}
     order by j.created_at, j.id
     limit :limit offset :offset`,
    { ...bindings, limit: Math.min(Number(maxResults), 200), offset: Number(firstResult) },
  );
  return rows.map(camundaTask);
}

/** How many external tasks there are. */
export async function countCamundaTasks(house: House, query: CamundaQuery): Promise<{ count: number }> {
  const { where, bindings } = conditionsOf(house, query);
  const counted = await house.services.database.first<{ count: number }>(
    `select count(*) as count ${jobTables} and ${where}`,
    bindings,
  );
  return { count: counted?.count ?? 0 };
}

function conditionsOf({ tenantId, clock }: House, query: CamundaQuery) {
  const where = conditions();
  where.ask('j.topic', query.topicName);
  where.ask('j.locked_by', query.workerId);
  if (query.locked === 'true') where.ask(jobState, 'LOCKED');
  if (query.notLocked === 'true') where.add(`${jobState} <> 'LOCKED'`);
  if (query.noRetriesLeft === 'true') where.ask(jobState, 'FAILED');
  if (query.withRetriesLeft === 'true') where.add(`${jobState} <> 'FAILED'`);
  return { where: where.text(), bindings: { tenantId, now: clock(), ...where.bindings() } };
}
