import type { Assignment, Limit } from '../../bpmn/approval.ts';
import type { Element, ProcessModel } from '../../bpmn/model.ts';
import { newId } from '../../database/id.ts';
import { budgetedStep, INTAKE_WORKING_DAYS, stepBudget } from '../../domain/step-budget.ts';
import { isCountable, type LocalDate } from '../../domain/time.ts';
import { visibleVariables } from '../../engine/scopes.ts';
import type { ScopeId, Signs, TokenId, Variables } from '../../engine/types.ts';
import { ExpressionError } from '../../feel/errors.ts';
import type { Expression } from '../../feel/expression.ts';
import { entryDayOf, startClock, stopClock } from '../clocks/clock-record.ts';
import { neverDue } from '../tasks/due-tasks.ts';
import { noteOf, voterOf } from '../tasks/signer-note.ts';
import { recordEvent } from './event-log.ts';
import type { FollowUp } from './follow-up.ts';
import type { TaskRow } from './rows.ts';
import { addRow, caseOf, type Turn } from './turn.ts';

/** The element of a model by its id in the diagram. */
export function elementOf(model: ProcessModel, elementId: string): Element {
  const element = model.elements[model.indexOf.get(elementId) ?? -1];
  if (!element) throw new Error(`${model.key} has no element ${elementId}`);
  return element;
}

/** The variables a token's element sees in an instance of the turn. */
export function variablesAt(turn: Turn, instanceId: string, scope: ScopeId): Variables {
  const state = turn.instances.get(instanceId)?.state;
  return state ? visibleVariables(state, scope) : {};
}

/** What an open task sees; nothing where its token is gone. */
export function variablesOfTask(turn: Turn, { instanceId, token }: Pick<TaskRow, 'instanceId' | 'token'>): Variables {
  const scope = turn.instances.get(instanceId)?.state?.tokens.find(({ id }) => id === token)?.scope;
  return scope === undefined ? {} : variablesAt(turn, instanceId, scope);
}

/**
 * Makes the task a user task waits for: who may take it, for which matter, and its step clock. The task of somebody who
 * was added (加签) is in that person's own hands from the start.
 */
export function createTask(
  turn: Turn,
  instanceId: string,
  wait: { readonly token: TokenId; readonly elementId: string; readonly scope: ScopeId; readonly signs?: Signs },
  variables: Variables = variablesAt(turn, instanceId, wait.scope),
): FollowUp[] {
  const instance = turn.instances.get(instanceId);
  const definition = instance && turn.definitionsOf.get(instance.definitionId);
  if (!definition) throw new Error(`Instance ${instanceId} is not part of this command`);
  const { approval, loop } = elementOf(definition.model, wait.elementId);
  const { assignment } = approval;
  const voter = voterOf(variables, loop?.type === 'multi' ? loop.elementVariable : null);
  const added = wait.signs === undefined ? voter : noteOf(wait.signs.note);
  const asked = whoFor(turn, assignment, variables);
  const { role, departmentCode: department } = added ?? { role: asked.role, departmentCode: asked.department };
  const item = itemOf(variables);
  const task = turn.tasks.add({
    tenantId: turn.tenantId,
    id: newId(),
    instanceId,
    rootId: turn.rootId,
    token: wait.token,
    caseId: turn.caseId,
    elementId: wait.elementId,
    name: wait.signs === undefined ? approval.publicName.zh : `加签：${approval.publicName.zh}`,
    nameEn: wait.signs === undefined ? approval.publicName.en : `Sign: ${approval.publicName.en}`,
    departmentCode: department,
    role,
    applicantId: department === null ? caseOf(turn).applicantId : null,
    itemCode: item?.code ?? null,
    itemName: item?.name ?? null,
    separationGroup: assignment?.separationGroup ?? null,
    delegation: added === null ? (assignment?.delegation ?? 'ALLOWED') : 'FORBIDDEN',
    minimumOfficers: wait.signs === undefined ? (assignment?.minimumOfficers ?? 1) : 1,
    state: added === null ? 'CREATED' : 'CLAIMED',
    assigneeId: added?.accountId ?? null,
    onBehalfOf: null,
    ownerId: null,
    delegationState: null,
    signerId: added?.signerId ?? null,
    signing: wait.signs === undefined ? null : signingAt[wait.signs.when],
    urgedCount: 0,
    definitionKey: caseOf(turn).definitionKey,
    // Noted when the turn is written: the step's own clock starts after the task is there.
    dueAt: neverDue,
    greenUntil: neverDue,
    doneBy: doneBefore(turn, wait.elementId, item?.code ?? null),
    outcome: null,
    result: null,
    createdAt: turn.now,
    claimedAt: added === null ? null : turn.now,
    endedAt: null,
    revision: 1,
  });
  if (department !== null) {
    addRow(turn, 'case_departments', { tenantId: turn.tenantId, caseId: turn.caseId, departmentCode: department });
  }
  const limit = approval.limit ?? defaultLimit(turn, task, approval.document !== null);
  if (limit && wait.signs === undefined) startStepClock(turn, limit, variables, task);
  recordEvent(turn, 'task.created', {
    elementId: wait.elementId,
    departmentCode: department,
    data: { taskId: task.id, role, item: task.itemCode },
    bySystem: true,
  });
  const asks = added === null && (assignment?.whenEmpty ?? 'WAIT') !== 'WAIT';
  return asks ? [{ kind: 'task', instanceId, taskId: task.id }] : [];
}

