import type { Person } from '../../domain/person.ts';
import { correlationAmbiguous, nobodyWaits } from '../../domain/refusals/cases.ts';
import type { Instant } from '../../domain/time.ts';
import type { Variables } from '../../engine/types.ts';
import type { Services } from '../turn/services.ts';
import { visibleCases } from '../views/visible-cases.ts';
import { sendMessage } from './send-message.ts';

/** A message from outside that finds its case by what it is about. */
export interface CorrelatedMessage {
  readonly name: string;
  readonly correlationKey: string;
  /** The integrator's own key of the case, where the message is for that case only. */
  readonly businessKey?: string;
  readonly variables?: Variables;
}

/**
 * Gives a message to the one case, of those the person may see, in which somebody waits for its name and correlation
 * key. With a business key it also reaches a subscription of that case that names no key, and may start another pool
 * of its diagram.
 *
 * @throws nobody-waits, correlation-ambiguous
 */
export async function correlateMessage(
  services: Services,
  person: Person,
  message: CorrelatedMessage,
  now: Instant,
): Promise<{ readonly caseId: string }> {
  const { name, correlationKey, variables = {} } = message;
  const [caseId, another] = await casesFor(services, person, message);
  if (caseId === undefined) throw nobodyWaits(name);
  if (another !== undefined) throw correlationAmbiguous(name);
  return sendMessage(services, person, { caseId, name, key: correlationKey, variables }, now);
}

/** At most two of the open cases, of those the person may see, that a message may be for. */
export async function casesFor(services: Services, person: Person, message: CorrelatedMessage): Promise<string[]> {
  const { condition, bindings } = visibleCases(person);
  const { name, correlationKey, businessKey = null } = message;
  const rows = await services.database.rows<{ id: string }>(
    `select c.id from cases c
     where c.tenant_id = :tenantId and c.ended_at is null and ${condition}
       and case
         when cast(:businessKey as text) is null then exists (
           select from subscriptions s
           where s.tenant_id = c.tenant_id and s.case_id = c.id and s.kind = 'MESSAGE' and s.name = :name
             and s.correlation_key = :correlationKey)
         else c.business_key = :businessKey
       end
     limit 2`,
    { tenantId: person.tenantId, name, correlationKey, businessKey, ...bindings },
  );
  return rows.map(({ id }) => id);
}
