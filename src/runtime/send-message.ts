import type { Person } from '../domain/person.ts';
import { nobodyWaits } from '../domain/refusals/cases.ts';
import type { Instant } from '../domain/time.ts';
import type { Variables } from '../engine/types.ts';
import { onCase } from './command.ts';
import { recordEvent } from './event-log.ts';
import { correlation, move } from './move.ts';
import type { Services } from './services.ts';

/**
 * Gives a message to whatever of the case waits for it, and carries the case on. What it carries becomes one variable
 * of the message's name, so that nobody can set a variable of the procedure by it.
 *
 * Of several that wait, the innermost of the youngest instance has it: what a step asks for goes to the step before
 * what the whole procedure always listens to.
 *
 * @throws case-not-found, nobody-waits
 */
export async function sendMessage(
  services: Services,
  person: Person,
  message: { readonly caseId: string; readonly name: string; readonly variables?: Variables },
  now: Instant,
): Promise<{ readonly caseId: string }> {
  return onCase(services, person, message.caseId, now, async (turn) => {
    const waiting = turn.subscriptions
      .all()
      .filter(({ kind, name }) => kind === 'MESSAGE' && name === message.name)
      // Ids are UUIDv7: the greater the younger.
      .sort((a, b) => (a.id < b.id ? 1 : -1))[0];
    if (!waiting) throw nobodyWaits(message.name);
    recordEvent(turn, 'message.received', { elementId: waiting.elementId, data: { name: message.name } });
    await move(turn, waiting.instanceId, correlation(waiting, { [message.name]: message.variables ?? {} }));
    return { caseId: turn.caseId };
  });
}
