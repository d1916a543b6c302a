import type { CallBinding } from '../../bpmn/model.ts';
import { newId } from '../../database/id.ts';
import type { Command, ScopeId, TokenId, Variables } from '../../engine/types.ts';
import { leaveToOperator } from '../jobs/leave-to-operator.ts';
import type { Turn } from './turn.ts';

/** A message an instance of the case has thrown. */
export interface ThrownMessage {
  readonly kind: 'message';
  readonly instanceId: string;
  readonly elementId: string;
  readonly name: string;
  readonly key: string | null;
  readonly variables: Variables;
}

/** A signal an instance of the case has thrown; it has reached that instance already. */
export interface ThrownSignal {
  readonly kind: 'signal';
  readonly instanceId: string;
  readonly elementId: string;
  readonly name: string;
  readonly variables: Variables;
}

/** A process an instance of the case calls. */
export interface ProcessCall {
  readonly kind: 'call';
  readonly instanceId: string;
  readonly token: TokenId;
  readonly processKey: string;
  readonly binding: CallBinding;
  readonly version?: number;
  readonly versionTag?: string;
  readonly variables: Variables;
}

/** A system topic an instance of the case has reached. */
export interface ReachedTopic {
  readonly kind: 'topic';
  readonly instanceId: string;
  readonly token: TokenId;
  readonly elementId: string;
  readonly scope: ScopeId;
  readonly topic: string;
}

/** A command for an instance of the case. */
export interface NextCommand {
  readonly kind: 'command';
  readonly instanceId: string;
  readonly command: Command;
}

/** A task whose diagram says what to do when nobody can do it. */
export interface NewTask {
  readonly kind: 'task';
  readonly instanceId: string;
  readonly taskId: string;
}

/** What an effect sets off beyond its own row. */
export type FollowUp = NextCommand | ReachedTopic | ProcessCall | ThrownMessage | ThrownSignal | NewTask;

/** The topic of the planned act that carries out what was put off. */
export const putOffTopic = 'follow-up.carry-out';

/** The topic of the planned act that looks again whether anybody can do a task. */
export const staffTopic = 'task.staff';

/** Whether a token of an active instance still waits for that; what was set off before it may have taken it away. */
export function stillWaits(turn: Turn, instanceId: string, token: TokenId, wait: 'job' | 'call'): boolean {
  const instance = turn.instances.get(instanceId);
  if (instance?.status !== 'ACTIVE') return false;
  return instance.state?.tokens.some((one) => one.id === token && one.wait === wait) ?? false;
}

/**
 * Stops what a case sets off beyond what one command may: a call or a topic becomes an incident of its token, a message
 * or signal an incident of the case that carries it out when it is resolved. Commands, which set off nothing new by
 * themselves, go on.
 */
export function putOff(turn: Turn, next: FollowUp): NextCommand | null {
  const code = 'loop-suspected';
  const message = 'one command set off more than it may; the processes seem to turn in circles';
  switch (next.kind) {
    case 'command':
      return next;
    case 'task':
      // It waits in the pool.
      return null;
    case 'call':
    case 'topic': {
      const { instanceId, token } = next;
      if (!stillWaits(turn, instanceId, token, next.kind === 'call' ? 'call' : 'job')) return null;
      const type = next.kind === 'call' ? 'failCall' : 'failJob';
      return { kind: 'command', instanceId, command: { type, token, code, message } };
    }
    case 'message':
    case 'signal':
      putOffForOperator(turn, next, code, message);
      return null;
  }
}

function putOffForOperator(turn: Turn, next: ThrownMessage | ThrownSignal, code: string, message: string): void {
  const { tenantId, rootId, caseId, now } = turn;
  const job = turn.jobs.add({
    tenantId,
    id: newId(),
    instanceId: next.instanceId,
    rootId,
    caseId,
    token: null,
    elementId: next.elementId,
    topic: putOffTopic,
    payload: { ...next },
    dueAt: now,
    // Nobody tries it before an operator does.
    retriesLeft: 0,
    lockedBy: null,
    lockedUntil: null,
    lastError: message,
    state: 'OPEN',
    createdAt: now,
    endedAt: null,
  });
  const { instanceId, elementId } = next;
  leaveToOperator(turn, { kind: 'job', id: job.id }, { instanceId, elementId, code, message });
}
