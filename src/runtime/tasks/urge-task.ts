import { workingDaysThrough } from '../../calendar/calendar.ts';
import { localDayOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import type { Person } from '../../domain/person.ts';
import { nothingToUrge, urgedAlready } from '../../domain/refusals/task-acts.ts';
import { taskNotOpen } from '../../domain/refusals/tasks.ts';
import type { Instant } from '../../domain/time.ts';
import { whyNotUrge } from '../../domain/urging.ts';
import { onCase, onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';

/**
 * Urges whoever has a task, or may take it (催办): on record, with a notice, once in a working day for each who urges.
 *
 * @throws task-not-found, task-not-open, urging-not-yours, urged-already
 */
export async function urgeTask(
  services: Services,
  person: Person,
  { taskId, message }: { readonly taskId: string; readonly message?: string },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    if (!isOpen(task)) throw taskNotOpen(task.state);
    const refusal = whyNotUrge(person, task, caseOf(turn));
    if (refusal) throw refusal;
    if ((await urgedToday(turn, person, [task])).has(taskId)) throw urgedAlready();
    urge(turn, task, message ?? null);
  });
}

/**
 * Urges all that waits for officers of a case; tasks the person has urged this working day are passed over.
 *
 * @throws case-not-found, urging-not-yours, nothing-to-urge, urged-already
 */
export async function urgeCase(
  services: Services,
  person: Person,
  { caseId, message }: { readonly caseId: string; readonly message?: string },
  now: Instant,
): Promise<{ readonly urged: number }> {
  return onCase(services, person, caseId, now, async (turn) => {
    const waiting = turn.tasks.all().filter((task) => isOpen(task) && task.departmentCode !== null);
    if (waiting.length === 0) throw nothingToUrge();
    const refusals = waiting.map((task) => whyNotUrge(person, task, caseOf(turn)));
    const mine = waiting.filter((_, at) => refusals[at] === null);
    const [refusal] = refusals;
    if (mine.length === 0 && refusal) throw refusal;
    const already = await urgedToday(turn, person, mine);
    const urged = mine.filter(({ id }) => !already.has(id));
    if (urged.length === 0) throw urgedAlready();
    for (const task of urged) urge(turn, task, message ?? null);
    return { urged: urged.length };
  });
}

function urge(turn: Turn, task: TaskRow, message: string | null): void {
  turn.tasks.change(task.id, { urgedCount: task.urgedCount + 1 });
  noteTaskAct(turn, task.id, 'URGED', { message });
  recordEvent(turn, 'task.urged', aboutTask(task, { reason: message }));
  addRow(turn, 'notices', {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    departmentCode: task.departmentCode,
    role: task.role,
    applicantId: null,
    kind: 'URGED',
    subject: `催办：${task.name}`,
    subjectEn: `Reminder: ${task.nameEn}`,
    body: message ?? '',
    sentAt: turn.now,
    readAt: null,
  });
}

/** Which of some tasks the person has urged since the last working day began: a weekend belongs to the day before it. */
async function urgedToday(turn: Turn, person: Person, tasks: readonly TaskRow[]): Promise<ReadonlySet<string>> {
  const rows = await turn.sql.rows<{ taskId: string; actedAt: Instant }>(
    `select task_id, max(acted_at) as acted_at from task_acts
     where tenant_id = :tenantId and task_id = any(cast(:taskIds as uuid[])) and act = 'URGED' and account_id = :accountId
     group by task_id`,
    { tenantId: turn.tenantId, taskIds: tasks.map(({ id }) => id), accountId: person.id },
  );
  const today = workingDayOf(turn, turn.now);
  return new Set(rows.filter(({ actedAt }) => workingDayOf(turn, actedAt) === today).map(({ taskId }) => taskId));
}

function workingDayOf({ calendar }: Turn, at: Instant): number {
  const day = localDayOf(at);
  return workingDaysThrough(calendar, day);
}

function isOpen({ state }: TaskRow): boolean {
  return state === 'CREATED' || state === 'CLAIMED';
}
