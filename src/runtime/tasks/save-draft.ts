import { whyNotComplete } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { revisionStale } from '../../domain/refusals/requests.ts';
import type { Instant } from '../../domain/time.ts';
import { standingOf } from '../cases/standing.ts';
import { onTask } from '../turn/command.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { noteTaskAct } from './task-acts.ts';

/**
 * Keeps what a person has filled in so far; the last draft of a task is the one that counts. Drafts of a task are numbered
 * from 1; whoever names the number of the draft they began with overwrites no later one.
 *
 * @throws revision-stale, and as completeTask for who may
 */
export async function saveDraft(
  services: Services,
  person: Person,
  draft: {
    readonly taskId: string;
    readonly values: Readonly<Record<string, unknown>>;
    /** The draft it is based on, 0 for none; left out when any will do. */
    readonly revision?: number;
  },
  now: Instant,
): Promise<void> {
  const { taskId, values, revision } = draft;
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotComplete(person, task, standingOf(turn, person));
    if (refusal) throw refusal;
    if (revision !== undefined) {
      const latest = await draftsOf(turn, taskId);
      if (latest !== revision) throw revisionStale(latest);
    }
    noteTaskAct(turn, taskId, 'DRAFTED', { values });
  });
}

/** How many drafts of a task were kept. */
async function draftsOf({ sql, tenantId }: Turn, taskId: string): Promise<number> {
  const found = await sql.first<{ count: number }>(
    `select count(*) as count from task_acts where tenant_id = :tenantId and task_id = :taskId and act = 'DRAFTED'`,
    { tenantId, taskId },
  );
  return found?.count ?? 0;
}
