import { type Standing, type TaskFacts, takingOf } from './duties.ts';
import { holdsRole, holdsRoleIn, type Person } from './person.ts';
import type { Refusal } from './refusal.ts';
import { forbidden } from './refusals/access.ts';
import { revocationNeedsHead } from './refusals/cases.ts';
import { extensionNeedsHead } from './refusals/clocks.ts';
import { notTheAssignee, taskAlreadyClaimed, taskNotOpen } from './refusals/tasks.ts';

/** What of a case decides who may see it. */
export interface CaseFacts {
  readonly applicantId: string;
  readonly leadDepartment: string;
  /** Departments that take part. */
  readonly departments: readonly string[];
}

/** Roles that see every case of the authority: the window that received them, and those who watch over it, read only. */
export const rolesThatSeeEveryCase: readonly string[] = [
  'WINDOW_CLERK',
  'WINDOW_HEAD',
  'SERVICE_ADMIN',
  'EFFICIENCY_OFFICER',
  'SUPERVISOR',
  'ADMINISTRATOR',
];

/** Whether the person belongs to the authority's staff. */
export function isStaff(person: Person): boolean {
  return person.applicantId === null;
}

/** Whether the person sees every case of the authority. */
export function seesEveryCase(person: Person): boolean {
  return isStaff(person) && holdsRole(person, ...rolesThatSeeEveryCase);
}

/** The departments in which the person holds a role, each once. */
export function departmentsOf(person: Person): string[] {
  return [...new Set(person.roles.map((grant) => grant.department))];
}

/** Whether the person may see a case: the own one, one the own department leads or takes part in, or any. */
export function maySeeCase(person: Person, facts: CaseFacts): boolean {
  if (!isStaff(person)) return person.applicantId === facts.applicantId;
  if (seesEveryCase(person)) return true;
  return departmentsOf(person).some((code) => code === facts.leadDepartment || facts.departments.includes(code));
}

/** Why the person may not claim the task now; null when the claim stands. A claim by whoever has it already stands. */
export function whyNotClaim(person: Person, task: TaskFacts, standing: Standing): Refusal | null {
  if (!isOpen(task)) return taskNotOpen(task.state);
  const { refusal } = takingOf(person, task, standing);
  if (refusal !== null) return refusal;
  return task.assigneeId === null || task.assigneeId === person.id ? null : taskAlreadyClaimed();
}

/** Why the person may not put the task back into the pool; null when the person has it in hand. */
export function whyNotRelease(person: Person, task: TaskFacts): Refusal | null {
  if (!isOpen(task)) return taskNotOpen(task.state);
  return task.assigneeId === person.id ? null : notTheAssignee();
}

/**
 * Why the person may not complete the task or save a draft of it; null when nothing stands against it.
 * An applicant's own task needs no claim.
 */
export function whyNotComplete(person: Person, task: TaskFacts, standing: Standing): Refusal | null {
  if (!isOpen(task)) return taskNotOpen(task.state);
  const { refusal } = takingOf(person, task, standing);
  if (refusal !== null) return refusal;
  if (task.applicantId !== null && task.assigneeId === null) return null;
  return task.assigneeId === person.id ? null : notTheAssignee();
}

/** Whether the person may apply: somebody who acts for an applicant. */
export function mayApply(person: Person): boolean {
  return person.applicantId !== null;
}

/** Why the person may not do at the counter what only applicants may do, for one who stands there (综合窗口代办). */
export function whyNotServe(person: Person): Refusal | null {
  return isStaff(person) && holdsRole(person, 'WINDOW_CLERK', 'WINDOW_HEAD') ? null : forbidden();
}

/** Whether the person may draw and publish processes. */
export function mayDesign(person: Person): boolean {
  return isStaff(person) && holdsRole(person, 'DESIGNER', 'ADMINISTRATOR');
}

/** Whether the person may look into figures, cards and orders of all departments. */
export function maySupervise(person: Person): boolean {
  return isStaff(person) && holdsRole(person, 'SUPERVISOR', 'EFFICIENCY_OFFICER', 'SERVICE_ADMIN', 'ADMINISTRATOR');
}

/** Whether the person is at the head of that department, or of the government. */
export function heads(person: Person, department: string): boolean {
  return (
    isStaff(person) &&
    (holdsRole(person, 'GOV_LEADER') ||
      person.roles.some((grant) => grant.department === department && ['ORG_HEAD', 'WINDOW_HEAD'].includes(grant.role)))
  );
}

