import { mayOperate } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { forbidden } from '../domain/refusals/access.ts';
import { incidentResolved } from '../domain/refusals/cases.ts';
import { incidentNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import { onCase } from './command.ts';
import { recordEvent } from './event-log.ts';
import { catchUp } from './fire-due.ts';
import { move } from './move.ts';
import type { Services } from './services.ts';
import { failedWork } from './spend-retry.ts';
import type { Turn } from './turn.ts';

/** Tries again what an incident stopped. @throws forbidden, incident-not-found, incident-resolved */
export async function resolveIncident(
  services: Services,
  person: Person,
  { incidentId }: { readonly incidentId: string },
  now: Instant,
): Promise<{ readonly caseId: string }> {
  if (!mayOperate(person)) throw forbidden();
  const found = await services.database.first<{ caseId: string }>(
    `select case_id from incidents where tenant_id = :tenantId and id = :incidentId`,
    { tenantId: person.tenantId, incidentId },
  );
  if (!found) throw incidentNotFound();
  return onCase(services, person, found.caseId, now, async (turn) => {
    const incident = turn.incidents.get(incidentId);
    if (!incident) throw incidentResolved();
    recordEvent(turn, 'incident.resolved', { elementId: incident.elementId, data: { code: incident.code } });
    const work = failedWork(incident.incident);
    if (work === null) {
      await move(turn, incident.instanceId, { type: 'resolveIncident', incident: incident.incident });
    } else {
      turn.incidents.change(incidentId, { resolvedAt: turn.now });
      await tryAgain(turn, work, now);
    }
    return { caseId: turn.caseId };
  });
}

/** Gives failed work its retries back and does it at once, at the moment it was due (R-CLK-36). */
async function tryAgain(
  turn: Turn,
  work: { readonly kind: 'timer' | 'job'; readonly id: string },
  now: Instant,
): Promise<void> {
  if (work.kind === 'timer' && turn.timers.get(work.id)) turn.timers.change(work.id, { retriesLeft: 3 });
  if (work.kind === 'job' && turn.jobs.get(work.id)) turn.jobs.change(work.id, { retriesLeft: 3 });
  await catchUp(turn, now);
}
