import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { retentionRuleNotFound } from '../domain/refusals/operations.ts';
import { refuseStale } from '../domain/refusals/requests.ts';
import { definitionNotFound } from '../domain/refusals/unknown.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import { expiredAt, isKeptBack, yearsKept } from '../runtime/destruction/expired-cases.ts';
import { recordOperatorAct } from '../runtime/operations/record-operator-act.ts';
import type { House } from '../runtime/views/house.ts';
import type {
  ExpiredCase,
  ExpiredCaseSearch,
  ProcedureRetention,
  ProcedureRetentionInput,
} from './retention-schemas.ts';

const over = expiredAt('c', 'r');
const keptBack = isKeptBack('c');

/** How long the cases of each procedure are kept, with how many of them that is over for; by key. */
export async function retentionRules(
  { services, tenantId, clock }: House,
  caseYears: number | null,
): Promise<{ caseYears: number | null; items: ProcedureRetention[] }> {
  const items = await services.database.rows<ProcedureRetention>(
    `with known as (
       select distinct d.key as procedure_key from process_definitions d
       where d.tenant_id = :tenantId and exists (
         select from cases c where c.tenant_id = d.tenant_id and c.definition_key = d.key)
       union
       select procedure_key from retention_rules where tenant_id = :tenantId)
     select k.procedure_key, ${yearsKept('r')} as years, r.basis, r.set_by_name, r.set_at, coalesce(r.revision, 0) as revision,
       count(c.id) as ended,
       count(*) filter (where ${over} < :now and not ${keptBack}) as expired,
       count(*) filter (where ${over} < :now and ${keptBack}) as kept_back
     from known k
     left join retention_rules r on r.tenant_id = :tenantId and r.procedure_key = k.procedure_key
     left join cases c on c.tenant_id = :tenantId and c.definition_key = k.procedure_key and c.ended_at is not null
     group by k.procedure_key, r.procedure_key, r.years, r.basis, r.set_by_name, r.set_at, r.revision
     order by k.procedure_key`,
    { tenantId, caseYears, now: clock() },
  );
  return { caseYears, items };
}

/** A page of the cases whose retention is over and that nothing keeps, the longest ended first. @throws cursor-invalid */
export async function searchExpiredCases(
  { services, tenantId, clock }: House,
  caseYears: number | null,
  { filter = {}, page }: ExpiredCaseSearch,
): Promise<Page<ExpiredCase>> {
  const where = conditions();
  where.add('c.tenant_id = :tenantId and c.ended_at is not null', { tenantId });
  where.add(`${over} < :now and not ${keptBack}`, { now: clock(), caseYears });
  where.ask('c.definition_key', filter.procedureKey);
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(c.ended_at, c.id) > (:afterAt, cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<ExpiredCase>(
    `select c.id, c.number, c.definition_key as procedure_key, c.ended_at, ${yearsKept('r')} as years, ${over} as expired_at
     from cases c
     left join retention_rules r on r.tenant_id = c.tenant_id and r.procedure_key = c.definition_key
     where ${where.text()}
     order by c.ended_at, c.id
     limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return pageOf(rows, page, ({ endedAt, id }) => [endedAt, id]);
}

/** Sets how many years the cases of a procedure are kept after their end; null for ever 永久. @throws definition-not-found, revision-stale */
export async function setRetention(
  house: House,
  person: Person,
  procedureKey: string,
  rule: ProcedureRetentionInput,
  revision: number | undefined,
): Promise<void> {
  const { services, tenantId, clock } = house;
  await inTransaction(services.database, async (sql) => {
    const known = await sql.first(
      'select from process_definitions where tenant_id = :tenantId and key = :procedureKey limit 1',
      { tenantId, procedureKey },
    );
    if (known === undefined) throw definitionNotFound(procedureKey);
    const set = await sql.first<{ revision: number }>(
      `insert into retention_rules (tenant_id, procedure_key, years, basis, set_by, set_by_name, set_at)
       values (:tenantId, :procedureKey, :years, :basis, :by, :byName, :at)
       on conflict (tenant_id, procedure_key) do update
       set years = excluded.years, basis = excluded.basis, set_by = excluded.set_by, set_by_name = excluded.set_by_name,
         set_at = excluded.set_at, revision = retention_rules.revision + 1
       returning revision`,
      { tenantId, procedureKey, ...rule, by: person.id, byName: person.name, at: clock() },
    );
    refuseStale(revision, (set?.revision ?? 1) - 1);
    await recordOperatorAct(sql, house, person, { act: 'retention-set', subject: procedureKey, data: { ...rule } });
  });
}

/** Takes the rule of a procedure back: from now on the general setting holds. @throws retention-rule-not-found */
export async function dropRetention(house: House, person: Person, procedureKey: string): Promise<void> {
  const { services, tenantId } = house;
  await inTransaction(services.database, async (sql) => {
    const dropped = await sql.run(
      'delete from retention_rules where tenant_id = :tenantId and procedure_key = :procedureKey',
      { tenantId, procedureKey },
    );
    if (dropped === 0) throw retentionRuleNotFound();
    await recordOperatorAct(sql, house, person, { act: 'retention-dropped', subject: procedureKey, data: {} });
  });
}
