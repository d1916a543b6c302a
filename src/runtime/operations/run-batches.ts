import type { Database } from '../../database/connect.ts';
import { isUnavailable } from '../../database/unavailable.ts';
import type { Instant } from '../../domain/time.ts';
import { EngineError, type MigrationPlan } from '../../engine/types.ts';
import { catchUp } from '../jobs/fire-due.ts';
import { recordEvent } from '../turn/event-log.ts';
import { inTurnIfFree } from '../turn/in-turn.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { migrateInstance } from './migrate-instance.ts';

interface Item {
  readonly tenantId: string;
  readonly batchId: string;
  readonly caseId: string;
  readonly fromDefinitionId: string;
  readonly toDefinitionId: string;
  readonly plan: MigrationPlan;
  readonly reason: string;
  readonly by: string;
}

/**
 * Does the next cases of the batches under way, each in a transaction of its own that also notes the result: whoever is
 * killed half-way has lost nothing and does nothing twice. Answers how many cases it came to an end with.
 */
export async function runBatches(services: Services, now: Instant, atMost: number): Promise<number> {
  const { database } = services;
  const items = await waiting(database, atMost);
  let ended = 0;
  for (const item of items) if (await doItem(services, item, now)) ended += 1;
  await endBatches(database, now);
  return ended;
}

function waiting(database: Database, limit: number): Promise<Item[]> {
  return database.rows<Item>(
    `select i.tenant_id, i.batch_id, i.case_id, b.from_definition_id, b.to_definition_id, b.plan, b.reason, a.name as by
     from batches b
     join batch_items i on i.tenant_id = b.tenant_id and i.batch_id = b.id and i.state = 'WAITING'
     join accounts a on a.tenant_id = b.tenant_id and a.id = b.created_by
     where b.state = 'RUNNING'
     order by b.created_at, b.id, i.case_id
     limit :limit`,
    { limit },
  );
}

/** Answers false where the case has to come again with a later look. */
async function doItem(services: Services, item: Item, now: Instant): Promise<boolean> {
  const { tenantId, caseId } = item;
  try {
    // A case somebody is moving this moment comes with the next look.
    const moved = await inTurnIfFree(services, { tenantId, caseId }, null, now, 'skip', async (turn) => {
      if (!(await isStillWaiting(turn, item)) || !(await catchUp(turn, now))) return false;
      await migrateCase(turn, item);
      await note(turn.sql, item, 'DONE', null, null, now);
      return true;
    });
    return moved?.result ?? false;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    const code = error instanceof EngineError ? error.code : 'failed';
    await note(services.database, item, 'FAILED', code, error instanceof Error ? error.message : String(error), now);
    return true;
  }
}

/** Read under the lock of the case: another replica may have done it, or an operator stopped the batch. */
async function isStillWaiting({ sql }: Turn, { tenantId, batchId, caseId }: Item): Promise<boolean> {
  const found = await sql.first(
    `select i.case_id
     from batch_items i
     join batches b on b.tenant_id = i.tenant_id and b.id = i.batch_id and b.state = 'RUNNING'
     where i.tenant_id = :tenantId and i.batch_id = :batchId and i.case_id = :caseId and i.state = 'WAITING'
     for update of i`,
    { tenantId, batchId, caseId },
  );
  return found !== undefined;
}

/** What has ended or moved on meanwhile needs no migration any more. */
async function migrateCase(turn: Turn, item: Item): Promise<void> {
  const { tenantId, batchId, fromDefinitionId, toDefinitionId, plan, reason, by } = item;
  const to = await turn.services.definitions.byId(turn.sql, tenantId, toDefinitionId);
  const concerned = turn.instances
    .all()
    .filter(({ status, definitionId }) => status === 'ACTIVE' && definitionId === fromDefinitionId);
  for (const { id } of concerned) {
    const instance = turn.instances.get(id);
    if (instance?.status !== 'ACTIVE') continue;
    recordEvent(turn, 'case.migrated', {
      data: { instanceId: id, fromDefinitionId, toDefinitionId, version: to.version, batchId, reason, by },
      bySystem: true,
    });
    await migrateInstance(turn, instance, to, plan);
  }
}

async function note(
  sql: Pick<Database, 'run'>,
  { tenantId, batchId, caseId }: Item,
  state: 'DONE' | 'FAILED',
  code: string | null,
  message: string | null,
  now: Instant,
): Promise<void> {
  await sql.run(
    `update batch_items set state = :state, code = :code, message = :message, done_at = :now
     where tenant_id = :tenantId and batch_id = :batchId and case_id = :caseId and state = 'WAITING'`,
    { tenantId, batchId, caseId, state, code, message, now },
  );
}

async function endBatches(database: Database, now: Instant): Promise<void> {
  await database.run(
    `update batches set state = 'DONE', ended_at = :now
     where state = 'RUNNING' and not exists (
       select from batch_items i
       where i.tenant_id = batches.tenant_id and i.batch_id = batches.id and i.state = 'WAITING')`,
    { now },
  );
}
