import type { ProcessModel } from '../../bpmn/model.ts';
import type { Sql } from '../../database/connect.ts';
import { buildingsOf, isPartial } from '../../domain/buildings.ts';
import type { GivenFacts } from '../../domain/disclosure.ts';
import {
  buildingsAcceptedAlready,
  buildingsRequired,
  sharedFacilitiesOpen,
} from '../../domain/refusals/joint-review.ts';
import { formFieldKeys } from '../../forms/field.ts';
import type { TaskRow } from '../turn/rows.ts';
import { variablesOfTask } from '../turn/task-record.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** The field in which a department says that what several buildings share is done. */
const SHARED = 'sharedFacilities';

/**
 * An application for a part of a project names its buildings, and none of them was accepted before (P02: 单项、分期验收).
 *
 * @throws buildings-required, buildings-accepted-already
 */
export async function assertPart(
  sql: Sql,
  { materials, key }: ProcessModel,
  about: { readonly tenantId: string; readonly projectId: string; readonly facts: GivenFacts },
): Promise<void> {
  const { facts, tenantId, projectId } = about;
  const asksForBuildings = materials.some(({ condition }) => condition?.reads.includes('unitBuildings'));
  if (!asksForBuildings || !isPartial(facts.scope)) return;
  const named = buildingsOf(facts);
  if (named.length === 0) throw buildingsRequired();
  for (const { number, buildings } of await acceptedParts(sql, { tenantId, projectId, key })) {
    const again = named.filter((name) => buildings.includes(name));
    if (again.length > 0) throw buildingsAcceptedAlready(again, number);
  }
}

/** The buildings of a project that passed, by the case in which they did, oldest first. */
export async function acceptedParts(
  sql: Sql,
  { tenantId, projectId, key }: { readonly tenantId: string; readonly projectId: string; readonly key: string },
): Promise<{ number: string; buildings: readonly string[] }[]> {
  const passed = await sql.rows<{ number: string; facts: GivenFacts }>(
    `select number, facts from cases
     where tenant_id = :tenantId and project_id = :projectId and definition_key = :key
       and status in ('COMPLETED_APPROVED', 'COMPLETED_TOLERANT')
     order by decided_at, id`,
    { tenantId, projectId, key },
  );
  return passed.map(({ number, facts }) => ({ number, buildings: buildingsOf(facts) }));
}

/**
 * A matter that has to cover what the buildings of a project share passes for a part of it only where the department says
 * that this is done, and cut off from what is still being built (P02, JC-19).
 *
 * @throws shared-facilities-open
 */
export function assertSharedCovered(
  turn: Turn,
  task: TaskRow,
  schema: unknown,
  said: Readonly<Record<string, unknown>>,
  outcome: string,
): void {
  if (outcome !== 'PASS' || !formFieldKeys(schema).includes(SHARED) || !isPartial(caseOf(turn).facts.scope)) return;
  const { item } = variablesOfTask(turn, task);
  const mustCover = typeof item === 'object' && item !== null && 'coversShared' in item && item.coversShared === true;
  if (said[SHARED] === 'OPEN' || (mustCover && said[SHARED] !== 'COVERED')) throw sharedFacilitiesOpen(task.itemCode);
}
