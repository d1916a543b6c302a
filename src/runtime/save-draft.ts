import { whyNotComplete } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import { onTask } from './command.ts';
import type { Services } from './services.ts';
import { standingOf } from './standing.ts';
import { noteTaskAct } from './task-acts.ts';

/** Keeps what a person has filled in so far; the last draft of a task is the one that counts. @throws as completeTask for who may */
export async function saveDraft(
  services: Services,
  person: Person,
  { taskId, values }: { readonly taskId: string; readonly values: Readonly<Record<string, unknown>> },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotComplete(person, task, standingOf(turn, person));
    if (refusal) throw refusal;
    noteTaskAct(turn, taskId, 'DRAFTED', { values });
  });
}
