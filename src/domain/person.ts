/** A role a person has in one department (role codes of the field, e.g. `HANDLER`). */
export interface RoleGrant {
  readonly department: string;
  readonly role: string;
}

/** Whoever acts: a clerk with roles in departments, or somebody who acts for an applicant. */
export interface Person {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly nameEn: string;
  /** The applicant the person acts for; null for staff. */
  readonly applicantId: string | null;
  readonly roles: readonly RoleGrant[];
  /** What an API token allows; null for a person who logged in. */
  readonly scopes: readonly string[] | null;
}

/** Whether the person holds the role in any department. */
export function holdsRole(person: Person, ...roles: readonly string[]): boolean {
  return person.roles.some((grant) => roles.includes(grant.role));
}

/** Whether the person holds the role in that department. */
export function holdsRoleIn(person: Person, department: string, role: string): boolean {
  return person.roles.some((grant) => grant.department === department && grant.role === role);
}
