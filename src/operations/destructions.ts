import { localDateOf } from '../calendar/days.ts';
import type { Sql, Transaction } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import { json } from '../database/named-bindings.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import {
  destructionListDiffers,
  destructionNeedsAnother,
  destructionNotFound,
  destructionStateForbids,
  nothingToDestroy,
} from '../domain/refusals/retention.ts';
import { conditions } from '../http/search-filters.ts';
import { expiredAt, isKeptBack, yearsKept } from '../runtime/destruction/expired-cases.ts';
import { countGoing, readGoing } from '../runtime/destruction/going.ts';
import { hashesOfList } from '../runtime/destruction/hashes.ts';
import { type DoneByOperator, recordOperatorAct } from '../runtime/operations/record-operator-act.ts';
import { nextYearlyNumber } from '../runtime/turn/numbers.ts';
import type { House } from '../runtime/views/house.ts';
import type { Destruction, DestructionApproval, DestructionDrop, DestructionInput } from './destruction-schemas.ts';
import { readDestruction } from './read-destructions.ts';

/**
 * Makes a list of cases whose retention is over and that nothing keeps, the longest ended first; of a joint application all
 * cases or none. Nothing is destroyed by it.
 *
 * @throws nothing-to-destroy
 */
export async function proposeDestruction(
  house: House,
  person: Person,
  caseYears: number | null,
  wish: DestructionInput,
): Promise<Destruction> {
  const { services, tenantId, clock } = house;
  const now = clock();
  const id = newId();
  await inTransaction(services.database, async (sql) => {
    const number = await nextYearlyNumber(sql, tenantId, 'XH', localDateOf(now));
    await sql.run(
      `insert into destructions
         (tenant_id, id, number, state, reason, list_hash, rows_found, proposed_by, proposed_by_name, proposed_at)
       values (:tenantId, :id, :number, 'PROPOSED', :reason, '', '{}', :by, :byName, :now)`,
      { tenantId, id, number, reason: wish.reason, by: person.id, byName: person.name, now },
    );
    const caseIds = await putOnList(sql, house, { id, caseYears, wish });
    if (caseIds.length === 0) throw nothingToDestroy();
    const { list } = await hashesOfList(sql, tenantId, id);
    const found = await countGoing(sql, await readGoing(sql, tenantId, caseIds));
    await sql.run(
      `update destructions set list_hash = :list, rows_found = cast(:found as jsonb)
       where tenant_id = :tenantId and id = :id`,
      { tenantId, id, list, found: json(found) },
    );
    await note(sql, house, person, 'destruction-proposed', number, { cases: caseIds.length, listHash: list });
  });
  return readDestruction(house, id);
}

async function putOnList(
  sql: Transaction,
  { tenantId, clock }: House,
  { id, caseYears, wish }: { readonly id: string; readonly caseYears: number | null; readonly wish: DestructionInput },
): Promise<string[]> {
  const where = conditions();
  where.add('c.tenant_id = :tenantId and c.ended_at is not null', { tenantId });
  where.add(`${expiredAt('c', 'r')} < :now and not ${isKeptBack('c')}`, { now: clock(), caseYears });
  // It stands on one open list at a time.
  where.add(
    `not exists (
       select from destruction_items o
       join destructions d on d.tenant_id = o.tenant_id and d.id = o.destruction_id
       where o.tenant_id = c.tenant_id and o.case_id = c.id and o.state = 'WAITING'
         and d.state in ('PROPOSED', 'RUNNING', 'STOPPED'))`,
  );
  where.ask('c.definition_key', wish.procedureKey);
  where.ask('c.ended_at', wish.endedBefore === undefined ? undefined : { $lt: wish.endedBefore });
  const listed = await sql.rows<{ caseId: string }>(
    `with chosen as (
       select c.id, a.application_id
       from cases c
       left join retention_rules r on r.tenant_id = c.tenant_id and r.procedure_key = c.definition_key
       left join application_cases a on a.tenant_id = c.tenant_id and a.case_id = c.id
       where ${where.text()}
       order by c.ended_at, c.id
       limit :atMost),
     going as (
       select id from chosen
       union
       select a.case_id from application_cases a
       where a.tenant_id = :tenantId and a.application_id in (select application_id from chosen))
     insert into destruction_items
       (tenant_id, destruction_id, position, case_id, unit_id, case_number, procedure_key, ended_at, years, basis, expired_at,
        documents, event_count, event_hash, state)
     select c.tenant_id, cast(:id as uuid), row_number() over (order by c.ended_at, c.id), c.id,
       coalesce(a.application_id, c.id), c.number, c.definition_key, c.ended_at, ${yearsKept('r')}, r.basis,
       ${expiredAt('c', 'r')},
       (select count(*) from documents d
         where d.tenant_id = c.tenant_id and (d.case_id = c.id or d.disclosure_id = c.disclosure_id)),
       c.event_count, c.event_hash, 'WAITING'
     from going g
     join cases c on c.tenant_id = :tenantId and c.id = g.id
     left join retention_rules r on r.tenant_id = c.tenant_id and r.procedure_key = c.definition_key
     left join application_cases a on a.tenant_id = c.tenant_id and a.case_id = c.id
     returning case_id`,
    { ...where.bindings(), id, atMost: wish.atMost ?? 500 },
  );
  return listed.map(({ caseId }) => caseId);
}

