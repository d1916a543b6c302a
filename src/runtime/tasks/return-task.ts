import { whyNotConclude } from '../../domain/handing-on.ts';
import { whyNotComplete } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { revisionStale } from '../../domain/refusals/requests.ts';
import { returnTargetUnlawful } from '../../domain/refusals/task-acts.ts';
import type { Instant } from '../../domain/time.ts';
import { EngineError } from '../../engine/types.ts';
import { standingOf } from '../cases/standing.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { definitionOf, move } from '../turn/move.ts';
import type { Services } from '../turn/services.ts';
import { elementOf, stopTaskClock } from '../turn/task-record.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { takeIfFree } from './claim-task.ts';
import { lawfulReturns } from './lawful-returns.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';

/** Where a task goes back to, and why. */
export interface Return {
  readonly taskId: string;
  readonly targetElementId: string;
  readonly reason: string;
  readonly revision?: number;
}

/**
 * Returns a task to an earlier one (退回): what is under way behind that one is withdrawn, and done again from there. The
 * clocks of the case go on; the earlier step gets a clock of its own anew.
 *
 * @throws as completeTask for who may; return-target-unlawful
 */
export async function returnTask(
  services: Services,
  person: Person,
  { taskId, targetElementId, reason, revision }: Return,
  now: Instant,
): Promise<{ readonly caseId: string; readonly taskId: string; readonly nextTaskIds: readonly string[] }> {
  return onTask(services, person, taskId, now, async (turn, found) => {
    const standing = await standingOf(turn, person);
    const task = takeIfFree(turn, person, found, standing);
    const refusal = whyNotComplete(person, task, standing) ?? whyNotConclude(task);
    if (refusal) throw refusal;
    if (revision !== undefined && revision !== found.revision) throw revisionStale(found.revision);
    const instances = turn.instances.all();
    const models = new Map([...turn.definitionsOf].map(([id, { model }]) => [id, model]));
    const facts = { tenantId: turn.tenantId, caseId: turn.caseId, decidedAt: caseOf(turn).decidedAt };
    const targets = await lawfulReturns(turn.sql, task, { instances, models, ...facts });
    const target = targets.find(({ elementId }) => elementId === targetElementId);
    if (target === undefined) throw returnTargetUnlawful(targetElementId);

    const before = new Set(turn.tasks.all().map(({ id }) => id));
    turn.tasks.change(taskId, {
      state: 'COMPLETED',
      outcome: 'RETURN',
      result: { reason },
      endedAt: turn.now,
      revision: task.revision + 1,
    });
    stopTaskClock(turn, taskId);
    noteTaskAct(turn, taskId, 'RETURNED', { targetElementId, reason });
    const step = nameOf(turn, target.instanceId, target.elementId);
    recordEvent(turn, 'task.returned', aboutTask(task, { target: targetElementId, step, reason }));
    const { instanceId, elementId, scope, cancel } = target;
    try {
      const start = [{ element: elementId, where: 'before', scope } as const];
      await move(turn, instanceId, { type: 'modify', cancel, start, variables: { returnReason: reason } });
    } catch (error) {
      if (error instanceof EngineError && error.code === 'modification-impossible') {
        throw returnTargetUnlawful(targetElementId);
      }
      throw error;
    }
    const next = turn.tasks.all().filter(({ id, state }) => !before.has(id) && state === 'CREATED');
    return { caseId: turn.caseId, taskId, nextTaskIds: next.map(({ id }) => id) };
  });
}

function nameOf(turn: Turn, instanceId: string, elementId: string) {
  const instance = turn.instances.get(instanceId);
  return instance === undefined ? null : elementOf(definitionOf(turn, instance).model, elementId).approval.publicName;
}
