import type { Transaction } from '../../database/connect.ts';
import { json } from '../../database/named-bindings.ts';
import { inTransaction } from '../../database/transaction.ts';
import { verifyChain } from '../operations/verify-chain.ts';
import type { House } from '../views/house.ts';
import { expiredAt, isKeptBack, isOnLegalHold, isOpen } from './expired-cases.ts';
import { detachedTables, eventsOf, readGoing } from './going.ts';
import { keepRemains } from './keep-remains.ts';
import { type Going, remains } from './remains.ts';

/** Cases of a list that go together or not at all. */
export interface Unit {
  readonly tenantId: string;
  readonly destructionId: string;
  readonly unitId: string;
}

/** Why a case is kept although it stands on an approved list. */
type WhyKept =
  | 'gone'
  | 'legal-hold'
  | 'still-open'
  | 'retention-runs'
  | 'sibling-kept'
  | 'record-changed'
  | 'record-broken';

interface Standing {
  readonly caseId: string;
  readonly isThere: boolean;
  readonly onHold: boolean;
  readonly open: boolean;
  readonly expired: boolean;
  readonly keptBack: boolean;
  readonly changed: boolean;
}

/**
 * Destroys the cases of a unit, or notes why they are kept. It is one transaction: what is left of them, what is erased and
 * what became of the unit are on record together, so that whoever is killed half-way has lost nothing and does nothing twice.
 * Answers false where somebody is moving one of them this moment, or somebody else did it.
 */
export function destroyUnit(house: House, unit: Unit, caseYears: number | null): Promise<boolean> {
  return inTransaction(house.services.database, async (sql) => {
    const listed = await takeUnit(sql, unit);
    if (listed.length === 0 || !(await lockCases(sql, unit.tenantId, listed))) return false;
    const standings = await standingsOf(sql, house, unit, caseYears);
    const kept = new Map<string, WhyKept>();
    for (const standing of standings) {
      const why = await whyKept(sql, unit.tenantId, standing);
      if (why !== null) kept.set(standing.caseId, why);
    }
    if (kept.size > 0) {
      for (const caseId of listed) await noteItem(sql, house, unit, caseId, 'KEPT', kept.get(caseId) ?? 'sibling-kept');
      return true;
    }
    const going = await readGoing(sql, unit.tenantId, listed);
    await keepRemains(sql, house, { destructionId: unit.destructionId, going });
    await noteFiles(sql, unit.destructionId, going);
    const rows = await erase(sql, going);
    for (const caseId of listed) await noteItem(sql, house, unit, caseId, 'DESTROYED', null);
    await sql.run(
      `update destruction_items set rows_erased = cast(:rows as jsonb)
       where tenant_id = :tenantId and destruction_id = :destructionId and case_id = :first`,
      { ...unit, first: listed[0] ?? null, rows: json(rows) },
    );
    return true;
  });
}

/** The waiting cases of a unit, if nobody else has them and the list was not stopped. */
async function takeUnit(sql: Transaction, unit: Unit): Promise<string[]> {
  const items = await sql.rows<{ caseId: string }>(
    `select i.case_id from destruction_items i
     join destructions d on d.tenant_id = i.tenant_id and d.id = i.destruction_id and d.state = 'RUNNING'
     where i.tenant_id = :tenantId and i.destruction_id = :destructionId and i.unit_id = :unitId and i.state = 'WAITING'
     order by i.case_id
     for update of i skip locked`,
    { ...unit },
  );
  return items.map(({ caseId }) => caseId);
}

/** The root instances first, as every command does; then the cases, so that nothing is hung on them meanwhile. */
async function lockCases(sql: Transaction, tenantId: string, caseIds: readonly string[]): Promise<boolean> {
  const roots = 'tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[])) and id = root_id';
  const all = await sql.rows(`select id from process_instances where ${roots}`, { tenantId, caseIds });
  const locked = await sql.rows(`select id from process_instances where ${roots} order by id for update skip locked`, {
    tenantId,
    caseIds,
  });
  if (locked.length < all.length) return false;
  await sql.run(
    `select id from cases where tenant_id = :tenantId and id = any(cast(:caseIds as uuid[])) order by id for update`,
    { tenantId, caseIds },
  );
  return true;
}

