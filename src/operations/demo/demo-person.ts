import type { Sql } from '../../database/connect.ts';
import type { Person, RoleGrant } from '../../domain/person.ts';

/** The demonstration's people, looked up as they are asked for. */
export interface DemoPersons {
  byLogin(login: string): Person;
  /** Somebody who holds the role in the department, the first by login who was not named in `not`. */
  holding(department: string, role: string, not?: readonly string[]): Person;
}

/** Reads everybody of the demonstration in one statement. */
export async function demoPersons(sql: Sql, tenantId: string): Promise<DemoPersons> {
  const rows = await sql.rows<Omit<Person, 'roles' | 'scopes'> & { login: string; roles: RoleGrant[] }>(
    `select a.id, a.tenant_id, a.login, a.name, a.name_en, a.applicant_id,
       coalesce((
         select jsonb_agg(jsonb_build_object('department', g.department_code, 'role', g.role))
         from role_grants g where g.tenant_id = a.tenant_id and g.account_id = a.id), '[]') as roles
     from accounts a where a.tenant_id = :tenantId and a.demo order by a.created_at, a.id`,
    { tenantId },
  );
  const persons = rows.map(({ login, ...row }) => ({ login, person: { ...row, scopes: null } }));
  const found = (person: Person | undefined, whom: string): Person => {
    if (person === undefined) throw new Error(`The demonstration has no ${whom}`);
    return person;
  };
  return {
    byLogin: (login) => found(persons.find((each) => each.login === login)?.person, login),
    holding: (department, role, not = []) =>
      found(
        persons.find(
          ({ person }) =>
            !not.includes(person.id) &&
            person.roles.some((grant) => grant.department === department && grant.role === role),
        )?.person,
        `${role} in ${department}`,
      ),
  };
}
