import type { Sql } from '../../database/connect.ts';
import { type Going, remains } from './remains.ts';

/** What is known of cases that are to go, read while they are there. */
export async function readGoing(sql: Sql, tenantId: string, caseIds: readonly string[]): Promise<Going> {
  const known = await sql.first<Pick<Going, 'disclosureIds' | 'documentIds' | 'applicationIds'>>(
    `with gone as (select id, disclosure_id from cases where tenant_id = :tenantId and id = any(cast(:caseIds as uuid[])))
     select
       array(select disclosure_id from gone) as disclosure_ids,
       array(select d.id from documents d where d.tenant_id = :tenantId and d.case_id in (select id from gone)
         union
         select d.id from documents d
         where d.tenant_id = :tenantId and d.disclosure_id in (select disclosure_id from gone)) as document_ids,
       array(select distinct a.application_id from application_cases a
         where a.tenant_id = :tenantId and a.case_id in (select id from gone)) as application_ids`,
    { tenantId, caseIds },
  );
  const { disclosureIds = [], documentIds = [], applicationIds = [] } = known ?? {};
  return { tenantId, caseIds, disclosureIds, documentIds, applicationIds };
}

/** How many rows the cases have in each table that loses any, by table; those of detached months among their events. */
export async function countGoing(sql: Sql, going: Going): Promise<Record<string, number>> {
  const counts = remains.flatMap((remain) =>
    remain.becomes === 'KEPT' ? [] : [countOf(remain.table, remain.table, remain.where)],
  );
  for (const table of await detachedTables(sql, going)) counts.push(countOf('events', table, eventsOf));
  const found = await sql.rows<{ name: string; rows: number }>(counts.join('\nunion all\n'), { ...going });
  const rows: Record<string, number> = {};
  for (const { name, rows: count } of found) if (count > 0) rows[name] = (rows[name] ?? 0) + count;
  return rows;
}

/** The condition on a detached month by which the events of the cases are found in it. */
export const eventsOf = 'case_id = any(cast(:caseIds as uuid[]))';

function countOf(name: string, table: string, where: string): string {
  return `select '${name}' as name, count(*) as rows from ${table} where tenant_id = :tenantId and ${where}`;
}

/** Months of the record that were detached and are still in the database hold events of the cases, too. */
export async function detachedTables(sql: Sql, { tenantId, caseIds }: Going): Promise<string[]> {
  const tables = await sql.rows<{ name: string }>(
    `select distinct c.relname::text as name
     from event_checkpoints p
     join pg_class c on c.oid = to_regclass(p.detached_table)
     where p.tenant_id = :tenantId and p.case_id = any(cast(:caseIds as uuid[]))`,
    { tenantId, caseIds },
  );
  // Part of a statement: names of the shape the service gives them, and no others.
  return tables.map(({ name }) => name).filter((name) => /^events_(before_)?\d{4}_\d{2}$/.test(name));
}
