/**
 * Conditions on cases whose retention is over, in SQL. They ask for `:now`, and `:caseYears`: how many years hold where a
 * procedure has no rule of its own, null for ever.
 */

/** How many years the cases are kept, with their procedure's rule as `rule`; null for ever. */
export function yearsKept(rule: string): string {
  return `case when ${rule}.procedure_key is null then cast(:caseYears as integer) else ${rule}.years end`;
}

/** When the retention of `kase` is over; null for one that runs or is kept for ever. */
export function expiredAt(kase: string, rule: string): string {
  return `(${kase}.ended_at + make_interval(years => ${yearsKept(rule)}))`;
}

/**
 * Whether no end of a retention touches `kase`: something of it is open, somebody holds it, or another case of its joint
 * application (行政许可法 26) has to stay: they go together or not at all.
 */
export function isKeptBack(kase: string): string {
  return `(${isHeld(kase)} or exists (
    select from application_cases mine
    join application_cases theirs on theirs.tenant_id = mine.tenant_id and theirs.application_id = mine.application_id
    join cases sibling on sibling.tenant_id = theirs.tenant_id and sibling.id = theirs.case_id
    left join retention_rules its on its.tenant_id = sibling.tenant_id and its.procedure_key = sibling.definition_key
    where mine.tenant_id = ${kase}.tenant_id and mine.case_id = ${kase}.id and sibling.id <> ${kase}.id
      and (coalesce(${expiredAt('sibling', 'its')} >= :now, true) or ${isHeld('sibling')})))`;
}

/** Whether a case is on legal hold 暂停销毁. */
export function isOnLegalHold(kase: string): string {
  return `exists (
    select from legal_holds h
    where h.tenant_id = ${kase}.tenant_id and h.case_id = ${kase}.id and h.lifted_at is null)`;
}

function isHeld(kase: string): string {
  return `(${isOnLegalHold(kase)} or ${isOpen(kase)})`;
}

/** Whether something of a case is not done with: work, a complaint, a bad rating, an order, or an operator's hold. */
export function isOpen(kase: string): string {
  return `(${kase}.ended_at is null or ${kase}.held_at is not null
    or exists (select from process_instances p
      where p.tenant_id = ${kase}.tenant_id and p.case_id = ${kase}.id and p.status = 'ACTIVE')
    or exists (select from complaints k
      where k.tenant_id = ${kase}.tenant_id and k.case_id = ${kase}.id and k.state in ('FILED', 'ACCEPTED'))
    or exists (select from ratings g
      where g.tenant_id = ${kase}.tenant_id and g.case_id = ${kase}.id and g.level <= 2 and g.answered_at is null)
    or exists (select from supervision_orders o
      where o.tenant_id = ${kase}.tenant_id and o.case_id = ${kase}.id and o.closed_at is null))`;
}