function standingsOf(sql: Transaction, house: House, unit: Unit, caseYears: number | null): Promise<Standing[]> {
  return sql.rows<Standing>(
    `select i.case_id, c.id is not null as is_there, ${isOnLegalHold('c')} as on_hold, ${isOpen('c')} as open,
       coalesce(${expiredAt('c', 'r')} < :now, false) as expired, ${isKeptBack('c')} as kept_back,
       (c.event_count, c.event_hash) is distinct from (i.event_count, i.event_hash) as changed
     from destruction_items i
     left join cases c on c.tenant_id = i.tenant_id and c.id = i.case_id
     left join retention_rules r on r.tenant_id = c.tenant_id and r.procedure_key = c.definition_key
     where i.tenant_id = :tenantId and i.destruction_id = :destructionId and i.unit_id = :unitId and i.state = 'WAITING'`,
    { ...unit, now: house.clock(), caseYears },
  );
}

async function whyKept(sql: Transaction, tenantId: string, standing: Standing): Promise<WhyKept | null> {
  if (!standing.isThere) return 'gone';
  if (standing.onHold) return 'legal-hold';
  if (standing.open) return 'still-open';
  if (!standing.expired) return 'retention-runs';
  if (standing.keptBack) return 'sibling-kept';
  if (standing.changed) return 'record-changed';
  const { firstBroken } = await verifyChain(sql, tenantId, standing.caseId);
  return firstBroken === null ? null : 'record-broken';
}

async function noteItem(
  sql: Transaction,
  house: House,
  unit: Unit,
  caseId: string,
  state: 'DESTROYED' | 'KEPT',
  code: WhyKept | null,
): Promise<void> {
  await sql.run(
    `update destruction_items set state = :state, code = :code, done_at = :now
     where tenant_id = :tenantId and destruction_id = :destructionId and case_id = :caseId`,
    { tenantId: unit.tenantId, destructionId: unit.destructionId, caseId, state, code, now: house.clock() },
  );
}

/** Remembers what of the cases lies on the disk: no row tells it any more once they are gone. */
async function noteFiles(sql: Transaction, destructionId: string, going: Going): Promise<void> {
  const { tenantId, documentIds, disclosureIds } = going;
  await sql.run(
    `insert into destruction_files (tenant_id, destruction_id, content_hash, state)
     select :tenantId, :destructionId, content_hash, 'WAITING'
     from (
       select content_hash from documents
       where tenant_id = :tenantId and id = any(cast(:documentIds as uuid[])) and content_removed_at is null
       union
       select content_hash from prints
       where tenant_id = :tenantId and of_id = any(cast(:documentIds as uuid[]) || cast(:disclosureIds as uuid[]))) as files
     on conflict (tenant_id, destruction_id, content_hash) do update set state = 'WAITING'`,
    { tenantId, destructionId, documentIds, disclosureIds },
  );
}

async function erase(sql: Transaction, going: Going): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  const add = (table: string, count: number): void => {
    if (count > 0) rows[table] = (rows[table] ?? 0) + count;
  };
  for (const table of await detachedTables(sql, going)) {
    add('events', await sql.run(`delete from ${table} where tenant_id = :tenantId and ${eventsOf}`, { ...going }));
  }
  for (const remain of remains) {
    if (remain.becomes === 'KEPT') continue;
    const act =
      remain.becomes === 'ERASED' ? `delete from ${remain.table}` : `update ${remain.table} set ${remain.set}`;
    add(remain.table, await sql.run(`${act} where tenant_id = :tenantId and ${remain.where}`, { ...going }));
  }
  return rows;
}
