import { endOfDuration } from '../../calendar/duration-end.ts';
import { later } from '../../domain/time.ts';
import { advance } from '../../engine/advance.ts';
import { type Command, type Context, EngineError } from '../../engine/types.ts';
import { settleClocks } from '../clocks/settle-clocks.ts';
import { broadcastSignal } from '../messages/broadcast-signal.ts';
import { deliverMessage } from '../messages/deliver-message.ts';
import { staffTask } from '../tasks/staff-task.ts';
import { performTopic } from '../topics/perform.ts';
import { callProcess } from './call-process.ts';
import { recordEvent } from './event-log.ts';
import { type FollowUp, putOff, type ReachedTopic, stillWaits } from './follow-up.ts';
import { applyEffect } from './record.ts';
import type { InstanceRow } from './rows.ts';
import type { Definition } from './services.ts';
import { addRow, caseOf, type Turn } from './turn.ts';

/** How many instances, jobs and messages one command may set off before it is taken for a loop. */
const FOLLOW_UP_BUDGET = 2_000;

/**
 * Sends one command to an instance of the case and carries everything it sets off to the next standstill: system
 * topics, called processes, messages and signals within the case.
 */
export async function move(turn: Turn, instanceId: string, command: Command): Promise<void> {
  await carryOut(turn, [{ kind: 'command', instanceId, command }]);
}

/** Carries out what was set off, and what that sets off, to the next standstill of the case. */
export async function carryOut(turn: Turn, first: readonly FollowUp[]): Promise<void> {
  const wasOpen = isUnderWay(turn);
  const queue: FollowUp[] = [...first];
  for (let spent = 0; ; spent += 1) {
    const next = queue.shift();
    if (!next) break;
    const now = spent < FOLLOW_UP_BUDGET ? next : putOff(turn, next);
    if (now !== null) queue.unshift(...(await follow(turn, now)));
  }
  if (wasOpen && !isUnderWay(turn)) endCase(turn);
  settleClocks(turn);
}

async function follow(turn: Turn, next: FollowUp): Promise<FollowUp[]> {
  switch (next.kind) {
    case 'command':
      return advanceInstance(turn, next.instanceId, next.command);
    case 'topic':
      return answerTopic(turn, next);
    case 'call':
      return callProcess(turn, next);
    case 'message':
      return deliverMessage(turn, next);
    case 'signal':
      return broadcastSignal(turn, next);
    case 'task':
      return staffTask(turn, next);
  }
}

/** The pools of a case are independent of one another: it is under way as long as one of them is (BPMN 2.0.2 §9.2). */
function isUnderWay(turn: Turn): boolean {
  return turn.instances.all().some(({ status }) => status === 'ACTIVE');
}

/** The case has ended as the instance ended that was applied for. */
function endCase(turn: Turn): void {
  const ended = turn.instances.get(turn.rootId)?.state?.ended;
  if (caseOf(turn).endedAt === null) turn.case.change(turn.caseId, { endedAt: turn.now });
  const { outcome = 'completed', errorCode = null } = ended ?? {};
  recordEvent(turn, 'case.ended', { data: { outcome, errorCode }, bySystem: true });
}

/** The definition an instance runs on. */
export function definitionOf(turn: Turn, instance: Pick<InstanceRow, 'definitionId'>): Definition {
  const definition = turn.definitionsOf.get(instance.definitionId);
  if (!definition) throw new Error(`Definition ${instance.definitionId} was not read for this command`);
  return definition;
}

function advanceInstance(turn: Turn, instanceId: string, command: Command): FollowUp[] {
  const instance = turn.instances.get(instanceId);
  // What was set off may have ended the instance meanwhile (a terminate end, an interrupting event).
  if (instance?.status !== 'ACTIVE' || isGone(turn, instanceId, command)) return [];
  const definition = definitionOf(turn, instance);
  const { state, effects } = advance(definition.model, instance.state, command, contextOf(turn, definition));
  turn.instances.change(instanceId, { state, revision: instance.revision + 1 });
  return effects.flatMap((effect) => applyEffect(turn, instanceId, effect));
}

/** Whether what a command of the case's own is for has been taken away by what was set off before it. */
function isGone(turn: Turn, instanceId: string, command: Command): boolean {
  switch (command.type) {
    case 'calledProcessEnded':
    case 'throwEscalation':
      return !stillWaits(turn, instanceId, command.token, 'call');
    case 'correlateMessage':
      return !turn.subscriptions
        .all()
        .some((one) => one.instanceId === instanceId && one.subscription === command.subscription);
    default:
      return false;
  }
}

/** What the engine is lent for a command of this turn. */
export function contextOf(turn: Turn, { decisions }: Definition): Context {
  return {
    now: turn.now,
    evaluate: (expression, variables) => expression.evaluate(variables),
    decide: (ref, variables) => decisions.decide(ref, variables),
    dueAt: (duration, unit, anchor) => endOfDuration(turn.calendar, duration, unit, anchor),
  };
}

async function answerTopic(turn: Turn, job: ReachedTopic): Promise<FollowUp[]> {
  const { instanceId, token } = job;
  if (!stillWaits(turn, instanceId, token, 'job')) return [];
  const variables = await performTopic(turn, job);
  return [{ kind: 'command', instanceId, command: { type: 'completeJob', token, variables } }];
}

/** Fires one timer of the case: the moment it takes effect is the one it was due, but never before what already happened (R-CLK-36). */
export async function fireTimer(turn: Turn, timerId: string): Promise<void> {
  const timer = turn.timers.get(timerId);
  if (!timer || timer.dueAt === null) return;
  const { movedAt } = caseOf(turn);
  turn.now = later(timer.dueAt, movedAt);
  turn.case.change(turn.caseId, { movedAt: turn.now });
  recordEvent(turn, 'timer.fired', { elementId: timer.elementId, data: { dueAt: timer.dueAt }, bySystem: true });
  try {
    await move(turn, timer.instanceId, { type: 'fireTimer', timer: timer.timer });
  } catch (error) {
    // The timer's wait is gone although its row is not: nothing waits for the moment any more.
    if (!(error instanceof EngineError) || error.code !== 'timer-unknown') throw error;
    turn.timers.remove(timerId);
  }
}

/** Notes that a department takes part in the case, and may see it from now on. */
export function joinDepartment(turn: Turn, departmentCode: string): void {
  addRow(turn, 'case_departments', { tenantId: turn.tenantId, caseId: turn.caseId, departmentCode });
}