/** The departments whose figures the person may see as their head; empty for everybody else. */
export function departmentsHeaded(person: Person): string[] {
  const heads = ['ORG_HEAD', 'CHIEF_REP', 'WINDOW_HEAD'];
  return [...new Set(person.roles.filter(({ role }) => heads.includes(role)).map(({ department }) => department))];
}

/** Whether the person may agree on disclosure visits and record them: whoever leads an office or answers at its window (P07). */
export function mayHoldVisits(person: Person): boolean {
  return (
    isStaff(person) &&
    !holdsRole(person, 'SUPERVISOR') &&
    holdsRole(person, 'ORG_HEAD', 'LEAD_ORG_COORD', 'SERVICE_ADMIN', 'WINDOW_HEAD', 'WINDOW_CLERK')
  );
}

/** Whether the person may look after the running service: incidents, retries. */
export function mayOperate(person: Person): boolean {
  return isStaff(person) && holdsRole(person, 'ADMINISTRATOR');
}

/** Whether the person's programs may do the work of service tasks, of every case of the authority. */
export function mayWorkJobs(person: Person): boolean {
  return isStaff(person) && holdsRole(person, 'INTEGRATOR', 'ADMINISTRATOR');
}

/**
 * Whose clocks the person may stop: those of the whole case (null) in the department that leads it, and in a joint case those
 * of the own department's sub-case (R-CLK-34).
 */
export function departmentThatSuspends(
  person: Person,
  facts: CaseFacts,
  joint: boolean,
): { readonly departmentCode: string | null } | { readonly refusal: Refusal } {
  const handles = (department: string, ...roles: string[]) =>
    roles.some((role) => holdsRoleIn(person, department, role));
  const deciding = ['HANDLER', 'REVIEWER', 'APPROVER', 'CHIEF_REP', 'ORG_HEAD'];
  if (handles(facts.leadDepartment, 'LEAD_ORG_COORD', ...deciding)) return { departmentCode: null };
  const own = facts.departments.find((code) => handles(code, 'MEMBER_ORG_HANDLER', ...deciding));
  return joint && own !== undefined ? { departmentCode: own } : { refusal: forbidden() };
}

/** Why the person may stop or restart no clock of the case at all (R-CLK-32, R-CLK-34). */
export function whyNotSuspend(person: Person, facts: CaseFacts, joint = false): Refusal | null {
  const found = departmentThatSuspends(person, facts, joint);
  return 'refusal' in found ? found.refusal : null;
}

/** Why the person may not tell the public why a limit was broken: the lead department answers the applicant (L-YS 36). */
export function whyNotExplainDelay(person: Person, { leadDepartment }: CaseFacts): Refusal | null {
  const roles = ['HANDLER', 'LEAD_ORG_COORD', 'APPROVER', 'CHIEF_REP', 'ORG_HEAD'];
  return roles.some((role) => holdsRoleIn(person, leadDepartment, role)) ? null : forbidden();
}

/** Why the person may not answer a card of a department: its head does (§1.8). */
export function whyNotAnswerCard(person: Person, department: string): Refusal | null {
  return departmentsHeaded(person).includes(department) ? null : forbidden();
}

/** Why the person may not record a delivery: the one window may, and the department that leads the case. */
export function whyNotDeliver(person: Person, facts: CaseFacts): Refusal | null {
  const isWindow = isStaff(person) && holdsRole(person, 'WINDOW_CLERK', 'WINDOW_HEAD');
  return isWindow || whyNotSuspend(person, facts) === null ? null : forbidden();
}

/** Why the person may not extend a case: the head of its lead department may, of a joint one the head of the government (R-CLK-40). */
export function whyNotExtend(person: Person, facts: CaseFacts, joint: boolean): Refusal | null {
  const may = joint ? holdsRole(person, 'GOV_LEADER') : holdsRoleIn(person, facts.leadDepartment, 'ORG_HEAD');
  return may ? null : extensionNeedsHead();
}

/** Why the person may not revoke what a case granted: only the head of its lead department may (§3.2, status 15). */
export function whyNotRevoke(person: Person, facts: CaseFacts): Refusal | null {
  return holdsRoleIn(person, facts.leadDepartment, 'ORG_HEAD') ? null : revocationNeedsHead();
}

function isOpen(task: TaskFacts): boolean {
  return task.state === 'CREATED' || task.state === 'CLAIMED';
}
