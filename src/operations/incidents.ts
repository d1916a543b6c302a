import type { Person } from '../domain/person.ts';
import { incidentNotFound } from '../domain/refusals/unknown.ts';
import { resolveIncident } from '../runtime/resolve-incident.ts';
import type { House } from '../runtime/views/house.ts';
import type { Incident } from './schemas.ts';

const columns = `
  i.id, i.case_id, c.number as case_number, i.element_id, i.code, i.message, i.raised_at, i.resolved_at
  from incidents i
  join cases c on c.tenant_id = i.tenant_id and c.id = i.case_id`;

/** Work that failed and is not set right, the oldest 500. */
export async function listIncidents({ services, tenantId }: House): Promise<{ items: Incident[] }> {
  const items = await services.database.rows<Incident>(
    `select ${columns}
     where i.tenant_id = :tenantId and i.resolved_at is null
     order by i.raised_at, i.id
     limit 500`,
    { tenantId },
  );
  return { items };
}

/** Tries failed work again and tells what became of it. @throws incident-not-found, incident-resolved, forbidden */
export async function settleIncident(house: House, person: Person, incidentId: string): Promise<Incident> {
  const { services, tenantId, clock } = house;
  await resolveIncident(services, person, { incidentId }, clock());
  const incident = await services.database.first<Incident>(
    `select ${columns} where i.tenant_id = :tenantId and i.id = :incidentId`,
    { tenantId, incidentId },
  );
  if (incident === undefined) throw incidentNotFound();
  return incident;
}
