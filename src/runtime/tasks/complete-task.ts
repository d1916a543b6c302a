import type { Outcome, TaskForm } from '../../bpmn/approval.ts';
import { whyNotConclude } from '../../domain/handing-on.ts';
import { whyNotComplete } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { revisionStale } from '../../domain/refusals/requests.ts';
import { signersPending } from '../../domain/refusals/task-acts.ts';
import {
  legalBasisRequired,
  officerNotEntitled,
  outcomeUnknown,
  reasonRequired,
  tooFewOfficers,
} from '../../domain/refusals/tasks.ts';
import type { Instant } from '../../domain/time.ts';
import type { Variables } from '../../engine/types.ts';
import { assertSharedCovered } from '../cases/partial-scope.ts';
import { standingOf } from '../cases/standing.ts';
import { assertChecklistComplete } from '../materials/checklist.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { definitionOf, move } from '../turn/move.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { elementOf, stopTaskClock, variablesOfTask } from '../turn/task-record.ts';
import type { Turn } from '../turn/turn.ts';
import { takeIfFree } from './claim-task.ts';
import { bindFilesOfForm, type NamedFile } from './files-of-form.ts';
import { assertFormFilled, schemaOf } from './form-of-task.ts';
import { giveSignature } from './give-signature.ts';
import { officersOf } from './officers.ts';
import { answerAsTaken, opinionRule } from './opinion-answer.ts';
import { lookBefore, undoOf } from './take-back.ts';
import { noteTaskAct } from './task-acts.ts';

/** What a person says to complete a task. */
export interface Completion {
  readonly taskId: string;
  /** The revision the person saw; left out when any will do. */
  readonly revision?: number;
  readonly outcome: string;
  /** Values of the form's fields by their keys. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly comment?: string;
  /** The officers who acted together, the person included, where a task asks for several (L-XK 34). */
  readonly officers?: readonly string[];
}

/**
 * Completes a user task and carries its case to the next standstill.
 *
 * All of it is one transaction: either the decision, the engine's new state and the tasks that follow are on record
 * together, or none is and the task is still in the inbox.
 *
 * @throws task-not-found, task-not-open, revision-stale, not-a-candidate, not-the-assignee, separation-of-duties,
 *   recused-from-case, substitution-forbidden, supervisor-may-not-decide, outcome-unknown, reason-required, legal-basis-required, form-invalid, too-few-officers, officer-not-entitled,
 *   checklist-incomplete, task-delegated, signers-pending, shared-facilities-open
 */
export async function completeTask(
  services: Services,
  person: Person,
  completion: Completion,
  now: Instant,
): Promise<{ readonly caseId: string; readonly taskId: string; readonly nextTaskIds: readonly string[] }> {
  return onTask(services, person, completion.taskId, now, (turn, found) =>
    completeInTurn(turn, person, found, completion),
  );
}

/** Completes a task of the turn's case, as `completeTask` does it. @throws as `completeTask` */
export async function completeInTurn(
  turn: Turn,
  person: Person,
  found: TaskRow,
  completion: Completion,
): Promise<{ readonly caseId: string; readonly taskId: string; readonly nextTaskIds: readonly string[] }> {
  const standing = standingOf(turn, person);
  const task = takeIfFree(turn, person, found, standing);
  const refusal = whyNotComplete(person, task, standing) ?? whyNotConclude(task);
  if (refusal) throw refusal;
  if (completion.revision !== undefined && completion.revision !== found.revision) throw revisionStale(found.revision);
  const before = new Set(turn.tasks.all().map(({ id }) => id));
  if (task.signing !== null) {
    await giveSignature(turn, person, task, completion);
    return { caseId: turn.caseId, taskId: task.id, nextTaskIds: openedSince(turn, before) };
  }
  assertSigned(turn, task);
  const taken = await answerAsTaken(turn, task, formOfTask(turn, task), completion);
  const { variables, files } = await checkedVariables(turn, task, taken);

  const { taskId, outcome, reason, legalBasis, comment, officers, values } = taken;
  turn.tasks.change(taskId, {
    state: 'COMPLETED',
    outcome,
    result: { ...values, reason, legalBasis, comment, officers },
    endedAt: turn.now,
    revision: task.revision + 1,
  });
  stopTaskClock(turn, taskId);
  recordEvent(turn, 'task.completed', {
    elementId: task.elementId,
    departmentCode: task.departmentCode,
    data: {
      taskId,
      outcome,
      reason,
      comment,
      item: task.itemCode,
      ...(files.length === 0 ? {} : { files }),
      ...(task.onBehalfOf === null ? {} : { onBehalfOf: task.onBehalfOf }),
      ...(task.minimumOfficers > 1 ? { officers: [...new Set([person.id, ...(officers ?? [])])] } : {}),
    },
  });
  const seen = lookBefore(turn, task);
  await move(turn, task.instanceId, { type: 'completeTask', token: task.token, variables });
  noteTaskAct(turn, taskId, 'COMPLETED', { outcome, undo: undoOf(turn, task, seen) });
  return { caseId: turn.caseId, taskId, nextTaskIds: openedSince(turn, before) };
}

