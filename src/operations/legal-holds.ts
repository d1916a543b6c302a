import type { Sql } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { legalHoldInForce, legalHoldNotFound } from '../domain/refusals/retention.ts';
import { caseNotFound } from '../domain/refusals/unknown.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import { recordOperatorAct } from '../runtime/operations/record-operator-act.ts';
import type { House } from '../runtime/views/house.ts';
import type { LegalHold, LegalHoldInput, LegalHoldLift, LegalHoldSearch } from './legal-hold-schemas.ts';

const holds = `
  select h.id, h.case_id, c.number as case_number, c.definition_key as procedure_key, h.reason, h.placed_by_name, h.placed_at,
    h.lifted_by_name, h.lifted_at, h.lifted_reason
  from legal_holds h
  join cases c on c.tenant_id = h.tenant_id and c.id = h.case_id`;

/**
 * Holds a case back from destruction. The case itself is locked: it is held, or already gone, never half of both.
 *
 * @throws case-not-found, legal-hold-in-force
 */
export async function placeLegalHold(
  house: House,
  person: Person,
  { caseNumber, reason }: LegalHoldInput,
): Promise<LegalHold> {
  const { services, tenantId, clock } = house;
  return inTransaction(services.database, async (sql) => {
    const found = await sql.first<{ id: string }>(
      'select id from cases where tenant_id = :tenantId and number = :caseNumber for update',
      { tenantId, caseNumber },
    );
    if (found === undefined) throw caseNotFound();
    const id = newId();
    const placed = await sql.run(
      `insert into legal_holds (tenant_id, id, case_id, reason, placed_by, placed_by_name, placed_at)
       values (:tenantId, :id, :caseId, :reason, :by, :byName, :now)
       on conflict (tenant_id, case_id) where lifted_at is null do nothing`,
      { tenantId, id, caseId: found.id, reason, by: person.id, byName: person.name, now: clock() },
    );
    if (placed === 0) throw legalHoldInForce();
    // Not the reason: it stays with the case.
    await recordOperatorAct(sql, house, person, { act: 'legal-hold-placed', subject: caseNumber, data: {} });
    return readHold(sql, tenantId, id);
  });
}

/** Lifts a legal hold; it stays on record as long as its case. @throws legal-hold-not-found */
export async function liftLegalHold(
  house: House,
  person: Person,
  holdId: string,
  { reason }: LegalHoldLift,
): Promise<LegalHold> {
  const { services, tenantId, clock } = house;
  return inTransaction(services.database, async (sql) => {
    const lifted = await sql.run(
      `update legal_holds set lifted_by = :by, lifted_by_name = :byName, lifted_at = :now, lifted_reason = :reason
       where tenant_id = :tenantId and id = :holdId and lifted_at is null`,
      { tenantId, holdId, reason, by: person.id, byName: person.name, now: clock() },
    );
    if (lifted === 0) throw legalHoldNotFound();
    const hold = await readHold(sql, tenantId, holdId);
    await recordOperatorAct(sql, house, person, { act: 'legal-hold-lifted', subject: hold.caseNumber, data: {} });
    return hold;
  });
}

/** A page of legal holds, the newest first. @throws cursor-invalid */
export async function searchLegalHolds(
  { services, tenantId }: House,
  { filter = {}, page }: LegalHoldSearch,
): Promise<Page<LegalHold>> {
  const where = conditions();
  where.add('h.tenant_id = :tenantId', { tenantId });
  where.ask('c.number', filter.caseNumber);
  if (filter.inForce !== undefined) where.add(`h.lifted_at is ${filter.inForce ? '' : 'not '}null`);
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(h.placed_at, h.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<LegalHold>(
    `${holds} where ${where.text()} order by h.placed_at desc, h.id desc limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return pageOf(rows, page, ({ placedAt, id }) => [placedAt, id]);
}

async function readHold(sql: Sql, tenantId: string, id: string): Promise<LegalHold> {
  const hold = await sql.first<LegalHold>(`${holds} where h.tenant_id = :tenantId and h.id = :id`, { tenantId, id });
  if (hold === undefined) throw legalHoldNotFound();
  return hold;
}
