import type { ProcessModel } from '../../bpmn/model.ts';
import { type Migration, type MigrationObstacle, mapped, obstacles } from '../../engine/migration-plan.ts';
import type { InstanceState } from '../../engine/state.ts';
import type { House } from './house.ts';
import type { PlanPreview } from './migration-schema.ts';

/** How many instances are held in memory at one time. */
const AT_ONCE = 200;
/** How many cases that can not be moved are told. */
const BLOCKED_TOLD = 200;

/** From which version instances would go on with which model, and by which plan. */
export interface ProposedMigration {
  readonly fromDefinitionId: string;
  readonly from: ProcessModel;
  /** A version in service, or a draft that was compiled. */
  readonly to: ProcessModel;
  readonly plan: Migration['plan'];
}

interface Running {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly state: InstanceState;
}

/** What a migration would do to the instances that run now, by element and by case; nothing is locked or changed. */
export async function previewMigration(house: House, proposed: ProposedMigration): Promise<PlanPreview> {
  const elements = new Map<string, PlanPreview['elements'][number]>();
  const cases = new Set<string>();
  const stuck = new Map<string, PlanPreview['blocked'][number]>();
  for (let after = ''; ; ) {
    const running = await nextOf(house, proposed, after);
    for (const instance of running) {
      cases.add(instance.caseId);
      const found = look(proposed, instance, elements);
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

function nextOf(
  { services, tenantId }: House,
  { fromDefinitionId }: ProposedMigration,
  after: string,
): Promise<Running[]> {
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
      definitionId: fromDefinitionId,
      after: after === '' ? '00000000-0000-0000-0000-000000000000' : after,
      limit: AT_ONCE,
    },
  );
}

function look(
  { from, to, plan }: ProposedMigration,
  { state }: Running,
  elements: Map<string, PlanPreview['elements'][number]>,
): MigrationObstacle[] {
  const migration = { from, to, plan, state };
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
