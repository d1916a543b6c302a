/**
 * On which days somebody came to a window for cases, in SQL: rows `(case_id, visited_on)`, each day once a case. Somebody came
 * where the window received the application or a material, or handed a document over (§1.10). It asks for `:tenantId`.
 *
 * @param cases a table with `id`, `disclosure_id`, `received_at` and `created_by` of cases
 */
export function windowDays(cases: string): string {
  return `
    select distinct came.case_id, cast(came.at at time zone 'Asia/Shanghai' as date) as visited_on
    from (
      select a.id as case_id, a.received_at as at, a.created_by as by
      from ${cases} a
      union all
      select a.id, d.created_at, d.created_by
      from ${cases} a
      join documents d on d.tenant_id = :tenantId and d.disclosure_id = a.disclosure_id and d.kind <> 'GENERATED'
      union all
      select a.id, v.delivered_at, v.recorded_by
      from ${cases} a
      join documents d on d.tenant_id = :tenantId and d.case_id = a.id
      join document_deliveries v on v.tenant_id = d.tenant_id and v.document_id = d.id and v.kind = 'COUNTER') came
    join accounts w on w.tenant_id = :tenantId and w.id = came.by and w.applicant_id is null`;
}
