import type { Person } from '../domain/person.ts';
import { claimTask as claim, releaseTask as release } from '../runtime/tasks/claim-task.ts';
import { saveDraft as save } from '../runtime/tasks/save-draft.ts';
import type { House } from '../runtime/views/house.ts';
import type { Task } from '../runtime/views/task-schema.ts';
import { readTask } from '../runtime/views/task-view.ts';
import { assertSeesTask } from './visible-tasks.ts';

/** Takes a task in hand and tells it. @throws task-not-found, task-already-claimed and as the command of the runtime */
export async function claimTask(
  house: House,
  person: Person,
  taskId: string,
  revision: number | undefined,
): Promise<Task> {
  await assertSeesTask(house, person, taskId);
  await claim(house.services, person, { taskId, ...(revision === undefined ? {} : { revision }) }, house.clock());
  return readTask(house, person, taskId);
}

/** Puts a task back into the pool and tells it. @throws task-not-found, not-the-assignee, task-not-open */
export async function releaseTask(house: House, person: Person, taskId: string): Promise<Task> {
  await assertSeesTask(house, person, taskId);
  await release(house.services, person, { taskId }, house.clock());
  return readTask(house, person, taskId);
}

/** Keeps what was filled in so far. @throws task-not-found, not-the-assignee, task-not-open, revision-stale */
export async function saveDraft(
  house: House,
  person: Person,
  taskId: string,
  values: Readonly<Record<string, unknown>>,
  revision: number | undefined,
): Promise<Task> {
  await assertSeesTask(house, person, taskId);
  await save(
    house.services,
    person,
    { taskId, values, ...(revision === undefined ? {} : { revision }) },
    house.clock(),
  );
  return readTask(house, person, taskId);
}
