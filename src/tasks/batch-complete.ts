import type { Person } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { outcomeUnknown } from '../domain/refusals/tasks.ts';
import { completeTask } from '../runtime/tasks/complete-task.ts';
import type { House } from '../runtime/views/house.ts';
import type { BatchCompletion, BatchCompletionWish } from './act-schemas.ts';
import type { Completion } from './schemas.ts';
import { assertSeesTask } from './visible-tasks.ts';

/** Completes tasks one after the other, each in a transaction of its own: what one is refused for holds up no other. */
export async function batchComplete(
  house: House,
  person: Person,
  { items: asked, completion }: BatchCompletionWish,
): Promise<BatchCompletion> {
  const items: BatchCompletion['items'] = [];
  for (const { id, completion: own } of asked) {
    const done = await tryToComplete(house, person, id, own ?? completion);
    const refusal = done instanceof Refusal ? done : null;
    items.push({
      id,
      completed: refusal === null,
      nextTaskIds: done instanceof Refusal ? [] : [...done],
      code: refusal?.code ?? null,
      detail: refusal?.message ?? null,
      detailZh: refusal?.messageZh ?? null,
    });
  }
  return { items, completed: items.filter(({ completed }) => completed).length };
}

async function tryToComplete(
  house: House,
  person: Person,
  taskId: string,
  completion: Completion | undefined,
): Promise<readonly string[] | Refusal> {
  try {
    await assertSeesTask(house, person, taskId);
    if (completion === undefined) throw outcomeUnknown('', []);
    const { nextTaskIds } = await completeTask(house.services, person, { taskId, ...completion }, house.clock());
    return nextTaskIds;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
