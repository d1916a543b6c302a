import type { Sql } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import type { Instant } from '../../domain/time.ts';
import type { Variables } from '../../engine/types.ts';
import type { NextCommand, ThrownSignal } from '../turn/follow-up.ts';
import { openInstance, startAt } from '../turn/open-instance.ts';
import type { JobRow } from '../turn/rows.ts';
import { insertion, writeAll } from '../turn/table-write.ts';
import type { Turn } from '../turn/turn.ts';

/** The topic of the planned act that brings a signal to a case. */
export const signalTopic = 'signal.receive';

/**
 * Broadcasts a signal thrown in the case (BPMN 2.0.2 §10.5.1): to the other instances of the case and the processes that
 * begin with it at once, to every other case of the tenant that waits for it by a row of its own, which is worked off
 * once and in a transaction of its own.
 */
export async function broadcastSignal(turn: Turn, signal: ThrownSignal): Promise<NextCommand[]> {
  const { sql, tenantId, services, caseId, now } = turn;
  const { name, variables, instanceId } = signal;
  const thrower = turn.instances.get(instanceId);
  if (thrower === undefined) return [];
  const heard = hearing(turn, name, variables).filter((one) => one.instanceId !== instanceId);
  await signalCases(sql, { tenantId, name, variables, exceptCase: caseId, now, by: null });
  const starts = await services.definitions.startedBy(sql, tenantId, {
    kind: 'SIGNAL',
    name,
    by: thrower.definitionId,
  });
  const begun = starts.map((start): NextCommand => {
    const { id } = openInstance(turn, start.definition, {});
    return { kind: 'command', instanceId: id, command: startAt(turn, start, { variables }) };
  });
  return [...heard, ...begun];
}

/** The commands that bring a signal to the instances of the case that wait for it at this moment. */
export function hearing(turn: Turn, name: string, variables: Variables): NextCommand[] {
  const waiting = turn.subscriptions.all().filter((one) => one.kind === 'SIGNAL' && one.name === name);
  return [...new Set(waiting.map(({ instanceId }) => instanceId))].map((instanceId) => ({
    kind: 'command',
    instanceId,
    command: { type: 'receiveSignal', name, variables },
  }));
}

/** Leaves a row for every case that waits for a signal; answers how many there are. */
export async function signalCases(
  sql: Sql,
  signal: {
    readonly tenantId: string;
    readonly name: string;
    readonly variables: Variables;
    /** The case in which it was thrown, which has it already. */
    readonly exceptCase: string | null;
    readonly now: Instant;
    /** Who sent it; null for one thrown in a case. */
    readonly by: { readonly id: string; readonly name: string } | null;
  },
): Promise<number> {
  const { tenantId, name, variables, exceptCase, now, by } = signal;
  const waiting = await sql.rows<{ rootId: string; caseId: string }>(
    `select distinct root_id, case_id from subscriptions
     where tenant_id = :tenantId and kind = 'SIGNAL' and name = :name
       and case_id is distinct from cast(:exceptCase as uuid)`,
    { tenantId, name, exceptCase },
  );
  const jobs = waiting.map(
    ({ rootId, caseId }): JobRow => ({
      tenantId,
      id: newId(),
      instanceId: null,
      rootId,
      caseId,
      token: null,
      elementId: null,
      topic: signalTopic,
      payload: { name, variables, by },
      dueAt: now,
      retriesLeft: 3,
      lockedBy: null,
      lockedUntil: null,
      lastError: null,
      state: 'OPEN',
      createdAt: now,
      endedAt: null,
    }),
  );
  await writeAll(sql, [insertion('jobs', jobs)]);
  return jobs.length;
}
