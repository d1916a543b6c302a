import { mayOperate } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { forbidden } from '../../domain/refusals/access.ts';
import { incidentResolved } from '../../domain/refusals/cases.ts';
import { incidentNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import type { Variables } from '../../engine/types.ts';
import { catchUp } from '../jobs/fire-due.ts';
import { failedWork } from '../jobs/spend-retry.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { move } from '../turn/move.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';

/** How an operator sets failed work right. */
export interface Resolution {
  readonly incidentId: string;
  /** Set before the work is tried again: where the failed token is, for a timer or a planned act in its process instance. */
  readonly variables?: Variables;
}

/**
 * Tries again what an incident stopped, with variables set right before; `failedAgain` tells whether the same element has
 * a new incident.
 *
 * @throws forbidden, incident-not-found, incident-resolved
 */
export async function resolveIncident(
  services: Services,
  person: Person,
  { incidentId, variables = {} }: Resolution,
  now: Instant,
): Promise<{ readonly caseId: string; readonly failedAgain: boolean }> {
  if (!mayOperate(person)) throw forbidden();
  const found = await services.database.first<{ caseId: string }>(
    `select case_id from incidents where tenant_id = :tenantId and id = :incidentId`,
    { tenantId: person.tenantId, incidentId },
  );
  if (!found) throw incidentNotFound();
  const settle = async (turn: Turn) => {
    const incident = turn.incidents.get(incidentId);
    if (!incident) throw incidentResolved();
    const known = new Set(turn.incidents.all().map(({ id }) => id));
    const named = Object.keys(variables);
    recordEvent(turn, 'incident.resolved', {
      elementId: incident.elementId,
      data: { code: incident.code, ...(named.length === 0 ? {} : { variables: named }) },
    });
    const work = failedWork(incident.incident);
    if (work === null) {
      await move(turn, incident.instanceId, { type: 'resolveIncident', incident: incident.incident, variables });
    } else {
      if (named.length > 0) await move(turn, incident.instanceId, { type: 'setVariables', variables });
      turn.incidents.change(incidentId, { resolvedAt: turn.now });
      await tryAgain(turn, work, now);
    }
    const failedAgain = turn.incidents
      .all()
      .some(({ id, elementId }) => !known.has(id) && elementId === incident.elementId);
    return { caseId: turn.caseId, failedAgain };
  };
  return onCase(services, person, found.caseId, now, settle, 'even-held');
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
