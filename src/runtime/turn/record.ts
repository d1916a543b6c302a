import { newId } from '../../database/id.ts';
import type { Effect, TokenId } from '../../engine/types.ts';
import { endSuspension, suspendWhileWaiting } from '../clocks/case-suspension.ts';
import { isSystemTopic } from '../topics/names.ts';
import { recordEvent } from './event-log.ts';
import type { FollowUp } from './follow-up.ts';
import { createTask, withdrawTask } from './task-record.ts';
import { addRow, type Turn } from './turn.ts';

/** Writes one effect of the engine into the rows of the turn, and answers what must happen next because of it. */
export function applyEffect(turn: Turn, instanceId: string, effect: Effect): FollowUp[] {
  const { tenantId, caseId, rootId, now } = turn;
  switch (effect.type) {
    case 'elementEntered':
      addRow(turn, 'element_visits', {
        tenantId,
        id: newId(),
        instanceId,
        caseId,
        token: effect.token,
        elementId: effect.elementId,
        enteredAt: now,
        leftAt: null,
        how: null,
      });
      suspendWhileWaiting(turn, instanceId, effect);
      return [];
    case 'elementLeft':
      leaveVisit(turn, instanceId, effect);
      endSuspension(turn, ({ instanceId: at, token }) => at === instanceId && token === effect.token);
      return [];
    case 'flowTaken':
      addRow(turn, 'flows_taken', { tenantId, instanceId, flowId: effect.flowId, caseId });
      return [];
    case 'taskCreated':
      return createTask(turn, instanceId, effect);
    case 'taskDone':
      return [];
    case 'taskCancelled':
      withdrawTask(turn, instanceId, effect.token);
      return [];
    case 'jobCreated':
      if (isSystemTopic(effect.topic)) return [{ kind: 'topic', instanceId, ...effect }];
      turn.jobs.add({
        tenantId,
        id: newId(),
        instanceId,
        rootId,
        caseId,
        token: effect.token,
        elementId: effect.elementId,
        topic: effect.topic,
        payload: {},
        dueAt: now,
        retriesLeft: wholeWithin(effect.retries, 1),
        lockedBy: null,
        lockedUntil: null,
        lastError: null,
        state: 'OPEN',
        createdAt: now,
        endedAt: null,
        priority: wholeWithin(effect.priority ?? 0, 0),
      });
      return [];
    case 'jobCancelled': {
      const job = turn.jobs.find((row) => row.instanceId === instanceId && row.token === effect.token);
      if (job) turn.jobs.change(job.id, { state: 'CANCELLED', endedAt: now });
      return [];
    }
    case 'timerArmed':
      armTimer(turn, instanceId, effect);
      return [];
    case 'timerMoved': {
      const moved = turn.timers.find((row) => row.instanceId === instanceId && row.timer === effect.timer);
      if (moved) turn.timers.change(moved.id, { dueAt: effect.dueAt });
      return [];
    }
    case 'timerDisarmed': {
      const timer = turn.timers.find((row) => row.instanceId === instanceId && row.timer === effect.timer);
      if (timer) turn.timers.remove(timer.id);
      return [];
    }
    case 'subscriptionOpened':
      turn.subscriptions.add({
        tenantId,
        id: newId(),
        instanceId,
        rootId,
        caseId,
        subscription: effect.subscription,
        elementId: effect.elementId,
        kind: effect.kind === 'message' ? 'MESSAGE' : effect.kind === 'signal' ? 'SIGNAL' : 'CONDITIONAL',
        name: effect.name,
        correlationKey: effect.key,
        openedAt: now,
      });
      return [];
    case 'subscriptionClosed': {
      const open = turn.subscriptions.find(
        (row) => row.instanceId === instanceId && row.subscription === effect.subscription,
      );
      if (open) turn.subscriptions.remove(open.id);
      return [];
    }
    case 'messageThrown':
      return [{ ...effect, kind: 'message', instanceId }];
    case 'signalThrown':
      recordEvent(turn, 'signal.thrown', { elementId: effect.elementId, data: { name: effect.name }, bySystem: true });
      return [{ ...effect, kind: 'signal', instanceId }];
    case 'escalationRaised':
      recordEvent(turn, 'escalation.raised', {
        elementId: effect.elementId,
        data: { code: effect.code, caught: effect.caught },
        bySystem: true,
      });
      return effect.caught ? [] : escalateToCaller(turn, instanceId, effect);
    case 'processCalled':
      return [{ ...effect, kind: 'call', instanceId }];
    case 'calledProcessCancelled':
      return cancelCalled(turn, instanceId, effect.token);
    case 'incidentRaised':
      turn.incidents.add({
        tenantId,
        id: newId(),
        instanceId,
        rootId,
        caseId,
        incident: effect.incident,
        elementId: effect.elementId,
        code: effect.code,
        message: effect.message,
        raisedAt: now,
        resolvedAt: null,
      });
      recordEvent(turn, 'incident.raised', {
        elementId: effect.elementId,
        data: { code: effect.code },
        bySystem: true,
      });
      return [];
    case 'incidentResolved': {
      const open = turn.incidents.find((row) => row.instanceId === instanceId && row.incident === effect.incident);
      if (open) turn.incidents.change(open.id, { resolvedAt: now });
      return [];
    }
    case 'decisionEvaluated': {
      const { elementId, decision, evaluations, shortened } = effect;
      recordEvent(turn, 'decision.evaluated', {
        elementId,
        data: { decision, name: evaluations.at(-1)?.name ?? decision, evaluations, shortened },
        bySystem: true,
      });
      return [];
    }
    case 'variablesChanged':
      return [];
    case 'instanceEnded':
      return endInstance(turn, instanceId, effect);
  }
}

