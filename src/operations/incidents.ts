import { isUnavailable } from '../database/unavailable.ts';
import type { Person } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { retryFailed } from '../domain/refusals/operations.ts';
import { incidentNotFound } from '../domain/refusals/unknown.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import { type Resolution, resolveIncident } from '../runtime/operations/resolve-incident.ts';
import type { House } from '../runtime/views/house.ts';
import type { Incident, IncidentBatch, IncidentOutcome, IncidentSearch } from './schemas.ts';

const tables = `
  from incidents i
  join cases c on c.tenant_id = i.tenant_id and c.id = i.case_id
  join process_instances p on p.tenant_id = i.tenant_id and p.id = i.instance_id`;
const columns = `
  i.id, i.case_id, c.number as case_number, i.instance_id, p.definition_key, i.element_id, i.code, i.message,
  case when i.incident like 'timer/%' then 'timer' when i.incident like 'job/%' then 'job' else 'element' end as work,
  i.raised_at, i.resolved_at ${tables}`;

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

/** A page of failed work that has all in common what is asked, the oldest first. @throws cursor-invalid */
export async function searchIncidents(
  { services, tenantId }: House,
  { filter = {}, page, includeTotal = false }: IncidentSearch,
): Promise<Page<Incident> & { total?: number }> {
  const { database } = services;
  const where = conditions();
  where.add('i.tenant_id = :tenantId', { tenantId });
  where.add(`i.resolved_at is ${filter.resolved ? 'not null' : 'null'}`);
  where.ask('i.case_id', filter.caseId);
  where.ask('c.number', filter.caseNumber);
  where.ask('p.definition_key', filter.definitionKey);
  where.ask('i.element_id', filter.elementId);
  where.ask('i.code', filter.code);
  where.ask('i.message', filter.message);
  where.ask('i.raised_at', filter.raisedAt);
  const total = includeTotal
    ? await database.first<{ count: number }>(
        `select count(*) as count ${tables} where ${where.text()}`,
        where.bindings(),
      )
    : undefined;
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(i.raised_at, i.id) > (:afterAt, cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await database.rows<Incident>(
    `select ${columns} where ${where.text()} order by i.raised_at, i.id limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return {
    ...pageOf(rows, page, ({ raisedAt, id }) => [raisedAt, id]),
    ...(total === undefined ? {} : { total: total.count }),
  };
}

/**
 * Tries failed work again, with variables set right before, and tells what became of it.
 *
 * @throws incident-not-found, incident-resolved, forbidden, retry-failed
 */
export async function settleIncident(house: House, person: Person, resolution: Resolution): Promise<Incident> {
  const { services, tenantId } = house;
  await tryAgain(house, person, resolution);
  const incident = await services.database.first<Incident>(
    `select ${columns} where i.tenant_id = :tenantId and i.id = :incidentId`,
    { tenantId, incidentId: resolution.incidentId },
  );
  if (incident === undefined) throw incidentNotFound();
  return incident;
}

/** Tries many again, each in a transaction of its own: one that fails holds up no other. @throws forbidden */
export async function settleIncidents(
  house: House,
  person: Person,
  { incidentIds, variables = {} }: IncidentBatch,
): Promise<{ items: IncidentOutcome[] }> {
  const items: IncidentOutcome[] = [];
  for (const incidentId of incidentIds) items.push(await outcomeOf(house, person, { incidentId, variables }));
  return { items };
}

async function outcomeOf(house: House, person: Person, resolution: Resolution): Promise<IncidentOutcome> {
  const { incidentId } = resolution;
  try {
    const { failedAgain } = await tryAgain(house, person, resolution);
    return { incidentId, outcome: failedAgain ? 'FAILED_AGAIN' : 'RESOLVED', code: null, message: null };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'forbidden') throw error;
    const { code, details, message } = error;
    const outcome = code === 'retry-failed' ? 'FAILED_AGAIN' : 'REFUSED';
    return { incidentId, outcome, code, message: details[0]?.message ?? message };
  }
}

/** What fails when it is tried again is the diagram's or the world's doing, not the operator's request's. */
async function tryAgain({ services, clock }: House, person: Person, resolution: Resolution) {
  try {
    return await resolveIncident(services, person, resolution, clock());
  } catch (error) {
    if (error instanceof Refusal || isUnavailable(error)) throw error;
    throw retryFailed(error instanceof Error ? error.message : String(error));
  }
}
