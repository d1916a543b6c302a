import type { Person } from '../domain/person.ts';
import { addSigner as add } from '../runtime/tasks/add-signer.ts';
import { copyTask as copy, markCopyRead as markRead } from '../runtime/tasks/copy-task.ts';
import {
  delegateTask as delegate,
  recallTask as recall,
  resolveTask as resolve,
} from '../runtime/tasks/delegate-task.ts';
import { removeSigner as remove } from '../runtime/tasks/remove-signer.ts';
import { takeBackTask as takeBack } from '../runtime/tasks/take-back.ts';
import { transferTask as transfer } from '../runtime/tasks/transfer-task.ts';
import { urgeTask as urge } from '../runtime/tasks/urge-task.ts';
import type { House } from '../runtime/views/house.ts';
import type { Task } from '../runtime/views/task-schema.ts';
import { readTask } from '../runtime/views/task-view.ts';
import type { Signer } from './act-schemas.ts';
import { listSigners } from './list-signers.ts';
import { assertSeesTask } from './visible-tasks.ts';

type Said<Command extends (...given: never[]) => unknown> = Omit<Parameters<Command>[2], 'taskId'>;

/** Asks a colleague to work on a task, and tells it. @throws as the command of the runtime */
export const delegateTask = (house: House, person: Person, taskId: string, said: Said<typeof delegate>) =>
  told(house, person, taskId, (now) => delegate(house.services, person, { taskId, ...said }, now));

/** Takes a delegated task back, and tells it. @throws as the command of the runtime */
export const recallTask = (house: House, person: Person, taskId: string) =>
  told(house, person, taskId, (now) => recall(house.services, person, { taskId }, now));

/** Gives a delegated task back, and tells it. @throws as the command of the runtime */
export const resolveTask = (house: House, person: Person, taskId: string, said: Said<typeof resolve>) =>
  told(house, person, taskId, (now) => resolve(house.services, person, { taskId, ...said }, now));

/** Hands a task on for good, and tells it. @throws as the command of the runtime */
export const transferTask = (house: House, person: Person, taskId: string, said: Said<typeof transfer>) =>
  told(house, person, taskId, (now) => transfer(house.services, person, { taskId, ...said }, now));

/** Shows a task to others, and tells it. @throws as the command of the runtime */
export const copyTask = (house: House, person: Person, taskId: string, said: Said<typeof copy>) =>
  told(house, person, taskId, (now) => copy(house.services, person, { taskId, ...said }, now));

/** Notes that a copy was read, and tells the task. @throws as the command of the runtime */
export const markCopyRead = (house: House, person: Person, taskId: string) =>
  told(house, person, taskId, (now) => markRead(house.services, person, { taskId }, now));

/** Urges a task, and tells it. @throws as the command of the runtime */
export const urgeTask = (house: House, person: Person, taskId: string, said: Said<typeof urge>) =>
  told(house, person, taskId, (now) => urge(house.services, person, { taskId, ...said }, now));

/** Takes a completed task back, and tells the one that is open in its place. @throws as the command of the runtime */
export async function takeBackTask(
  house: House,
  person: Person,
  taskId: string,
  said: Said<typeof takeBack>,
): Promise<Task> {
  await assertSeesTask(house, person, taskId);
  const again = await takeBack(house.services, person, { taskId, ...said }, house.clock());
  return readTask(house, person, again.taskId);
}

/** Asks somebody to sign, and tells all who were asked. @throws as the command of the runtime */
export async function addSigner(
  house: House,
  person: Person,
  taskId: string,
  said: Said<typeof add>,
): Promise<{ items: Signer[] }> {
  await assertSeesTask(house, person, taskId);
  await add(house.services, person, { taskId, ...said }, house.clock());
  return listSigners(house, person, taskId);
}

/** Takes a signer back, and tells all who were asked. @throws as the command of the runtime */
export async function removeSigner(
  house: House,
  person: Person,
  taskId: string,
  said: Said<typeof remove>,
): Promise<{ items: Signer[] }> {
  await assertSeesTask(house, person, taskId);
  await remove(house.services, person, { taskId, ...said }, house.clock());
  return listSigners(house, person, taskId);
}

async function told(house: House, person: Person, taskId: string, act: (now: string) => Promise<void>): Promise<Task> {
  await assertSeesTask(house, person, taskId);
  await act(house.clock());
  return readTask(house, person, taskId);
}