/** A number of a diagram as its column takes it. */
function wholeWithin(value: number, least: number): number {
  return Math.min(Math.max(Math.trunc(value), least), 2_147_483_647);
}

function leaveVisit(turn: Turn, instanceId: string, effect: Extract<Effect, { type: 'elementLeft' }>): void {
  const { token, elementId, how } = effect;
  const entered = (turn.additions.get('element_visits') ?? []).find(
    (row): row is { leftAt: string | null; how: string | null } =>
      'token' in row &&
      'elementId' in row &&
      'instanceId' in row &&
      'leftAt' in row &&
      row.token === token &&
      row.elementId === elementId &&
      row.instanceId === instanceId &&
      row.leftAt === null,
  );
  // Entered and left within one turn, or entered in an earlier one and closed on record.
  if (entered) Object.assign(entered, { leftAt: turn.now, how });
  else turn.leftVisits.push({ instanceId, token, elementId, leftAt: turn.now, how });
}

function armTimer(turn: Turn, instanceId: string, effect: Extract<Effect, { type: 'timerArmed' }>): void {
  const { hold, host } = effect;
  turn.timers.add({
    tenantId: turn.tenantId,
    id: newId(),
    instanceId,
    rootId: turn.rootId,
    timer: effect.timer,
    elementId: effect.elementId,
    dueAt: effect.dueAt,
    clockKind:
      hold === null ? null : hold.clock === 'step' ? 'STEP' : hold.clock === 'statutory' ? 'STATUTORY' : 'PROMISED',
    // Found when the turn arms its held timers: a step clock starts after the timers that watch it are armed.
    clockId: null,
    hostToken: host,
    holdOffset: hold?.offset ?? null,
    holdUnit: hold?.unit ?? null,
    retriesLeft: 3,
    calendarRevision: isCounted(turn, instanceId, effect.timer) ? turn.calendar.revision : null,
  });
}

/** Whether a calendar had a say in the moment of a timer; one that is gone again within the command needs none. */
function isCounted(turn: Turn, instanceId: string, timer: string): boolean {
  const armed = turn.instances.get(instanceId)?.state?.timers.find(({ id }) => id === timer);
  return armed?.counted !== undefined;
}

/** An escalation nobody in a called process catches is the call activity's own (BPMN 2.0.2 §10.5.7). */
function escalateToCaller(
  turn: Turn,
  instanceId: string,
  { code, variables }: Extract<Effect, { type: 'escalationRaised' }>,
): FollowUp[] {
  const { parentId = null, parentToken: token = null } = turn.instances.get(instanceId) ?? {};
  if (parentId === null || token === null) return [];
  return [{ kind: 'command', instanceId: parentId, command: { type: 'throwEscalation', token, code, variables } }];
}

function cancelCalled(turn: Turn, parentId: string, token: TokenId): FollowUp[] {
  const child = turn.instances.find(
    (row) => row.parentId === parentId && row.parentToken === token && row.status === 'ACTIVE',
  );
  if (!child) return [];
  return [
    { kind: 'command', instanceId: child.id, command: { type: 'cancelInstance', reason: 'caller left the call' } },
  ];
}

function endInstance(turn: Turn, instanceId: string, effect: Extract<Effect, { type: 'instanceEnded' }>): FollowUp[] {
  const { outcome, errorCode, variables } = effect;
  const status =
    outcome === 'completed'
      ? 'COMPLETED'
      : outcome === 'terminated'
        ? 'TERMINATED'
        : outcome === 'cancelled'
          ? 'CANCELLED'
          : 'FAILED';
  const instance = turn.instances.change(instanceId, { status, endedAt: turn.now });
  if (instance.parentId !== null && instance.parentToken !== null) {
    // A cancelled child was cancelled by its caller, who waits for it no longer.
    if (outcome === 'cancelled') return [];
    const ended = outcome === 'terminated' ? 'completed' : outcome;
    return [
      {
        kind: 'command',
        instanceId: instance.parentId,
        command: {
          type: 'calledProcessEnded',
          token: instance.parentToken,
          outcome: ended,
          ...(errorCode === null ? {} : { errorCode }),
          variables,
        },
      },
    ];
  }
  return [];
}
