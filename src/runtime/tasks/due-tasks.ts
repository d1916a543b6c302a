import { dayNumberOf, instantOf } from '../../calendar/days.ts';
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../domain/time.ts';
import type { ClockRow, TaskRow } from '../turn/rows.ts';
import type { Turn } from '../turn/turn.ts';

/** The due date of a task for which no clock runs: after all others. */
export const neverDue: Instant = '9999-12-31T00:00:00.000Z';

/** What an open task keeps of its clocks and those of its case. */
type Due = Pick<TaskRow, 'dueAt' | 'greenUntil'>;

const notDue: Due = { dueAt: neverDue, greenUntil: neverDue };

/**
 * The moment until which a clock is green whatever a calendar says: a tenth of the limit before its end, reckoned so that
 * no holidays reach further.
 */
function greenUntil({ anchorOn, dueOn }: Pick<ClockRow, 'anchorOn' | 'dueOn'>): Instant {
  const due = dayNumberOf(dueOn);
  const span = Math.max(0, due - dayNumberOf(anchorOn));
  return instantOf(due - 20 - Math.floor(span / 6), 0);
}

const greenUntilOf = (clock: string): string =>
  `(cast(${clock}.due_on - 20 - greatest(0, ${clock}.due_on - ${clock}.anchor_on) / 6 as timestamp) at time zone 'Asia/Shanghai')`;

function dueOf({ id, state }: TaskRow, clocks: readonly ClockRow[]): Due {
  if (state !== 'CREATED' && state !== 'CLAIMED') return notDue;
  return clocks
    .filter((clock) => clock.state === 'RUNNING' && (clock.taskId === null || clock.taskId === id))
    .reduce(
      (first, clock) => ({
        dueAt: clock.dueAt < first.dueAt ? clock.dueAt : first.dueAt,
        greenUntil: greenUntil(clock) < first.greenUntil ? greenUntil(clock) : first.greenUntil,
      }),
      notDue,
    );
}

/** Notes with every open task when it falls due, so that an inbox is sorted without looking at clocks. */
export function noteDueTasks(turn: Turn): void {
  const clocks = turn.clocks.all();
  for (const task of turn.tasks.all()) {
    const due = dueOf(task, clocks);
    if (due.dueAt !== task.dueAt || due.greenUntil !== task.greenUntil) turn.tasks.change(task.id, due);
  }
}

/** As `noteDueTasks`, for many cases at once whose clocks are on record already. */
export async function noteDueTasksOf(
  sql: Sql,
  cases: readonly { readonly tenantId: string; readonly id: string }[],
): Promise<void> {
  const [first] = cases;
  if (first === undefined) return;
  await sql.run(
    `update user_tasks t
     set due_at = first.due_at, green_until = first.green_until
     from (
       select open.id, coalesce(min(c.due_at), :neverDue) as due_at,
         coalesce(min(${greenUntilOf('c')}), :neverDue) as green_until
       from user_tasks open
       left join clocks c on c.tenant_id = open.tenant_id and c.case_id = open.case_id and c.state = 'RUNNING'
         and (c.task_id is null or c.task_id = open.id)
       where open.tenant_id = :tenantId and open.case_id = any(cast(:caseIds as uuid[]))
         and open.state in ('CREATED', 'CLAIMED')
       group by open.id) as first
     where t.tenant_id = :tenantId and t.id = first.id
       and (t.due_at, t.green_until) is distinct from (first.due_at, first.green_until)`,
    { tenantId: first.tenantId, caseIds: cases.map(({ id }) => id), neverDue },
  );
}
