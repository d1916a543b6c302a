import { localDateOf } from '../calendar/days.ts';
import { newId } from '../database/id.ts';
import { departmentsOf, heads, mayOperate } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import {
  substituteNeedsHead,
  substituteNotEntitled,
  substituteNotFound,
  substitutePeriodInvalid,
} from '../domain/refusals/duties.ts';
import type { LocalDate } from '../domain/time.ts';
import type { House } from '../runtime/views/house.ts';
import type { Substitute, SubstituteInput } from './substitute-schemas.ts';

const columns = `s.id, jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department,
  jsonb_build_object('id', p.id, 'name', p.name) as principal, jsonb_build_object('id', b.id, 'name', b.name) as substitute,
  s.kind, s.valid_from as "from", s.valid_until as until, s.definition_keys, s.reason,
  jsonb_build_object('id', g.id, 'name', g.name) as granted_by, s.granted_at, s.ended_at`;

const tables = `substitutes s
  join departments d on d.tenant_id = s.tenant_id and d.code = s.department_code
  join accounts p on p.tenant_id = s.tenant_id and p.id = s.principal_id
  join accounts b on b.tenant_id = s.tenant_id and b.id = s.substitute_id
  join accounts g on g.tenant_id = s.tenant_id and g.id = s.granted_by`;

/** The substitutions of the person's departments, or of all to an administrator, that are not over, the next to begin first. */
export async function listSubstitutes(
  { services, tenantId, clock }: House,
  person: Person,
): Promise<{ items: Substitute[] }> {
  const items = await services.database.rows<Substitute>(
    `select ${columns} from ${tables}
     where s.tenant_id = :tenantId and (:all or s.department_code = any(cast(:departments as text[])))
       and s.ended_at is null and s.valid_until >= :today
     order by s.valid_from, s.id`,
    { tenantId, all: mayOperate(person), departments: departmentsOf(person), today: localDateOf(clock()) },
  );
  return { items };
}

/**
 * Names somebody who acts in an officer's place for some days (A/B post, §3.1): the officer does, or the head of the
 * department. Both must be officers of that department.
 *
 * @throws substitute-needs-head, substitute-not-entitled, substitute-period-invalid
 */
export async function grantSubstitute(house: House, person: Person, input: SubstituteInput): Promise<Substitute> {
  const { services, tenantId, clock } = house;
  const now = clock();
  const principalId = input.principalId ?? person.id;
  if (principalId !== person.id && !heads(person, input.departmentCode)) throw substituteNeedsHead();
  if (!isLawfulPeriod(input.from, input.until, localDateOf(now))) throw substitutePeriodInvalid();
  const officers = new Set([principalId, input.substituteId]);
  if (officers.size < 2 || (await countOfficers(house, [...officers], input.departmentCode)) < 2) {
    throw substituteNotEntitled();
  }
  const made = await services.database.first<Substitute>(
    `with s as (
       insert into substitutes (tenant_id, id, department_code, principal_id, substitute_id, kind, valid_from, valid_until,
         definition_keys, reason, granted_by, granted_at)
       values (:tenantId, :id, :departmentCode, :principalId, :substituteId, :kind, :from, :until,
         cast(:definitionKeys as text[]), :reason, :grantedBy, :now)
       returning *)
     select ${columns} from ${tables.replace('substitutes s', 's')}`,
    {
      tenantId,
      id: newId(),
      departmentCode: input.departmentCode,
      principalId,
      substituteId: input.substituteId,
      kind: input.kind,
      from: input.from,
      until: input.until,
      definitionKeys: input.definitionKeys ?? [],
      reason: input.reason,
      grantedBy: person.id,
      now,
    },
  );
  if (made === undefined) throw new Error('The new substitution gave no row');
  return made;
}

/**
 * Ends a substitution at once; what the substitute has in hand can not be completed in that name any more. The officer may,
 * the substitute, and the head of the department.
 *
 * @throws substitute-not-found, substitute-needs-head
 */
export async function endSubstitute(house: House, person: Person, substituteId: string): Promise<void> {
  const { services, tenantId, clock } = house;
  const found = await services.database.first<{ principalId: string; substituteId: string; departmentCode: string }>(
    `select principal_id, substitute_id, department_code from substitutes
     where tenant_id = :tenantId and id = :id and ended_at is null
       and department_code = any(cast(:departments as text[]))`,
    { tenantId, id: substituteId, departments: departmentsOf(person) },
  );
  if (found === undefined) throw substituteNotFound();
  const isParty = [found.principalId, found.substituteId].includes(person.id);
  if (!isParty && !heads(person, found.departmentCode)) throw substituteNeedsHead();
  const ended = await services.database.run(
    `update substitutes set ended_at = :now, ended_by = :accountId
     where tenant_id = :tenantId and id = :id and ended_at is null`,
    { tenantId, id: substituteId, accountId: person.id, now: clock() },
  );
  if (ended === 0) throw substituteNotFound();
}

function isLawfulPeriod(from: LocalDate, until: LocalDate, today: LocalDate): boolean {
  const aYearLater = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  return until >= from && until >= today && until <= aYearLater;
}

/** How many of some accounts are officers in post of the department and no supervisors. */
async function countOfficers(
  { services, tenantId }: House,
  accountIds: readonly string[],
  departmentCode: string,
): Promise<number> {
  const found = await services.database.first<{ count: number }>(
    `select count(*) as count from accounts a
     where a.tenant_id = :tenantId and a.id = any(cast(:accountIds as uuid[])) and a.active and a.applicant_id is null
       and exists (select from role_grants g
         where g.tenant_id = a.tenant_id and g.account_id = a.id and g.department_code = :departmentCode)
       and not exists (select from role_grants g
         where g.tenant_id = a.tenant_id and g.account_id = a.id and g.role = 'SUPERVISOR')`,
    { tenantId, accountIds, departmentCode },
  );
  return found?.count ?? 0;
}
