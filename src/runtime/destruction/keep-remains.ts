import type { Sql } from '../../database/connect.ts';
import { json } from '../../database/named-bindings.ts';
import type { Instant } from '../../domain/time.ts';
import { organName } from '../documents/document-head.ts';
import { isWithdrawn } from '../documents/withdrawn-document.ts';
import { daysHeld } from '../views/days-held.ts';
import type { House } from '../views/house.ts';
import { windowDays } from '../views/window-days.ts';
import type { Going } from './remains.ts';

/** By which list cases go. */
export interface ByList {
  readonly destructionId: string;
  readonly going: Going;
}

/**
 * Writes what is left of cases before they go: where their records ended, the figures supervision counts, and what makes an
 * issued document or a disclosure verifiable. No name, no address and nothing anybody stated is among it.
 */
export async function keepRemains(sql: Sql, house: House, { destructionId, going }: ByList): Promise<void> {
  const { tenantId, caseIds } = going;
  const spans = await sql.rows<{ id: string; receivedAt: Instant; closedAt: Instant }>(
    `select id, received_at, coalesce(decided_at, ended_at) as closed_at from cases
     where tenant_id = :tenantId and id = any(cast(:caseIds as uuid[]))`,
    { tenantId, caseIds },
  );
  const days = await daysHeld(house, spans, sql);
  await sql.run(
    `with going as (select * from cases where tenant_id = :tenantId and id = any(cast(:caseIds as uuid[])))
     insert into destroyed_cases
       (tenant_id, case_id, number, destruction_id, destroyed_at, event_count, event_hash, definition_id, definition_key,
        lead_department, region_code, status, is_mock, received_at, accepted_on, deemed_accepted, correction_rounds, closed_at,
        ended_at, promised_due_on, statutory_due_on, government_working_days, applicant_working_days, elapsed_days, cards,
        ratings, unit_id, visited_on)
     select c.tenant_id, c.id, c.number, :destructionId, :now, c.event_count, c.event_hash, c.definition_id,
       c.definition_key, c.lead_department, c.region_code, c.status, c.is_mock, c.received_at, c.accepted_on,
       c.deemed_accepted, c.correction_rounds, coalesce(c.decided_at, c.ended_at), c.ended_at,
       ${dueOn('PROMISED')}, ${dueOn('STATUTORY')}, d.government, d.applicant, d.elapsed, ${cards}, ${ratings},
       coalesce(j.application_id, c.id),
       array(select v.visited_on from (${windowDays('going')}) v where v.case_id = c.id order by v.visited_on)
     from going c
     left join application_cases j on j.tenant_id = c.tenant_id and j.case_id = c.id
     join jsonb_to_recordset(cast(:days as jsonb))
       as d (id uuid, government double precision, applicant double precision, elapsed double precision) on d.id = c.id`,
    {
      tenantId,
      caseIds,
      destructionId,
      now: house.clock(),
      days: json(spans.map(({ id }, at) => ({ id, ...days[at] }))),
    },
  );
  await keepDocuments(sql, going);
  await keepDisclosures(sql, going);
}

const dueOn = (kind: string): string => `
  (select k.due_on from clocks k
    where k.tenant_id = c.tenant_id and k.case_id = c.id and k.kind = '${kind}' and k.task_id is null limit 1)`;

const cards = `
  coalesce((select jsonb_agg(jsonb_build_object('level', s.level, 'departmentCode', s.department_code,
      'occurredOn', cast(s.occurred_at at time zone 'Asia/Shanghai' as date)) order by s.occurred_at, s.id)
    from supervision_cards s
    where s.tenant_id = c.tenant_id and s.case_id = c.id), '[]')`;

const ratings = `
  coalesce((select jsonb_agg(jsonb_build_object('level', g.level, 'departmentCode', g.department_code,
      'ratedOn', cast(g.rated_at at time zone 'Asia/Shanghai' as date), 'answerDueOn', g.answer_due_on,
      'answeredOn', cast(g.answered_at at time zone 'Asia/Shanghai' as date)) order by g.rated_at, g.id)
    from ratings g
    where g.tenant_id = c.tenant_id and g.case_id = c.id), '[]')`;

const printHashes = (of: string): string => `
  array(select p.content_hash from prints p where p.tenant_id = ${of}.tenant_id and p.of_id = ${of}.id order by p.layout)`;

/** Only documents of an organ can be verified: what has none was never told to anybody outside. */
async function keepDocuments(sql: Sql, { tenantId, documentIds }: Going): Promise<void> {
  await sql.run(
    `insert into destroyed_documents
       (tenant_id, number, of_id, case_id, title, title_en, organ, issued_at, valid_until, statement_hash, file_hashes,
        check_code, withdrawn)
     select d.tenant_id, d.number, d.id, coalesce(c.id, s.id), d.title, d.title_en, d.organ, d.created_at, null,
       d.statement_hash, array[d.content_hash] || ${printHashes('d')}, d.check_code,
       ${isWithdrawn}
     from documents d
     left join cases c on c.tenant_id = d.tenant_id and c.id = d.case_id
     left join cases s on s.tenant_id = d.tenant_id and s.disclosure_id = d.disclosure_id
     where d.tenant_id = :tenantId and d.id = any(cast(:documentIds as uuid[])) and d.number is not null
       and d.organ is not null and d.check_code is not null`,
    { tenantId, documentIds },
  );
}

async function keepDisclosures(sql: Sql, { tenantId, caseIds }: Going): Promise<void> {
  const tenant = await sql.first<{ name: string }>('select name from tenants where id = :tenantId', { tenantId });
  await sql.run(
    `insert into destroyed_documents
       (tenant_id, number, of_id, case_id, title, title_en, organ, issued_at, valid_until, statement_hash, file_hashes,
        check_code, withdrawn)
     select s.tenant_id, s.number, s.id, c.id, d.name || '一次性告知书', 'One-time disclosure: ' || d.name_en, :organ,
       s.issued_at, s.valid_until, s.snapshot_hash, ${printHashes('s')}, s.check_code, false
     from disclosures s
     join cases c on c.tenant_id = s.tenant_id and c.disclosure_id = s.id
     join process_definitions d on d.tenant_id = s.tenant_id and d.id = s.definition_id
     where c.tenant_id = :tenantId and c.id = any(cast(:caseIds as uuid[]))`,
    { tenantId, caseIds, organ: organName(tenant?.name ?? '', '政务服务管理局') },
  );
}
