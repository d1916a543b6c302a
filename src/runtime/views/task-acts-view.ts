import type { Element } from '../../bpmn/model.ts';
import { isAccepted } from '../../domain/case-status.ts';
import type { Standing } from '../../domain/duties.ts';
import {
  whyNotConclude,
  whyNotCopy,
  whyNotHandOn,
  whyNotLetGo,
  whyNotReassign,
  whyNotRecall,
  whyNotResolve,
} from '../../domain/handing-on.ts';
import { whyNotClaim, whyNotComplete, whyNotExtend, whyNotRelease, whyNotSuspend } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { correctionAfterAcceptance, correctionNotHere } from '../../domain/refusals/cases.ts';
import { extensionNotAllowed, noClockRuns } from '../../domain/refusals/clocks.ts';
import { signersPending, taskNotCompleted, withdrawalTooLate } from '../../domain/refusals/task-acts.ts';
import { notTheAssignee, returnNotPossible, taskNotOpen } from '../../domain/refusals/tasks.ts';
import { whyNotAddSigner } from '../../domain/signing.ts';
import { whyNotUrge } from '../../domain/urging.ts';
import type { Definition } from '../turn/services.ts';
import type { Clock } from './clock-schema.ts';
import type { TaskAct } from './task-schema.ts';
import type { TaskViewRow } from './task-view-row.ts';

/** The outcome by which a task goes back to whoever handled it before. */
export const returnOutcome = 'RETURN';

/** The outcomes by which the applicant is told once what to correct (补正). */
const correctionOutcomes: readonly string[] = ['INCOMPLETE', 'STILL_INCOMPLETE'];

/** What beside the task decides what may be done with it. */
interface Around {
  readonly element: Element;
  readonly root: Definition;
  readonly standing: Standing;
  readonly clocks: readonly Clock[];
  /** Whether officers have completed a task to which this one can go back. */
  readonly mayReturn: boolean;
  /** What followed its completion and stands against taking it back; null for nothing. */
  readonly touchedBy: string | null;
}

/** What the person may do with a task and its case now, and what stands against it. */
export function actsOn(person: Person, task: TaskViewRow, around: Around): TaskAct[] {
  const { root, standing, clocks } = around;
  const facts = { applicantId: task.caseApplicantId, leadDepartment: task.leadDepartment, departments: [] };
  // Whoever has a task of the case takes part in it.
  const ofTask = { ...facts, departments: task.departmentCode === null ? [] : [task.departmentCode] };
  const completion = mayTakeAndComplete(person, task, standing) ?? whyNotConclude(task);
  const runs = clocks.some(({ state }) => state === 'RUNNING');
  const joint = root.model.procedure?.kind === 'JOINT';
  const extensible = root.model.procedure?.extensionAllowed ?? false;
  return [
    act('CLAIM', whyNotClaim(person, task, standing)),
    act('RELEASE', whyNotReleaseNow(person, task)),
    act('COMPLETE', completion ?? (task.awaitsSigners ? signersPending() : null)),
    act('RETURN', completion ?? (canReturn(task, around) ? null : returnNotPossible())),
    act('CORRECT', whyNotCorrect(task, around, completion)),
    act('DELEGATE', whyNotHandOn(person, task)),
    act('RESOLVE', whyNotResolve(person, task)),
    act('RECALL', whyNotRecall(person, task)),
    act('TRANSFER', whyNotHandOn(person, task)),
    act('ADD_SIGNER', whyNotAddSigner(person, task)),
    act('TAKE_BACK', whyNotTakeBack(person, task, around.touchedBy)),
    act('COPY', whyNotCopy(person, task)),
    act('URGE', isOpen(task) ? whyNotUrge(person, task, facts) : taskNotOpen(task.state)),
    act('COMMENT', null),
    act('SUSPEND', whyNotSuspend(person, ofTask, joint) ?? (runs ? null : noClockRuns())),
    act(
      'EXTEND',
      whyNotExtend(person, facts, joint) ??
        (extensible ? null : extensionNotAllowed()) ??
        (runs ? null : noClockRuns()),
    ),
  ];
}

/** Completing a task that nobody has in hand takes it with the same act. */
function mayTakeAndComplete(person: Person, task: TaskViewRow, standing: Standing): Refusal | null {
  return task.assigneeId === null ? whyNotClaim(person, task, standing) : whyNotComplete(person, task, standing);
}

/** The head of the department puts the tasks of others back as well. */
function whyNotReleaseNow(person: Person, task: TaskViewRow): Refusal | null {
  const byHead = task.assigneeId !== null && whyNotReassign(person, task.departmentCode) === null;
  return (byHead ? null : whyNotRelease(person, task)) ?? whyNotLetGo(task);
}

/** By an outcome the diagram has for it, or to an earlier task as long as nothing is decided. */
function canReturn(task: TaskViewRow, { element, mayReturn }: Around): boolean {
  if (task.signing !== null) return false;
  const drawn = element.approval.form?.outcomes.some(({ value }) => value === returnOutcome) ?? false;
  return drawn || (mayReturn && task.decidedAt === null);
}

/** One correction notice, before acceptance, by the step that checks what was handed in (行政许可法 32). */
function whyNotCorrect(task: TaskViewRow, { element }: Around, completion: Refusal | null): Refusal | null {
  const drawn = element.approval.form?.outcomes.some(({ value }) => correctionOutcomes.includes(value)) ?? false;
  if (drawn) return completion;
  return isAccepted(task.status) ? correctionAfterAcceptance() : correctionNotHere();
}

function whyNotTakeBack(person: Person, task: TaskViewRow, touchedBy: string | null): Refusal | null {
  if (task.state !== 'COMPLETED') return taskNotCompleted();
  if (task.assigneeId !== person.id) return notTheAssignee();
  return touchedBy === null ? null : withdrawalTooLate(touchedBy);
}

function isOpen({ state }: TaskViewRow): boolean {
  return state === 'CREATED' || state === 'CLAIMED';
}

function act(name: TaskAct['act'], refusal: Refusal | null): TaskAct {
  if (refusal === null) return { act: name, allowed: true, code: null, because: null, legalBasis: null };
  const { legalBasis } = refusal.facts;
  return {
    act: name,
    allowed: false,
    code: refusal.code,
    because: { zh: refusal.messageZh, en: refusal.message },
    legalBasis: typeof legalBasis === 'string' ? legalBasis : null,
  };
}
