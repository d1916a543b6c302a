import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { signalCases } from '../runtime/messages/broadcast-signal.ts';
import type { House } from '../runtime/views/house.ts';
import type { Signal } from './schemas.ts';

/**
 * Leaves a signal for every case that waits for it; answers how many there are. What it carries becomes one variable of the
 * signal's name, so that nobody can set a variable of a procedure by it.
 */
export async function broadcast(
  { services, tenantId, clock }: House,
  person: Person,
  { name, variables = {} }: Signal,
): Promise<{ cases: number }> {
  const signal = {
    tenantId,
    name,
    variables: { [name]: variables },
    exceptCase: null,
    now: clock(),
    by: { id: person.id, name: person.name },
  };
  return { cases: await inTransaction(services.database, (sql) => signalCases(sql, signal)) };
}
