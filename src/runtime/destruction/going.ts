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

/** How many rows the cases have in each table that loses any, by table. */
export async function countGoing(sql: Sql, going: Going): Promise<Record<string, number>> {
  const counts = remains.flatMap((remain) =>
    remain.becomes === 'KEPT'
      ? []
      : [
          `select '${remain.table}' as name, count(*) as rows from ${remain.table}
           where tenant_id = :tenantId and ${remain.where}`,
        ],
  );
  const found = await sql.rows<{ name: string; rows: number }>(counts.join('\nunion all\n'), { ...going });
  return Object.fromEntries(found.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows]));
}
