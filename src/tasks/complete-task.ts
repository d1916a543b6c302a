import type { Person } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { returnNotPossible } from '../domain/refusals/tasks.ts';
import { completeTask as complete } from '../runtime/tasks/complete-task.ts';
import { returnTask as returnTo } from '../runtime/tasks/return-task.ts';
import { caseViews } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { returnOutcome } from '../runtime/views/task-acts-view.ts';
import { readTask, readTaskAndNext } from '../runtime/views/task-view.ts';
import type { ReturnWish } from './act-schemas.ts';
import type { CompletedTask, Completion } from './schemas.ts';
import { assertSeesTask } from './visible-tasks.ts';

/** Completes a task and tells what became of it, its case and what follows. @throws as the command of the runtime */
export async function completeTask(
  house: House,
  person: Person,
  taskId: string,
  completion: Completion,
  revision: number | undefined,
): Promise<CompletedTask> {
  return toldAfter(house, person, await doComplete(house, person, taskId, completion, revision));
}

async function toldAfter(
  house: House,
  person: Person,
  { caseId, taskId, nextTaskIds }: { caseId: string; taskId: string; nextTaskIds: readonly string[] },
): Promise<CompletedTask> {
  const [seen] = await caseViews(house, person, [caseId], { withDays: true });
  return { ...(await readTaskAndNext(house, person, taskId, nextTaskIds)), case: seen ?? null };
}

/** Completes a task. To whoever may not see it, it does not exist, whatever else stands in the way. @throws as the command of the runtime */
export async function doComplete(
  house: House,
  person: Person,
  taskId: string,
  completion: Completion,
  revision: number | undefined,
): ReturnType<typeof complete> {
  const { services, clock } = house;
  try {
    const wish = { taskId, ...completion, ...(revision === undefined ? {} : { revision }) };
    return await complete(services, person, wish, clock());
  } catch (error) {
    // Whoever may complete a task sees it: only a refusal has to ask.
    if (error instanceof Refusal) await assertSeesTask(house, person, taskId);
    throw error;
  }
}

/**
 * Sends a task back: to the earlier task that is named, else as the diagram provides for it.
 *
 * @throws return-not-possible, return-target-unlawful and as the command of the runtime
 */
export async function returnTask(
  house: House,
  person: Person,
  taskId: string,
  { targetElementId, reason }: ReturnWish,
  revision: number | undefined,
): Promise<CompletedTask> {
  const seen = revision === undefined ? {} : { revision };
  if (targetElementId !== undefined) {
    await assertSeesTask(house, person, taskId);
    const wish = { taskId, targetElementId, reason, ...seen };
    return toldAfter(house, person, await returnTo(house.services, person, wish, house.clock()));
  }
  const task = await readTask(house, person, taskId);
  if (!task.outcomes.some(({ value }) => value === returnOutcome)) throw returnNotPossible();
  return completeTask(house, person, taskId, { outcome: returnOutcome, reason }, revision);
}