/** Who did the same step of the case before, as far as a row may grow; null where nobody did. */
function doneBefore(turn: Turn, elementId: string, itemCode: string | null): string[] | null {
  const doneNow = turn.tasks
    .all()
    .flatMap(({ state, assigneeId, ...step }) =>
      state === 'COMPLETED' && assigneeId !== null ? [{ ...step, accountId: assigneeId }] : [],
    );
  const same = [...turn.duties.acts, ...doneNow].filter(
    (step) => step.elementId === elementId && step.itemCode === itemCode,
  );
  const accounts = [...new Set(same.flatMap(({ accountId }) => accountId ?? []))];
  return accounts.length === 0 ? null : accounts.slice(-mostDoneBy);
}

/** An entry of an index holds no more than 2,700 bytes. */
const mostDoneBy = 100;

const signingAt = { before: 'BEFORE', beside: 'PARALLEL', after: 'AFTER' } as const;

/** Takes back a task whose wait is over without anybody having completed it. */
export function withdrawTask(turn: Turn, instanceId: string, token: TokenId): void {
  const task = turn.tasks.find(
    (row) =>
      row.instanceId === instanceId && row.token === token && (row.state === 'CREATED' || row.state === 'CLAIMED'),
  );
  if (!task) return;
  turn.tasks.change(task.id, { state: 'WITHDRAWN', endedAt: turn.now, revision: task.revision + 1 });
  stopTaskClock(turn, task.id);
  recordEvent(turn, 'task.withdrawn', {
    elementId: task.elementId,
    departmentCode: task.departmentCode,
    data: { taskId: task.id, item: task.itemCode },
    bySystem: true,
  });
}

/** Stops the step clock of a task that is done or gone. */
export function stopTaskClock(turn: Turn, taskId: string): void {
  const clock = turn.clocks.find((row) => row.taskId === taskId);
  if (clock) stopClock(turn, clock);
}

function whoFor(
  turn: Turn,
  assignment: Assignment | null,
  variables: Variables,
): { role: string; department: string | null } {
  const lead = caseOf(turn).leadDepartment;
  if (!assignment) return { role: 'HANDLER', department: lead };
  if (assignment.role === 'APPLICANT') return { role: 'APPLICANT', department: null };
  const { department } = assignment;
  if (department === null) return { role: assignment.role, department: lead };
  const code = typeof department === 'string' ? department : valueOr(department, variables, null);
  // A department that can't be found out falls to the lead, who is answerable for the whole (S-15).
  return { role: assignment.role, department: typeof code === 'string' && code !== '' ? code : lead };
}

function startStepClock(turn: Turn, limit: Limit, variables: Variables, task: TaskRow): void {
  const value = typeof limit.value === 'number' ? limit.value : valueOr(limit.value, variables, null);
  // A limit that the facts leave empty, or make absurd, is none; the diagram check asks for the fact.
  if (typeof value !== 'number' || !isCountable({ value, unit: limit.unit })) return;
  startClock(turn, { ...limit, kind: 'STEP', value }, anchorOf(turn, limit), task);
}

/** The budget of a step whose diagram states none (R-CLK-21); the applicant has none, and without a promise there is nothing to share. */
function defaultLimit(turn: Turn, { role, departmentCode }: TaskRow, makesDocument: boolean): Limit | null {
  const limits = turn.definitionsOf.get(caseOf(turn).definitionId)?.model.limits ?? [];
  const promise = limits.find(({ kind, unit }) => kind === 'PROMISED' && unit === 'WD');
  if (departmentCode === null || typeof promise?.value !== 'number') return null;
  const accepted = caseOf(turn).acceptedOn !== null;
  const step = accepted ? budgetedStep(role, makesDocument) : null;
  const isIntake = !accepted && role.startsWith('WINDOW');
  if (step === null && !isIntake) return null;
  return {
    kind: 'STEP',
    value: step === null ? INTAKE_WORKING_DAYS : stepBudget(step, promise.value),
    unit: 'WD',
    anchor: 'ENTRY',
    legalBasis: null,
    timeoutPolicy: 'ALERT',
    safetyCritical: false,
  };
}

function anchorOf(turn: Turn, { anchor }: Limit): LocalDate {
  const file = caseOf(turn);
  if (anchor === 'RECEIPT') return file.effectiveReceiptOn;
  if (anchor === 'ACCEPTANCE' && file.acceptedOn !== null) return file.acceptedOn;
  return entryDayOf(turn);
}

function valueOr(expression: Expression, variables: Variables, otherwise: unknown): unknown {
  try {
    return expression.evaluate(variables);
  } catch (error) {
    if (error instanceof ExpressionError) return otherwise;
    throw error;
  }
}

/** The matter under review a task is for, where the diagram has one. */
export function itemOf(variables: Variables): { readonly code: string; readonly name: string } | null {
  const { item } = variables;
  if (typeof item !== 'object' || item === null || !('code' in item) || typeof item.code !== 'string') return null;
  const name = 'name' in item && typeof item.name === 'string' ? item.name : item.code;
  return { code: item.code, name };
}