function formOfTask(turn: Turn, task: TaskRow): TaskForm | null {
  const instance = turn.instances.get(task.instanceId);
  if (!instance) throw new Error(`Instance ${task.instanceId} of an open task is not active`);
  return elementOf(definitionOf(turn, instance).model, task.elementId).approval.form;
}

function openedSince(turn: Turn, before: ReadonlySet<string>): readonly string[] {
  const next = turn.tasks
    .all()
    .filter(({ id, state }) => !before.has(id) && (state === 'CREATED' || state === 'CLAIMED'));
  return next.map(({ id }) => id);
}

/** Whoever was asked to sign before a task has signed. @throws signers-pending */
function assertSigned(turn: Turn, task: TaskRow): void {
  const tokens = turn.instances.get(task.instanceId)?.state?.tokens ?? [];
  if (tokens.some(({ signs }) => signs?.host === task.token && signs.when === 'before')) throw signersPending();
}

/** Checks what was said against the element's form and gives the variables it sets and the files it names. */
async function checkedVariables(
  turn: Turn,
  task: TaskRow,
  completion: Completion,
): Promise<{ readonly variables: Variables; readonly files: readonly NamedFile[] }> {
  const instance = turn.instances.get(task.instanceId);
  if (!instance) throw new Error(`Instance ${task.instanceId} of an open task is not active`);
  const definition = definitionOf(turn, instance);
  const element = elementOf(definition.model, task.elementId);
  const { form } = element.approval;
  const { values = {}, reason, legalBasis, comment, officers = [] } = completion;
  const rule = task.itemCode === null ? undefined : opinionRule;
  const outcome = outcomeOf(form, completion.outcome);
  if (outcome?.needsReason && !reason?.trim()) throw reasonRequired(rule);
  if (outcome?.needsLegalBasis && !legalBasis?.trim()) throw legalBasisRequired(rule);
  const filled = assertFormFilled(definition, form, variablesOfTask(turn, task), values);
  const handedIn = { schema: schemaOf(definition, form), values: filled, of: { caseId: turn.caseId, taskId: task.id } };
  const files = await bindFilesOfForm(turn.sql, turn.tenantId, handedIn, turn.now);
  await assertOfficers(turn, task, officers);
  assertSharedCovered(turn, task, schemaOf(definition, form), filled, completion.outcome);
  if (outcome?.needsMaterials) {
    await assertChecklistComplete(turn, task, element.approval.disclosure, { tolerates: outcome.tolerates });
  }
  const variables = {
    ...filled,
    ...(form ? { [form.outcomeVariable]: completion.outcome } : {}),
    reason: reason ?? null,
    legalBasis: legalBasis ?? null,
    comment: comment ?? null,
  };
  return { variables, files };
}

/** Several officers act together where the law asks for it, all of them of the department whose task it is. */
async function assertOfficers(turn: Turn, task: TaskRow, officers: readonly string[]): Promise<void> {
  const others = officers.filter((id) => id !== turn.actor?.id);
  if (new Set([turn.actor?.id, ...others]).size < task.minimumOfficers) throw tooFewOfficers(task.minimumOfficers);
  if (others.length === 0) return;
  const entitled = new Set(
    (await officersOf(turn.sql, turn.tenantId, task.departmentCode, turn.caseId)).map(({ id }) => id),
  );
  if (others.some((id) => !entitled.has(id))) throw officerNotEntitled();
}

function outcomeOf(form: TaskForm | null, value: string): Outcome | null {
  if (!form || form.outcomes.length === 0) return null;
  const outcome = form.outcomes.find((one) => one.value === value);
  if (!outcome)
    throw outcomeUnknown(
      value,
      form.outcomes.map((one) => one.value),
    );
  return outcome;
}
