import type { Sql } from '../../database/connect.ts';
import { isOneOf } from '../../database/json-rows.ts';
import type { Person } from '../../domain/person.ts';
import { taskNotCompleted, withdrawalTooLate } from '../../domain/refusals/task-acts.ts';
import { notTheAssignee } from '../../domain/refusals/tasks.ts';
import type { Instant } from '../../domain/time.ts';
import type { InstanceState } from '../../engine/state.ts';
import { EngineError } from '../../engine/types.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { move } from '../turn/move.ts';
import type { Services } from '../turn/services.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { putInHandsAgain } from './give-signature.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';

/** What a completion brought about, kept so that it can be taken back. */
export interface Undo {
  /** Tokens that came of it, all of which have to stand where they are. */
  readonly tokens: readonly string[];
  readonly scope: string;
  /** How many events the case had then. */
  readonly events: number;
  /** Why it can not be taken back at all: it did more than open tasks. */
  readonly because: string | null;
}

/** What a case is like before a completion. */
export interface Before {
  readonly tokens: ReadonlySet<string>;
  readonly scope: string;
  readonly isInstance: boolean;
  readonly events: number;
  readonly documents: number;
  readonly jobs: number;
  readonly instances: ReadonlyMap<string, number>;
}

/** Events that leave what follows a task untouched. */
const harmless = new Set(['decision.evaluated', 'clock.started', 'clock.stopped', 'comment.added']);

/** Looks at a case before a task of it is completed. */
export function lookBefore(turn: Turn, { instanceId, token: id }: { instanceId: string; token: string }): Before {
  const tokens = turn.instances.get(instanceId)?.state?.tokens ?? [];
  const token = tokens.find((one) => one.id === id);
  return {
    tokens: new Set(tokens.map((one) => one.id)),
    scope: token?.scope ?? '',
    isInstance: token?.outer !== undefined,
    events: turn.events.length,
    documents: turn.documents.length,
    jobs: turn.jobs.all().length,
    instances: new Map(turn.instances.all().map((instance) => [instance.id, instance.revision])),
  };
}

/** What a completion brought about, seen against what the case was like before. */
export function undoOf(turn: Turn, { instanceId, token }: { instanceId: string; token: string }, before: Before): Undo {
  const instance = turn.instances.get(instanceId);
  const tokens = instance?.state?.tokens ?? [];
  const others = turn.instances.all().filter(({ id }) => id !== instanceId);
  const event = turn.events.slice(before.events).find(({ type }) => !type.startsWith('task.') && !harmless.has(type));
  const withdrawn = turn.events.slice(before.events).some(({ type }) => type === 'task.withdrawn');
  const because = before.isInstance
    ? 'instance-of-several'
    : tokens.some(({ id }) => id === token)
      ? 'signers'
      : instance?.status !== 'ACTIVE'
        ? 'process-ended'
        : turn.documents.length > before.documents
          ? 'document'
          : turn.jobs.all().length > before.jobs ||
              others.some(({ id, revision }) => before.instances.get(id) !== revision)
            ? 'went-on'
            : withdrawn
              ? 'task.withdrawn'
              : (event?.type ?? null);
  const came = tokens.filter(({ id }) => !before.tokens.has(id)).map(({ id }) => id);
  return { tokens: came, scope: before.scope, events: caseOf(turn).eventCount + turn.events.length, because };
}

/**
 * Takes a completed task back (撤回): by whoever completed it, as long as nobody and nothing has touched what follows.
 * What follows is withdrawn, and the task is in the person's hands again, filled in as it was.
 *
 * @throws task-not-found, task-not-completed, not-the-assignee, withdrawal-too-late
 */
