import { type NextCommand, type ProcessCall, stillWaits } from './follow-up.ts';
import { openInstance } from './open-instance.ts';
import type { InstanceRow } from './rows.ts';
import type { Turn } from './turn.ts';

/** How deep processes may call one another; what goes deeper is taken to call itself for ever. */
const CALL_DEPTH_AT_MOST = 32;

/**
 * Starts the process a call activity calls, in the same transaction. A process that is not in service and a circle of
 * calls are incidents of the call activity, to be tried again once they are set right.
 */
export async function callProcess(turn: Turn, call: ProcessCall): Promise<NextCommand[]> {
  const { instanceId, token } = call;
  const parent = turn.instances.get(instanceId);
  // An event that interrupts may have ended the call before it began.
  if (!parent || !stillWaits(turn, instanceId, token, 'call')) return [];
  if (depthOf(turn, parent) >= CALL_DEPTH_AT_MOST) {
    return [failed(call, 'call-depth-exceeded', `processes call one another more than ${CALL_DEPTH_AT_MOST} deep`)];
  }
  const definition = await turn.services.definitions.called(turn.sql, turn.tenantId, {
    ...call,
    by: parent.definitionId,
  });
  if (definition === null) return [failed(call, 'called-process-unknown', nameOf(call))];
  const child = openInstance(turn, definition, { caller: { instanceId, token } });
  return [{ kind: 'command', instanceId: child.id, command: { type: 'start', variables: call.variables } }];
}

function depthOf(turn: Turn, instance: InstanceRow): number {
  let depth = 1;
  for (let at = instance.parentId; at !== null; at = turn.instances.get(at)?.parentId ?? null) depth += 1;
  return depth;
}

function failed({ instanceId, token }: ProcessCall, code: string, message: string): NextCommand {
  return { kind: 'command', instanceId, command: { type: 'failCall', token, code, message } };
}

function nameOf({ processKey, binding, version, versionTag }: ProcessCall): string {
  const which = { latest: '', deployment: ' deployed together with the caller', version: ` in version ${version}` };
  return `no process ${processKey}${binding === 'versionTag' ? ` tagged ${versionTag}` : which[binding]} is in service`;
}
