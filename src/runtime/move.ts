import { endOfDuration } from '../calendar/duration-end.ts';
import { newId } from '../database/id.ts';
import { later } from '../domain/time.ts';
import { advance } from '../engine/advance.ts';
import { type Command, type Context, EngineError, type Variables } from '../engine/types.ts';
import { armHeldTimers } from './clock-record.ts';
import { recordEvent } from './event-log.ts';
import { applyEffect, type FollowUp } from './record.ts';
import type { InstanceRow } from './rows.ts';
import type { Definition } from './services.ts';
import { performTopic } from './topics/perform.ts';
import { addRow, caseOf, type Turn } from './turn.ts';

/** How many instances, jobs and messages one command may set off before it is taken for a loop. */
const FOLLOW_UP_BUDGET = 2_000;

/**
 * Sends one command to an instance of the case and carries everything it sets off to the next standstill: system
 * topics, called processes, messages and signals within the case.
 */
export async function move(turn: Turn, instanceId: string, command: Command): Promise<void> {
  const queue: FollowUp[] = [{ kind: 'command', instanceId, command }];
  for (let spent = 0; ; spent += 1) {
    const next = queue.shift();
    if (!next) break;
    if (spent === FOLLOW_UP_BUDGET)
      throw new Error(`Case ${caseOf(turn).number} sets off more than it may in one command`);
    queue.unshift(...(await follow(turn, next)));
  }
  armHeldTimers(turn);
}

async function follow(turn: Turn, next: FollowUp): Promise<FollowUp[]> {
  switch (next.kind) {
    case 'command':
      return advanceInstance(turn, next.instanceId, next.command);
    case 'topic':
      return [await answerTopic(turn, next)];
    case 'call':
      return callProcess(turn, next);
    case 'message':
      return deliverMessage(turn, next);
    case 'signal':
      return turn.instances
        .all()
        .filter((instance) => instance.status === 'ACTIVE' && instance.id !== next.fromInstanceId)
        .map(({ id }) => ({
          kind: 'command',
          instanceId: id,
          command: { type: 'receiveSignal', name: next.name, variables: next.variables },
        }));
  }
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
  if (instance?.status !== 'ACTIVE') return [];
  const { model } = definitionOf(turn, instance);
  const { state, effects } = advance(model, instance.state, command, contextOf(turn));
  turn.instances.change(instanceId, { state, revision: instance.revision + 1 });
  return effects.flatMap((effect) => applyEffect(turn, instanceId, effect));
}

function contextOf(turn: Turn): Context {
  return {
    now: turn.now,
    evaluate: (expression, variables) => expression.evaluate(variables),
    dueAt: (duration, unit, anchor) => endOfDuration(turn.calendar, duration, unit, anchor),
  };
}

async function answerTopic(turn: Turn, job: Extract<FollowUp, { kind: 'topic' }>): Promise<FollowUp> {
  const { instanceId, token } = job;
  const variables = await performTopic(turn, job);
  return { kind: 'command', instanceId, command: { type: 'completeJob', token, variables } };
}

async function callProcess(turn: Turn, call: Extract<FollowUp, { kind: 'call' }>): Promise<FollowUp[]> {
  const { services, sql, tenantId } = turn;
  const parent = turn.instances.get(call.instanceId);
  if (!parent) return [];
  const definition = await services.definitions.latest(sql, tenantId, call.processKey);
  turn.definitionsOf.set(definition.id, definition);
  const child = turn.instances.add({
    tenantId,
    id: newId(),
    rootId: turn.rootId,
    parentId: parent.id,
    parentToken: call.token,
    caseId: turn.caseId,
    definitionId: definition.id,
    definitionKey: definition.key,
    state: null,
    status: 'ACTIVE',
    revision: 0,
    startedAt: turn.now,
    endedAt: null,
  });
  return [{ kind: 'command', instanceId: child.id, command: { type: 'start', variables: call.variables } }];
}

/** Gives a message thrown in the case to the first instance of the case that waits for it. */
function deliverMessage(turn: Turn, message: Extract<FollowUp, { kind: 'message' }>): FollowUp[] {
  const waiting = turn.subscriptions.find(({ kind, name }) => kind === 'MESSAGE' && name === message.name);
  if (!waiting) return [];
  return [{ kind: 'command', instanceId: waiting.instanceId, command: correlation(waiting, message.variables) }];
}

/** The command that gives a message to a subscription. */
export function correlation(waiting: { name: string; subscription: string }, variables: Variables): Command {
  return { type: 'correlateMessage', name: waiting.name, subscription: waiting.subscription, variables };
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