/**
 * Approves a list that another administrator proposed; the dispatcher works it off from now on.
 *
 * @throws destruction-not-found, destruction-state-forbids, destruction-needs-another, destruction-list-differs
 */
export function approveDestruction(
  house: House,
  person: Person,
  id: string,
  { listHash, reason }: DestructionApproval,
): Promise<Destruction> {
  return decide(
    house,
    person,
    id,
    { state: 'RUNNING', act: 'destruction-approved', reason: reason ?? null },
    (found) => {
      if (found.proposedBy === person.id) throw destructionNeedsAnother();
      if (found.listHash !== listHash) throw destructionListDiffers();
    },
  );
}

/** Drops a list that was not approved; its cases may stand on another. @throws destruction-not-found, destruction-state-forbids */
export function dropDestruction(
  house: House,
  person: Person,
  id: string,
  { reason }: DestructionDrop,
): Promise<Destruction> {
  return decide(house, person, id, { state: 'DROPPED', act: 'destruction-dropped', reason }, () => undefined);
}

interface Proposed {
  readonly number: string;
  readonly state: Destruction['state'];
  readonly proposedBy: string;
  readonly listHash: string;
}

async function decide(
  house: House,
  person: Person,
  id: string,
  to: { readonly state: 'RUNNING' | 'DROPPED'; readonly act: DoneByOperator['act']; readonly reason: string | null },
  assertMay: (found: Proposed) => void,
): Promise<Destruction> {
  const { services, tenantId, clock } = house;
  await inTransaction(services.database, async (sql) => {
    const found = await locked(sql, tenantId, id);
    if (found.state !== 'PROPOSED') throw destructionStateForbids(found.state);
    assertMay(found);
    await sql.run(
      `update destructions
       set state = :state, decided_by = :by, decided_by_name = :byName, decided_at = :now, decided_reason = :reason
       where tenant_id = :tenantId and id = :id`,
      { tenantId, id, state: to.state, reason: to.reason, by: person.id, byName: person.name, now: clock() },
    );
    await note(sql, house, person, to.act, found.number, { listHash: found.listHash });
  });
  return readDestruction(house, id);
}

/** Stops a destruction, or lets it go on; what is destroyed stays so. @throws destruction-not-found, destruction-state-forbids */
export async function steerDestruction(
  house: House,
  person: Person,
  id: string,
  to: 'STOPPED' | 'RUNNING',
): Promise<Destruction> {
  const { services, tenantId } = house;
  await inTransaction(services.database, async (sql) => {
    const { state, number } = await locked(sql, tenantId, id);
    if (state !== (to === 'STOPPED' ? 'RUNNING' : 'STOPPED')) throw destructionStateForbids(state);
    await sql.run('update destructions set state = :to where tenant_id = :tenantId and id = :id', { tenantId, id, to });
    await note(sql, house, person, to === 'STOPPED' ? 'destruction-stopped' : 'destruction-resumed', number, {});
  });
  return readDestruction(house, id);
}

async function locked(sql: Transaction, tenantId: string, id: string): Promise<Proposed> {
  const found = await sql.first<Proposed>(
    `select number, state, proposed_by, list_hash from destructions
     where tenant_id = :tenantId and id = :id for update`,
    { tenantId, id },
  );
  if (found === undefined) throw destructionNotFound();
  return found;
}

function note(
  sql: Sql,
  house: House,
  person: Person,
  act: DoneByOperator['act'],
  subject: string,
  data: DoneByOperator['data'],
): Promise<void> {
  return recordOperatorAct(sql, house, person, { act, subject, data });
}
