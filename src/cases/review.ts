import type { ReviewItem } from '../bpmn/approval.ts';
import { visibleVariables } from '../engine/scopes.ts';
import type { InstanceState } from '../engine/state.ts';
import type { Variables } from '../engine/types.ts';
import { mattersCalledFor, mattersOfModel, phaseOf, roundOf } from '../runtime/cases/review-matters.ts';
import type { House } from '../runtime/views/house.ts';
import type { MatterStep } from './matter-steps.ts';

/** The joint review of a case: its matters, and the instances that carry it. */
export interface Review {
  readonly regionCode: string;
  readonly ended: boolean;
  /** Every matter the diagrams of the case know, by code. */
  readonly matters: ReadonlyMap<string, ReviewItem>;
  /** The matters of this case: those the review determined, before that those its facts call for. */
  readonly calledFor: readonly ReviewItem[];
  readonly states: ReadonlyMap<string, InstanceState>;
}

interface InstanceRow {
  readonly id: string;
  readonly definitionId: string;
  readonly state: InstanceState | null;
  readonly regionCode: string;
  readonly facts: Variables;
  readonly ended: boolean;
}

/** Reads what is reviewed in a case. Who may see the case is the caller's to say. */
export async function reviewOf({ services, tenantId }: House, caseId: string): Promise<Review> {
  const { database, definitions } = services;
  const rows = await database.rows<InstanceRow>(
    `select i.id, i.definition_id, i.state, c.region_code, c.facts, c.ended_at is not null as ended
     from process_instances i
     join cases c on c.tenant_id = i.tenant_id and c.id = i.case_id
     where i.tenant_id = :tenantId and i.case_id = :caseId
     order by i.started_at, i.id`,
    { tenantId, caseId },
  );
  const [root] = rows;
  if (root === undefined) throw new Error(`Case ${caseId} has no instance`);
  const matters = new Map<string, ReviewItem>();
  const calledFor: ReviewItem[] = [];
  for (const { definitionId, state } of rows) {
    const known = mattersOfModel((await definitions.byId(database, tenantId, definitionId)).model);
    for (const [code, item] of known) matters.set(code, item);
    const determined = codesDetermined(state);
    const own = [...known.values()];
    calledFor.push(
      ...(determined ? own.filter(({ code }) => determined.has(code)) : mattersCalledFor(own, root.facts)),
    );
  }
  const states = new Map(rows.flatMap(({ id, state }) => (state ? [[id, state] as const] : [])));
  return { regionCode: root.regionCode, ended: root.ended, matters, calledFor, states };
}

/** In which phase and round of the review each open step stands, by task. */
export function phasesOfOpenSteps(
  { states }: Review,
  open: readonly MatterStep[],
): ReadonlyMap<string, { readonly phase: string; readonly round: number }> {
  return new Map(
    open.flatMap(({ id, instanceId, token }) => {
      const state = states.get(instanceId);
      const scope = state?.tokens.find((one) => one.id === token)?.scope;
      if (state === undefined || scope === undefined) return [];
      const variables = visibleVariables(state, scope);
      return [[id, { phase: phaseOf(variables), round: roundOf(variables) }] as const];
    }),
  );
}

/** The codes the review of a process determined; null before it did. */
function codesDetermined(state: InstanceState | null): ReadonlySet<string> | null {
  const items = state?.scopes.find(({ parent }) => parent === null)?.variables.items;
  if (!Array.isArray(items)) return null;
  return new Set(items.flatMap((item) => (typeof item?.code === 'string' ? [item.code] : [])));
}
