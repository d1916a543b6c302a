import { type Standing, takingOf } from './duties.ts';
import { type HeldTask, whyNotConclude } from './handing-on.ts';
import { holdsRole, type Person, type RoleGrant } from './person.ts';
import type { Refusal } from './refusal.ts';
import { handingOnForbidden, targetNotEntitled } from './refusals/task-acts.ts';
import { notTheAssignee, supervisorMayNotDecide, taskNotOpen } from './refusals/tasks.ts';

/** What a signer says; an objection after the task is done brings the task back. */
export const signatureOutcomes = ['AGREE', 'DISAGREE'] as const;

/** Why the person may not ask others to sign beside the task (加签); null when only who is still open. */
export function whyNotAddSigner(person: Person, task: HeldTask): Refusal | null {
  if (task.state !== 'CREATED' && task.state !== 'CLAIMED') return taskNotOpen(task.state);
  if (task.assigneeId !== person.id) return notTheAssignee();
  if (task.signing !== null || task.applicantId !== null) return handingOnForbidden();
  return whyNotConclude(task);
}

/**
 * In which department and role an officer signs beside a task: that of the task where the officer holds it, else one in
 * its department, else any. Who is recused, supervises, or did another step of the same group may not (§3.1).
 *
 * @throws target-not-entitled
 */
export function signingRoleOf(officer: Person, task: HeldTask, standing: Standing): RoleGrant {
  if (holdsRole(officer, 'SUPERVISOR')) throw targetNotEntitled(supervisorMayNotDecide());
  const inDepartment = officer.roles.filter(({ department }) => department === task.departmentCode);
  const grant = inDepartment.find(({ role }) => role === task.role) ?? inDepartment[0] ?? officer.roles[0];
  if (grant === undefined) throw targetNotEntitled();
  const { department: departmentCode, role } = grant;
  const { refusal } = takingOf(officer, { ...task, departmentCode, role, assigneeId: null }, standing);
  if (refusal !== null) throw targetNotEntitled(refusal);
  return grant;
}
