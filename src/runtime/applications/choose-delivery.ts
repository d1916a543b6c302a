import type { Person } from '../../domain/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Services } from '../turn/services.ts';
import { type DeliveryWay, readApplicationRow } from './application-row.ts';
import { deliverResult, heldResultTopic } from './deliver-result.ts';
import { onCases } from './on-cases.ts';

/**
 * Changes how the results are handed over. Results that waited for the others go out at once when each is wanted as it is
 * ready.
 *
 * @throws application-not-found, case-catching-up
 */
export async function chooseDelivery(
  services: Services,
  person: Person,
  { applicationId, delivery }: { readonly applicationId: string; readonly delivery: DeliveryWay },
  now: Instant,
): Promise<void> {
  const { caseIds } = await readApplicationRow(services.database, person, applicationId);
  const { tenantId } = person;
  await onCases(services, person, caseIds, now, async (turns) => {
    for (const { sql } of turns.slice(0, 1)) {
      await sql.run(
        'update applications set delivery = :delivery where tenant_id = :tenantId and id = :applicationId',
        {
          tenantId,
          applicationId,
          delivery,
        },
      );
    }
    if (delivery === 'TOGETHER') return;
    for (const turn of turns) {
      const held = turn.jobs.all().find(({ topic, state }) => topic === heldResultTopic && state === 'OPEN');
      if (held === undefined) continue;
      turn.jobs.change(held.id, { state: 'DONE', endedAt: turn.now });
      await deliverResult(turn, held.elementId ?? '');
    }
  });
}
