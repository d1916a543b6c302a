import type { ProcessModel } from '../../bpmn/model.ts';
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../domain/time.ts';
import { type ReturnTarget, returnTargets } from '../../engine/return-targets.ts';
import type { InstanceRow, TaskRow } from '../turn/rows.ts';

/** Where a task may be returned to: in its own process or, out of a called one, in the process that called it. */
export interface LawfulReturn extends ReturnTarget {
  readonly instanceId: string;
  readonly definitionId: string;
  /** Who did it last, and when. */
  readonly accountId: string | null;
  readonly name: string | null;
  readonly endedAt: Instant;
}

interface Visit {
  readonly instanceId: string;
  readonly elementId: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly endedAt: Instant;
}

/** What a task's way back is worked out from: the instances of its case as they stand. */
export interface WayBack {
  readonly tenantId: string;
  readonly caseId: string;
  readonly decidedAt: Instant | null;
  readonly instances: readonly InstanceRow[];
  readonly models: ReadonlyMap<string, ProcessModel>;
}

/**
 * The earlier tasks to which a task may be returned (退回), nearest first: those the engine allows that officers have done
 * already.
 *
 * What is asked of the applicant has a law of its own (补正), and a decision that is made is not made again: there is
 * nothing to return then (行政许可法 69).
 */
export async function lawfulReturns(
  sql: Sql,
  task: Pick<TaskRow, 'instanceId' | 'token'>,
  { tenantId, caseId, decidedAt, instances, models }: WayBack,
): Promise<readonly LawfulReturn[]> {
  if (decidedAt !== null) return [];
  const visits = await sql.rows<Visit>(
    `select distinct on (t.instance_id, t.element_id) t.instance_id, t.element_id, a.id as account_id, a.name, t.ended_at
     from user_tasks t
     left join accounts a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
     where t.tenant_id = :tenantId and t.case_id = :caseId and t.state = 'COMPLETED' and t.applicant_id is null
       and t.signing is null
     order by t.instance_id, t.element_id, t.ended_at desc, t.id desc`,
    { tenantId, caseId },
  );
  const byId = new Map(instances.map((instance) => [instance.id, instance]));
  const targets: LawfulReturn[] = [];
  let token: string | null = task.token;
  for (let at = byId.get(task.instanceId); at && token !== null; at = byId.get(at.parentId ?? '')) {
    const { id: instanceId, definitionId, state, status } = at;
    const model = models.get(definitionId);
    if (status !== 'ACTIVE' || state === null || model === undefined) break;
    for (const target of returnTargets(model, state, token)) {
      const visit = visits.find((one) => one.instanceId === instanceId && one.elementId === target.elementId);
      if (visit === undefined || targets.some(({ elementId }) => elementId === target.elementId)) continue;
      targets.push({ ...target, ...visit, definitionId });
    }
    token = at.parentToken;
  }
  return targets;
}
