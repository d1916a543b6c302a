import type { Person } from '../domain/person.ts';
import { returnNotPossible } from '../domain/refusals/tasks.ts';
import { completeTask as complete } from '../runtime/complete-task.ts';
import { caseViews } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { returnOutcome } from '../runtime/views/task-acts-view.ts';
import { readTask, taskViews } from '../runtime/views/task-view.ts';
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
  const { services, clock } = house;
  await assertSeesTask(house, person, taskId);
  const { caseId, nextTaskIds } = await complete(
    services,
    person,
    { taskId, ...completion, ...(revision === undefined ? {} : { revision }) },
    clock(),
  );
  const [seen] = await caseViews(house, person, [caseId], { withDays: true });
  return {
    task: await readTask(house, person, taskId),
    case: seen ?? null,
    nextTasks: await taskViews(house, person, nextTaskIds),
  };
}

/** Sends a task back to whoever handled it before, where the diagram provides for it. @throws return-not-possible */
export async function returnTask(
  house: House,
  person: Person,
  taskId: string,
  reason: string,
  revision: number | undefined,
): Promise<CompletedTask> {
  const task = await readTask(house, person, taskId);
  if (!task.outcomes.some(({ value }) => value === returnOutcome)) throw returnNotPossible();
  return completeTask(house, person, taskId, { outcome: returnOutcome, reason }, revision);
}
