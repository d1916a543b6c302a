import { holdsRole, holdsRoleIn, type Person, type RoleGrant } from './person.ts';
import type { Refusal } from './refusal.ts';
import { recusedFromCase, substitutionForbidden } from './refusals/duties.ts';
import { notACandidate, separationOfDuties, supervisorMayNotDecide } from './refusals/tasks.ts';

/** What of a task decides who may do what with it. */
export interface TaskFacts {
  readonly elementId: string;
  /** Null for the applicant's own tasks. */
  readonly departmentCode: string | null;
  readonly role: string;
  readonly applicantId: string | null;
  readonly separationGroup: string | null;
  /** Whether it may be done in another's place: `ALLOWED`, `AB_ONLY` or `FORBIDDEN`. */
  readonly delegation: string;
  readonly state: string;
  readonly assigneeId: string | null;
}

/** A completed task of the same case, as far as the separation of duties asks. */
export interface EarlierAct {
  readonly elementId: string;
  readonly separationGroup: string | null;
  readonly accountId: string;
  /** The officer in whose place it was done; that officer's act as much as the substitute's. */
  readonly onBehalfOf: string | null;
}

/** An officer in whose roles the person may act today (A/B post, §3.1). */
export interface StandIn {
  readonly principalId: string;
  readonly kind: 'AB' | 'TEMPORARY';
  readonly roles: readonly RoleGrant[];
}

/** How a person stands to one case: what was done before, and what is allowed or barred beyond the own roles. */
export interface Standing {
  readonly acts: readonly EarlierAct[];
  readonly recused: boolean;
  readonly standsInFor: readonly StandIn[];
}

/** The standing of somebody who has nothing to do with a case but for the own roles. */
export const noStanding: Standing = { acts: [], recused: false, standsInFor: [] };

/** In whose name a person would take a task, or why not at all. */
export interface Taking {
  readonly refusal: Refusal | null;
  /** The officer in whose place; null for one's own. */
  readonly onBehalfOf: string | null;
}

/** Whether the person is among those the task waits for: its role in its department, or its applicant. */
export function isCandidate(person: Person, task: TaskFacts): boolean {
  if (task.applicantId !== null) return person.applicantId === task.applicantId;
  return (
    task.departmentCode !== null && person.applicantId === null && holdsRoleIn(person, task.departmentCode, task.role)
  );
}

/**
 * In whose name the person may take the task, claimed or not: the own, or that of an officer whose substitute the person
 * is. A substitute is bound by what the officer did on the case as by the own acts, so that no post checks itself.
 *
 * Refuses with recused-from-case, not-a-candidate, substitution-forbidden, supervisor-may-not-decide or
 * separation-of-duties.
 */
export function takingOf(person: Person, task: TaskFacts, standing: Standing): Taking {
  if (task.departmentCode !== null && standing.recused) return refused(recusedFromCase());
  const stood = isCandidate(person, task) ? null : standIns(task, standing);
  if (stood?.length === 0) return refused(notACandidate());
  if (task.applicantId === null && task.role !== 'SUPERVISOR' && holdsRole(person, 'SUPERVISOR')) {
    return refused(supervisorMayNotDecide());
  }
  if (stood === null) {
    return breaksSeparation(person.id, task, standing.acts)
      ? refused(separationOfDuties())
      : { refusal: null, onBehalfOf: null };
  }
  const allowed = stood.filter(({ kind }) => allowsSubstitute(task.delegation, kind));
  if (allowed.length === 0) return refused(substitutionForbidden(task.delegation));
  const free = allowed.find(
    ({ principalId }) =>
      ![person.id, principalId].some((accountId) => breaksSeparation(accountId, task, standing.acts)),
  );
  return free ? { refusal: null, onBehalfOf: free.principalId } : refused(separationOfDuties());
}

/** Whether a task of that `delegation` may be done by a substitute of that kind (§3.1: FORBIDDEN never, AB_ONLY by the partner). */
export function allowsSubstitute(delegation: string, kind: StandIn['kind']): boolean {
  return delegation === 'ALLOWED' || (delegation === 'AB_ONLY' && kind === 'AB');
}

function standIns(task: TaskFacts, { standsInFor }: Standing): StandIn[] {
  return standsInFor.filter(({ roles }) =>
    roles.some(({ department, role }) => department === task.departmentCode && role === task.role),
  );
}

/**
 * Whether separation of duties keeps an officer from the task: another step of the same group was done by, or for, the
 * same officer (§3.1). The same step again, after it was returned, may be done by whoever did it.
 */
function breaksSeparation(accountId: string, task: TaskFacts, earlier: readonly EarlierAct[]): boolean {
  if (task.separationGroup === null) return false;
  return earlier.some(
    (act) =>
      (act.accountId === accountId || act.onBehalfOf === accountId) &&
      act.separationGroup === task.separationGroup &&
      act.elementId !== task.elementId,
  );
}

function refused(refusal: Refusal): Taking {
  return { refusal, onBehalfOf: null };
}