export async function takeBackTask(
  services: Services,
  person: Person,
  { taskId, reason }: { readonly taskId: string; readonly reason?: string },
  now: Instant,
): Promise<{ readonly taskId: string }> {
  return onTask(services, person, taskId, now, async (turn, task) => {
    if (task.state !== 'COMPLETED') throw taskNotCompleted();
    if (task.assigneeId !== person.id) throw notTheAssignee();
    const untouched = await untouchedAfter(turn.sql, turn.tenantId, [taskId]);
    const { undo, because } = untouched.get(taskId) ?? { undo: null, because: 'unknown' };
    if (undo === null || because !== null) throw withdrawalTooLate(because ?? 'unknown');
    const { instanceId, elementId, token } = task;
    const state = turn.instances.get(instanceId)?.state ?? null;
    const moved = whatMoved(turn, instanceId, state, undo);
    if (state === null || moved !== null) throw withdrawalTooLate(moved ?? 'process-ended');
    noteTaskAct(turn, taskId, 'TAKEN_BACK', { reason: reason ?? null });
    recordEvent(turn, 'task.taken-back', aboutTask(task, { reason: reason ?? null }));
    const before = new Set(turn.tasks.all().map(({ id }) => id));
    const scope = state.scopes.some(({ id }) => id === undo.scope) ? { scope: undo.scope } : {};
    try {
      const start = [{ element: elementId, where: 'before', ...scope } as const];
      await move(turn, instanceId, { type: 'modify', cancel: undo.tokens, start });
    } catch (error) {
      if (error instanceof EngineError) throw withdrawalTooLate('went-on');
      throw error;
    }
    const again = turn.tasks.find(({ id, state: at }) => !before.has(id) && at === 'CREATED');
    if (again === undefined) throw withdrawalTooLate(token);
    putInHandsAgain(turn, again, { assigneeId: person.id, onBehalfOf: task.onBehalfOf, said: task.result });
    return { taskId: again.id };
  });
}

/** What of the tokens that came of a task does not stand untouched any more; null when all do. */
function whatMoved(turn: Turn, instanceId: string, state: InstanceState | null, undo: Undo): string | null {
  for (const id of undo.tokens) {
    const token = state?.tokens.find((one) => one.id === id);
    if (token === undefined) return 'went-on';
    if (!['task', 'join', 'event', 'instances', 'body'].includes(token.wait)) return token.wait;
    const open = turn.tasks.find((row) => row.instanceId === instanceId && row.token === id);
    if (token.wait === 'task' && open?.state !== 'CREATED') return 'task.claimed';
  }
  return null;
}

/** For completed tasks: what they brought about, and the first thing since that stands against taking them back. */
export async function untouchedAfter(
  sql: Sql,
  tenantId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly undo: Undo | null; readonly because: string | null }>> {
  if (taskIds.length === 0) return new Map();
  const asked = isOneOf('done.task_id', 'taskIds', taskIds);
  const rows = await sql.rows<{
    taskId: string;
    undo: Undo | null;
    since: string | null;
    claimed: boolean;
    back: boolean;
  }>(
    `select done.task_id, done.data -> 'undo' as undo, (
       select e.type from events e
       where e.tenant_id = t.tenant_id and e.case_id = t.case_id
         and e.sequence > cast(done.data -> 'undo' ->> 'events' as int)
         and e.type not like 'task.%' and e.type <> all(cast(:harmless as text[]))
       order by e.sequence limit 1) as since,
       exists (
         select from user_tasks n
         where n.tenant_id = t.tenant_id and n.case_id = t.case_id and n.instance_id = t.instance_id
           and n.token in (select jsonb_array_elements_text(done.data -> 'undo' -> 'tokens'))
           and n.state <> 'CREATED') as claimed,
       exists (
         select from task_acts back
         where back.tenant_id = t.tenant_id and back.task_id = t.id and back.act = 'TAKEN_BACK') as back
     from task_acts done
     join user_tasks t on t.tenant_id = done.tenant_id and t.id = done.task_id
     where done.tenant_id = :tenantId and done.act = 'COMPLETED' and ${asked.condition}`,
    { tenantId, ...asked.bindings, harmless: [...harmless] },
  );
  return new Map(
    rows.map(({ taskId, undo, since, claimed, back }) => {
      const touched = back ? 'task.taken-back' : claimed ? 'task.claimed' : since;
      return [taskId, { undo, because: undo === null ? 'unknown' : (undo.because ?? touched) }];
    }),
  );
}
