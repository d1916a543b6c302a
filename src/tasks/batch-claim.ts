import type { Person } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { claimTask } from '../runtime/tasks/claim-task.ts';
import type { House } from '../runtime/views/house.ts';
import type { BatchClaim } from './schemas.ts';
import { assertSeesTask } from './visible-tasks.ts';

/** Claims tasks one after the other, each for itself: what one is refused for holds up no other. */
export async function batchClaim(house: House, person: Person, taskIds: readonly string[]): Promise<BatchClaim> {
  const items: BatchClaim['items'] = [];
  for (const id of taskIds) {
    const refusal = await tryToClaim(house, person, id);
    items.push({
      id,
      claimed: refusal === null,
      code: refusal?.code ?? null,
      detail: refusal?.message ?? null,
      detailZh: refusal?.messageZh ?? null,
    });
  }
  return { items };
}

async function tryToClaim(house: House, person: Person, taskId: string): Promise<Refusal | null> {
  try {
    await assertSeesTask(house, person, taskId);
    await claimTask(house.services, person, { taskId }, house.clock());
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
