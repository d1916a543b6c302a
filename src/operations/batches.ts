import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { batchNotFound, batchStateForbids } from '../domain/refusals/operations.ts';
import { refuseStale } from '../domain/refusals/requests.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { type Conditions, conditions, valuesAsked } from '../http/search-filters.ts';
import { beginMigration } from '../runtime/operations/begin-migration.ts';
import type { House } from '../runtime/views/house.ts';
import { loadPlan } from './migration-plans.ts';
import type { Batch, BatchItem, BatchItemSearch, CaseChoice, PlanExecution } from './migration-schemas.ts';

/**
 * Begins to move the cases that run on the plan's old version, all or those a filter chooses at this moment; the dispatcher
 * does it from now on.
 *
 * @throws migration-plan-not-found, revision-stale
 */
export async function executePlan(
  house: House,
  person: Person,
  planId: string,
  { reason, filter = {} }: PlanExecution,
  revision: number | undefined,
): Promise<Batch> {
  const { services, tenantId, clock } = house;
  const { row } = await loadPlan(house, planId);
  refuseStale(revision, row.revision);
  const { fromDefinitionId, toDefinitionId, plan } = row;
  const order = { tenantId, fromDefinitionId, toDefinitionId, plan, reason, by: person.id, now: clock() };
  const chosen = choice(filter);
  const which = { condition: chosen.text(), bindings: chosen.bindings() };
  const id = await inTransaction(services.database, (sql) => beginMigration(sql, order, which));
  return readBatch(house, id);
}

const counted = `
  select b.id, b.kind, b.state, b.reason, b.created_at, b.ended_at,
    f.key as definition_key, f.version as from_version, t.version as to_version,
    count(i.case_id) as total,
    count(*) filter (where i.state = 'WAITING') as waiting,
    count(*) filter (where i.state = 'DONE') as done,
    count(*) filter (where i.state = 'FAILED') as failed
  from batches b
  join process_definitions f on f.tenant_id = b.tenant_id and f.id = b.from_definition_id
  join process_definitions t on t.tenant_id = b.tenant_id and t.id = b.to_definition_id
  left join batch_items i on i.tenant_id = b.tenant_id and i.batch_id = b.id`;
const oneEach = 'group by b.tenant_id, b.id, f.key, f.version, t.version';

/** The batches begun last, at most 100. */
export async function listBatches({ services, tenantId }: House): Promise<{ items: Batch[] }> {
  const items = await services.database.rows<Batch>(
    `${counted} where b.tenant_id = :tenantId ${oneEach} order by b.created_at desc, b.id desc limit 100`,
    { tenantId },
  );
  return { items };
}

/** Where a batch stands. @throws batch-not-found */
export async function readBatch({ services, tenantId }: House, batchId: string): Promise<Batch> {
  const batch = await services.database.first<Batch>(
    `${counted} where b.tenant_id = :tenantId and b.id = :batchId ${oneEach}`,
    { tenantId, batchId },
  );
  if (batch === undefined) throw batchNotFound();
  return batch;
}

/** Stops a batch, or lets it go on; what is done stays done. @throws batch-not-found, batch-state-forbids */
export async function steerBatch(house: House, batchId: string, to: 'STOPPED' | 'RUNNING'): Promise<Batch> {
  const { services, tenantId } = house;
  const from = to === 'STOPPED' ? 'RUNNING' : 'STOPPED';
  const changed = await services.database.first(
    `update batches set state = :to where tenant_id = :tenantId and id = :batchId and state = :from returning id`,
    { tenantId, batchId, from, to },
  );
  const batch = await readBatch(house, batchId);
  if (changed === undefined) throw batchStateForbids(batch.state);
  return batch;
}

/** A page of the cases of a batch. @throws batch-not-found, cursor-invalid */
export async function searchBatchItems(
  house: House,
  batchId: string,
  { filter = {}, page }: BatchItemSearch,
): Promise<Page<BatchItem>> {
  const { services, tenantId } = house;
  await readBatch(house, batchId);
  const where = conditions();
  where.add('i.tenant_id = :tenantId and i.batch_id = :batchId', { tenantId, batchId });
  where.ask('i.state', filter.state);
  const after = readCursor(page, ['id']);
  if (after !== undefined) where.add('i.case_id > cast(:afterId as uuid)', { afterId: after[0] ?? '' });
  const rows = await services.database.rows<BatchItem>(
    `select i.case_id, c.number as case_number, i.state, i.code, i.message, i.done_at
     from batch_items i
     join cases c on c.tenant_id = i.tenant_id and c.id = i.case_id
     where ${where.text()}
     order by i.case_id
     limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return pageOf(rows, page, ({ caseId }) => [caseId]);
}

function choice(filter: CaseChoice): Conditions {
  const where = conditions();
  where.ask('c.id', filter.caseId);
  where.ask('c.number', filter.number);
  where.ask('c.status', filter.status);
  where.ask('c.lead_department', filter.leadDepartment);
  where.ask('c.region_code', filter.regionCode);
  where.ask('c.received_at', filter.receivedAt);
  if (filter.elementId !== undefined) {
    where.add(
      `exists (
         select from element_visits v
         where v.tenant_id = i.tenant_id and v.instance_id = i.id and v.left_at is null
           and v.element_id = any(:askedElements))`,
      { askedElements: valuesAsked(filter.elementId) },
    );
  }
  return where;
}
