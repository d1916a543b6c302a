import { json } from '../database/named-bindings.ts';
import type { Person } from '../domain/person.ts';
import { migrationPlanNotFound, planOfTwoProcesses } from '../domain/refusals/operations.ts';
import { revisionStale } from '../domain/refusals/requests.ts';
import { checkPlan } from '../engine/check-plan.ts';
import { keepPlan, planBySameIds } from '../runtime/operations/begin-migration.ts';
import type { Definition } from '../runtime/turn/services.ts';
import type { House } from '../runtime/views/house.ts';
import type { MigrationPlan, PlanContent, PlanInput, PlanSummary } from './migration-schemas.ts';

interface PlanRow {
  readonly id: string;
  readonly fromDefinitionId: string;
  readonly toDefinitionId: string;
  readonly plan: PlanContent;
  readonly revision: number;
  readonly createdAt: string;
}

/** A plan with both versions compiled. */
export interface LoadedPlan {
  readonly row: PlanRow;
  readonly from: Definition;
  readonly to: Definition;
}

/**
 * Makes a plan between two versions of a process: elements of the same id stand for one another.
 *
 * @throws definition-not-found, plan-of-two-processes
 */
export async function generatePlan(house: House, person: Person, input: PlanInput): Promise<MigrationPlan> {
  const { services, tenantId, clock } = house;
  const { database, definitions } = services;
  const from = await definitions.byId(database, tenantId, input.fromDefinitionId);
  const to = await definitions.byId(database, tenantId, input.toDefinitionId);
  if (from.key !== to.key) throw planOfTwoProcesses(from.key, to.key);
  const plan = planBySameIds(from.model, to.model);
  const id = await keepPlan(database, { tenantId, ...input, plan, by: person.id, now: clock() });
  return readPlan(house, id);
}

/** A plan with what it leaves open. @throws migration-plan-not-found */
export async function readPlan(house: House, planId: string): Promise<MigrationPlan> {
  const { row, from, to } = await loadPlan(house, planId);
  const findings = checkPlan(from.model, to.model, row.plan).map((finding) => ({ ...finding }));
  return { ...row, key: from.key, fromVersion: from.version, toVersion: to.version, findings };
}

/** The plans made last, at most 100. */
export async function listPlans({ services, tenantId }: House): Promise<{ items: PlanSummary[] }> {
  const items = await services.database.rows<PlanSummary>(
    `select p.id, f.key, f.version as from_version, t.version as to_version, p.created_at, a.name as created_by,
       (select count(*) from batches b
        where b.tenant_id = p.tenant_id and b.from_definition_id = p.from_definition_id
          and b.to_definition_id = p.to_definition_id) as executions
     from migration_plans p
     join process_definitions f on f.tenant_id = p.tenant_id and f.id = p.from_definition_id
     join process_definitions t on t.tenant_id = p.tenant_id and t.id = p.to_definition_id
     join accounts a on a.tenant_id = p.tenant_id and a.id = p.created_by
     where p.tenant_id = :tenantId
     order by p.created_at desc, p.id desc
     limit 100`,
    { tenantId },
  );
  return { items };
}

/** Puts another content into a plan, unless somebody did since the given revision. @throws migration-plan-not-found, revision-stale */
export async function editPlan(
  house: House,
  planId: string,
  plan: PlanContent,
  revision: number,
): Promise<MigrationPlan> {
  const { row } = await loadPlan(house, planId);
  const { services, tenantId } = house;
  const changed = await services.database.first(
    `update migration_plans set plan = cast(:plan as jsonb), revision = revision + 1
     where tenant_id = :tenantId and id = :planId and revision = :revision
     returning id`,
    { tenantId, planId, plan: json(plan), revision },
  );
  if (changed === undefined) throw revisionStale(row.revision);
  return readPlan(house, planId);
}

/** Reads a plan and compiles both its versions. @throws migration-plan-not-found */
export async function loadPlan({ services, tenantId }: House, planId: string): Promise<LoadedPlan> {
  const { database, definitions } = services;
  const row = await database.first<PlanRow>(
    `select id, from_definition_id, to_definition_id, plan, revision, created_at
     from migration_plans where tenant_id = :tenantId and id = :planId`,
    { tenantId, planId },
  );
  if (row === undefined) throw migrationPlanNotFound();
  return {
    row,
    from: await definitions.byId(database, tenantId, row.fromDefinitionId),
    to: await definitions.byId(database, tenantId, row.toDefinitionId),
  };
}
