import { allowsSubstitute, isCandidate, type Standing, type TaskFacts, takingOf } from './duties.ts';
import { heads } from './permissions.ts';
import { holdsRole, type Person } from './person.ts';
import type { Refusal } from './refusal.ts';
import {
  handingOnForbidden,
  reassignmentNeedsHead,
  targetNotEntitled,
  taskDelegated,
  taskNotDelegated,
} from './refusals/task-acts.ts';
import { notACandidate, notTheAssignee, taskNotOpen } from './refusals/tasks.ts';

/** What of a task decides who else may be asked to do it. */
export interface HeldTask extends TaskFacts {
  /** The officer it belongs to while, or after, somebody else works on it. */
  readonly ownerId: string | null;
  readonly delegationState: 'PENDING' | 'RESOLVED' | null;
  /** Set for a signature beside another task (加签). */
  readonly signing: string | null;
}

/** Why a delegated task may not be concluded: whoever works on it gives it back first. Null when it is nobody else's. */
export function whyNotConclude(task: HeldTask): Refusal | null {
  return task.delegationState === 'PENDING' ? taskDelegated() : null;
}

/** Why a task may not go back to the pool: it is given back to its owner first, or a signature of one person. */
export function whyNotLetGo(task: HeldTask): Refusal | null {
  if (!isOpen(task)) return taskNotOpen(task.state);
  return task.signing === null ? whyNotConclude(task) : handingOnForbidden();
}

/** Why the person may not delegate (委派) or transfer (转办) the task; null when only the target is still open. */
export function whyNotHandOn(person: Person, task: HeldTask): Refusal | null {
  if (!isOpen(task)) return taskNotOpen(task.state);
  if (task.assigneeId !== person.id) return notTheAssignee();
  if (task.delegation === 'FORBIDDEN' || task.applicantId !== null || task.signing !== null) {
    return handingOnForbidden();
  }
  return whyNotConclude(task);
}

/**
 * Why the task may not go from one officer to another: the other has to be able to take it, and what only the partner
 * of an A/B post may do goes to that partner (§3.1).
 */
export function whyNotReceive(from: string, to: Person, task: HeldTask, standing: Standing): Refusal | null {
  if (to.id === from) return targetNotEntitled();
  const { refusal } = takingOf(to, { ...task, assigneeId: null }, standing);
  if (refusal !== null) return targetNotEntitled(refusal);
  if (task.delegation === 'ALLOWED') return null;
  const isPartner = standing.standsInFor.some(
    ({ principalId, kind }) => principalId === from && allowsSubstitute(task.delegation, kind),
  );
  return isPartner ? null : targetNotEntitled(handingOnForbidden());
}

/** Why the person may not give a delegated task back (交回); null when it is the person who works on it. */
export function whyNotResolve(person: Person, task: HeldTask): Refusal | null {
  if (!isOpen(task)) return taskNotOpen(task.state);
  if (task.delegationState !== 'PENDING') return taskNotDelegated();
  return task.assigneeId === person.id ? null : notTheAssignee();
}

/** Why the person may not take a delegated task back before it is given back; null when it belongs to the person. */
export function whyNotRecall(person: Person, task: HeldTask): Refusal | null {
  if (!isOpen(task)) return taskNotOpen(task.state);
  if (task.delegationState !== 'PENDING') return taskNotDelegated();
  return task.ownerId === person.id ? null : notTheAssignee();
}

/** Why the person may not give out the tasks that others of that department have in hand. */
export function whyNotReassign(person: Person, departmentCode: string | null): Refusal | null {
  if (person.applicantId !== null || departmentCode === null) return reassignmentNeedsHead();
  if (holdsRole(person, 'ADMINISTRATOR') || heads(person, departmentCode)) return null;
  return reassignmentNeedsHead();
}

/** Why the person may not show the task to others (抄送); null for whoever has or could have it, and the head. */
export function whyNotCopy(person: Person, task: HeldTask): Refusal | null {
  if (person.applicantId !== null) return notACandidate();
  const isOwn = task.assigneeId === person.id || task.ownerId === person.id || isCandidate(person, task);
  return isOwn || whyNotReassign(person, task.departmentCode) === null ? null : notACandidate();
}

function isOpen({ state }: HeldTask): boolean {
  return state === 'CREATED' || state === 'CLAIMED';
}
