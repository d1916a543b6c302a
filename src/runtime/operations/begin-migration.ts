import type { ProcessModel } from '../../bpmn/model.ts';
import type { Sql } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';
import type { Instant } from '../../domain/time.ts';
import type { Migration } from '../../engine/migration-plan.ts';
import type { CaseCondition } from '../views/visible-cases.ts';

/** Two versions of a process, how instances go from one to the other, and who says so. */
export interface MigrationOrder {
  readonly tenantId: string;
  readonly fromDefinitionId: string;
  readonly toDefinitionId: string;
  readonly plan: Migration['plan'];
  readonly by: string;
  readonly now: Instant;
}

/** The plan in which elements of the same id stand for one another. */
export function planBySameIds(from: ProcessModel, to: ProcessModel): { elements: Record<string, string> } {
  const same = from.elements.filter(({ id }) => to.indexOf.has(id)).map(({ id }) => [id, id] as const);
  return { elements: Object.fromEntries(same) };
}

/** Keeps a migration plan and gives its id; nothing moves yet. */
export async function keepPlan(sql: Sql, { plan, ...order }: MigrationOrder): Promise<string> {
  const id = newId();
  await sql.run(
    `insert into migration_plans (tenant_id, id, from_definition_id, to_definition_id, plan, created_by, created_at)
     values (:tenantId, :id, :fromDefinitionId, :toDefinitionId, cast(:plan as jsonb), :by, :now)`,
    { ...order, id, plan: json(plan) },
  );
  return id;
}

/**
 * Begins a batch that moves the cases running on the old version, and gives its id; the dispatcher does it from now on.
 *
 * @param which a condition on `cases c` and their `process_instances i`; without one it is every case
 */
export async function beginMigration(
  sql: Sql,
  { plan, ...order }: MigrationOrder & { readonly reason: string },
  which: CaseCondition = { condition: 'true', bindings: {} },
): Promise<string> {
  const id = newId();
  await sql.run(
    `insert into batches
       (tenant_id, id, kind, from_definition_id, to_definition_id, plan, reason, state, created_by, created_at)
     values (:tenantId, :id, 'MIGRATION', :fromDefinitionId, :toDefinitionId, cast(:plan as jsonb), :reason, 'RUNNING',
       :by, :now)`,
    { ...order, id, plan: json(plan) },
  );
  await sql.run(
    `insert into batch_items (tenant_id, batch_id, case_id, state)
     select distinct i.tenant_id, cast(:id as uuid), i.case_id, 'WAITING'
     from process_instances i
     join cases c on c.tenant_id = i.tenant_id and c.id = i.case_id
     where i.tenant_id = :tenantId and i.definition_id = :fromDefinitionId and i.status = 'ACTIVE'
       and ${which.condition}`,
    { ...which.bindings, tenantId: order.tenantId, id, fromDefinitionId: order.fromDefinitionId },
  );
  return id;
}
