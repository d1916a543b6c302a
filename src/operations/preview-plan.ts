import { type MigrationObstacle, mapped, obstacles } from '../engine/migration-plan.ts';
import type { InstanceState } from '../engine/state.ts';
import type { House } from '../runtime/views/house.ts';
import { type LoadedPlan, loadPlan } from './migration-plans.ts';
import type { PlanPreview } from './migration-schemas.ts';

/** How many instances are held in memory at one time. */
const AT_ONCE = 200;
/** How many cases that can not be moved are told. */
const BLOCKED_TOLD = 200;

interface Running {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly state: InstanceState;
}

/**
 * What a plan would do to the instances that run now, by element and by case; nothing is locked or changed.
 *
 * @throws migration-plan-not-found
 */
export async function previewPlan(house: House, planId: string): Promise<PlanPreview> {
  const loaded = await loadPlan(house, planId);
  const elements = new Map<string, PlanPreview['elements'][number]>();
  const cases = new Set<string>();
  const stuck = new Map<string, PlanPreview['blocked'][number]>();
  for (let after = ''; ; ) {
    const running = await nextOf(house, loaded, after);
    for (const instance of running) {
      cases.add(instance.caseId);
      const found = look(loaded, instance, elements);
      if (found.length === 0) continue;
      const { caseId, caseNumber } = instance;
      const known = stuck.get(caseId)?.obstacles ?? [];
      stuck.set(caseId, { caseId, caseNumber, obstacles: [...known, ...found] });
    }
    const last = running.at(-1);
    if (last === undefined || running.length < AT_ONCE) break;
    after = last.id;
  }
  return {
    cases: cases.size,
    movable: cases.size - stuck.size,
    elements: [...elements.values()].sort((a, b) => b.tokens - a.tokens),
    blocked: [...stuck.values()].slice(0, BLOCKED_TOLD),
  };
}

function nextOf({ services, tenantId }: House, { row }: LoadedPlan, after: string): Promise<Running[]> {
  return services.database.rows<Running>(
    `select i.id, i.case_id, c.number as case_number, i.state
     from process_instances i
     join cases c on c.tenant_id = i.tenant_id and c.id = i.case_id
     where i.tenant_id = :tenantId and i.definition_id = :definitionId and i.status = 'ACTIVE'
       and i.id > cast(:after as uuid)
     order by i.id
     limit :limit`,
    {
      tenantId,
      definitionId: row.fromDefinitionId,
      after: after === '' ? '00000000-0000-0000-0000-000000000000' : after,
      limit: AT_ONCE,
    },
  );
}

function look(
  { row, from, to }: LoadedPlan,
  { state }: Running,
  elements: Map<string, PlanPreview['elements'][number]>,
): MigrationObstacle[] {
  const migration = { from: from.model, to: to.model, plan: row.plan, state };
  const found = obstacles(migration);
  const blocked = new Set(found.map(({ token }) => token));
  for (const { id, element } of state.tokens) {
    const known = elements.get(element) ?? {
      elementId: element,
      target: mapped(migration, element)?.id ?? null,
      tokens: 0,
      obstacles: 0,
    };
    elements.set(element, {
      ...known,
      tokens: known.tokens + 1,
      obstacles: known.obstacles + (blocked.has(id) ? 1 : 0),
    });
  }
  return [...found];
}
