import type { Element } from '../../bpmn/model.ts';
import { variablesReserved } from '../../domain/refusals/jobs.ts';
import type { Variables } from '../../engine/types.ts';
import type { WorkersJob } from '../turn/command.ts';
import { definitionOf } from '../turn/move.ts';
import { ownVariables } from '../turn/own-variables.ts';
import { elementOf } from '../turn/task-record.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/**
 * Refuses what a worker must not answer. Where the step has output mappings the answer stays in the step, and only what
 * they say comes out of it. Where it has none the answer goes into the process as it is, less what is not the worker's to
 * say: the facts of the case, and what the procedure decides by itself (forms, decisions, results, what the service sets).
 *
 * @throws variables-reserved
 */
export async function refuseReserved(
  turn: Turn,
  job: WorkersJob,
  variables: Variables,
  how: 'completed' | 'error',
): Promise<void> {
  const names = Object.keys(variables);
  if (names.length === 0) return;
  if (how === 'completed' && staysInside(turn, job)) return;
  const reserved = await reservedNames(turn);
  const kept = new Set(elementAt(turn, job)?.data?.own);
  const refused = names.filter((name) => reserved.has(name) && !kept.has(name));
  if (refused.length > 0) throw variablesReserved(refused.sort());
}

/** Whether what a worker answers stays in the step, but for what the step's mappings take out of it. */
export function staysInside(turn: Turn, job: WorkersJob): boolean {
  const { outputs = [], loop = null } = elementAt(turn, job) ?? {};
  return outputs.length > 0 || (loop?.type === 'multi' && loop.outputCollection !== null);
}

function elementAt(turn: Turn, { instanceId, elementId }: WorkersJob): Element | null {
  const instance = turn.instances.get(instanceId);
  return instance === undefined ? null : elementOf(definitionOf(turn, instance).model, elementId);
}

async function reservedNames(turn: Turn): Promise<ReadonlySet<string>> {
  const root = turn.definitionsOf.get(caseOf(turn).definitionId);
  const names = new Set(Object.keys(caseOf(turn).facts));
  if (root === undefined) return names;
  for (const name of await ownVariables(turn.services, turn.sql, turn.tenantId, root)) names.add(name);
  return names;
}
