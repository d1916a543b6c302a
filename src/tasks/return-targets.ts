import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import { lawfulReturns } from '../runtime/tasks/lawful-returns.ts';
import type { InstanceRow } from '../runtime/turn/rows.ts';
import { elementOf } from '../runtime/turn/task-record.ts';
import type { House } from '../runtime/views/house.ts';
import type { ReturnTarget } from './act-schemas.ts';
import { assertSeesTask } from './visible-tasks.ts';

interface TaskPlace {
  readonly instanceId: string;
  readonly token: string;
  readonly state: string;
  readonly rootId: string;
  readonly caseId: string;
  readonly decidedAt: Instant | null;
}

/** The earlier tasks to which a task can be returned as things stand, nearest first; none for a task that is over. @throws task-not-found */
export async function listReturnTargets(
  house: House,
  person: Person,
  taskId: string,
): Promise<{ items: ReturnTarget[] }> {
  await assertSeesTask(house, person, taskId);
  const { services, tenantId } = house;
  const { database, definitions } = services;
  const task = await database.first<TaskPlace>(
    `select t.instance_id, t.token, t.state, t.root_id, t.case_id, c.decided_at
     from user_tasks t
     join cases c on c.tenant_id = t.tenant_id and c.id = t.case_id
     where t.tenant_id = :tenantId and t.id = :taskId and t.signing is null`,
    { tenantId, taskId },
  );
  if (task === undefined || (task.state !== 'CREATED' && task.state !== 'CLAIMED')) return { items: [] };
  const { caseId, decidedAt } = task;
  const instances = await database.rows<InstanceRow>(
    `select * from process_instances where tenant_id = :tenantId and root_id = :rootId and status = 'ACTIVE'`,
    { tenantId, rootId: task.rootId },
  );
  const models = new Map(
    await Promise.all(
      instances.map(
        async ({ definitionId }) =>
          [definitionId, (await definitions.byId(database, tenantId, definitionId)).model] as const,
      ),
    ),
  );
  const found = await lawfulReturns(database, task, { tenantId, caseId, decidedAt, instances, models });
  const items = found.map(({ elementId, definitionId, instanceId, accountId, name, endedAt, cancel }): ReturnTarget => {
    const model = models.get(definitionId);
    if (model === undefined) throw new Error(`The definition ${definitionId} was read for these targets`);
    const nameOf = (id: string) => elementOf(model, id).approval.publicName;
    const tokens = instances.find(({ id }) => id === instanceId)?.state?.tokens ?? [];
    const others = tokens.filter(({ id, wait }) => cancel.includes(id) && id !== task.token && wait !== 'join');
    return {
      elementId,
      name: nameOf(elementId),
      account: accountId === null ? null : { id: accountId, name: name ?? '' },
      endedAt,
      withdraws: others.map(({ element }) => ({ elementId: element, name: nameOf(element) })),
    };
  });
  return { items };
}
