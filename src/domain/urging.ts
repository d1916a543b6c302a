import { heads } from './permissions.ts';
import { holdsRoleIn, type Person } from './person.ts';
import type { Refusal } from './refusal.ts';
import { urgingNotYours } from './refusals/task-acts.ts';

/** Roles by which an officer of the lead department answers for the pace of a case. */
const leading = ['LEAD_ORG_COORD', 'HANDLER', 'REVIEWER', 'APPROVER', 'CHIEF_REP', 'ORG_HEAD', 'WINDOW_HEAD'];

/** Why the person may not urge a task (催办): its applicant may, the lead department, and the head of its own department. */
export function whyNotUrge(
  person: Person,
  task: { readonly departmentCode: string | null; readonly assigneeId: string | null },
  facts: { readonly applicantId: string; readonly leadDepartment: string },
): Refusal | null {
  if (task.departmentCode === null || task.assigneeId === person.id) return urgingNotYours();
  if (person.applicantId !== null) return person.applicantId === facts.applicantId ? null : urgingNotYours();
  if (heads(person, task.departmentCode)) return null;
  return leading.some((role) => holdsRoleIn(person, facts.leadDepartment, role)) ? null : urgingNotYours();
}
