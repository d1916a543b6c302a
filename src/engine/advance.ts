import type { ProcessModel } from '../bpmn/model.ts';
import { activateAdHoc } from './ad-hoc.ts';
import { addInstance, removeByCommand } from './change-instances.ts';
import { complete } from './complete.ts';
import { learnKey, messageAt } from './correlation.ts';
import { dropIncidents, raiseIncident } from './incidents.ts';
import { migrate } from './migrate.ts';
import { modify } from './modify.ts';
import { broadcastSignal, occur } from './occur.ts';
import { throwError, throwEscalation } from './propagate.ts';
import { beginRun, endRun, putToken, type Run } from './run.ts';
import { rootScope, setIn, write } from './scopes.ts';
import { addSigner, completeSigner, completeTask, removeSigner } from './signers.ts';
import { startInstance } from './start.ts';
import type { InstanceState, Subscription, Token, Transition, Wait } from './state.ts';
import { resume, settle } from './step.ts';
import { endInstance } from './sub-process.ts';
import { recountTimers } from './timers.ts';
import { type Command, type Context, EngineError } from './types.ts';
import { validCommand } from './valid-command.ts';

/**
 * Plays one command on an instance of a process, to the next standstill.
 *
 * Pure: the same model, state, command and context give the same transition, and the state that was
 * given stays as it was. What a diagram or a value does wrong becomes an incident on its token.
 *
 * @throws EngineError for a command that must not be sent: see its codes
 */
export function advance(
  model: ProcessModel,
  state: InstanceState | null,
  asked: Command,
  context: Context,
): Transition {
  const command = validCommand(asked);
  if (state === null && command.type !== 'start') throw new EngineError('not-started', 'the instance has not begun');
  if (state !== null && command.type === 'start') throw new EngineError('already-started', 'the instance has begun');
  if (state?.ended) throw new EngineError('instance-ended', `the instance is ${state.ended.outcome}`);
  const run = begin(model, state, command, context);
  if (run.ended === null) settle(run);
  return endRun(run);
}

function begin(model: ProcessModel, state: InstanceState | null, command: Command, context: Context): Run {
  if (command.type === 'migrate' && state !== null) return migrate(model, state, command, context);
  const run = beginRun(model, state, context);
  obey(run, command);
  return run;
}

function obey(run: Run, command: Command): void {
  switch (command.type) {
    case 'start':
      startInstance(run, command);
      return;
    case 'completeTask':
      completeTask(run, command);
      return;
    case 'completeJob':
      complete(run, waiting(run, command.token, ['job']), command.variables);
      return;
    case 'failJob': {
      const token = waiting(run, command.token, ['job']);
      raiseIncident(run, token, 'perform', command.code, command.message);
      return;
    }
    case 'failCall': {
      const { called: _, ...token } = waiting(run, command.token, ['call']);
      raiseIncident(run, putToken(run, token), 'perform', command.code, command.message);
      return;
    }
    case 'throwError': {
      const token = throwing(run, command.token);
      throwError(run, { scope: token.scope, activity: token }, command.code, command.variables);
      return;
    }
    case 'throwEscalation': {
      const token = throwing(run, command.token);
      const origin = { scope: token.scope, activity: token };
      throwEscalation(run, origin, token.element, command.code, command.variables);
      return;
    }
    case 'fireTimer': {
      const timer = run.timers.get(command.timer);
      if (timer === undefined) throw new EngineError('timer-unknown', `no timer ${command.timer} is armed`);
      occur(run, timer, {});
      return;
    }
    case 'correlateMessage':
      correlate(run, command);
      return;
    case 'receiveSignal':
      broadcastSignal(run, command.name, command.variables);
      return;
    case 'activateAdHoc':
      activateAdHoc(run, command);
      return;
    case 'modify':
      modify(run, command);
      return;
    case 'addInstance':
      addInstance(run, command);
      return;
    case 'removeInstance':
      removeByCommand(run, command);
      return;
    case 'addSigner':
      addSigner(run, command);
      return;
    case 'completeSigner':
      completeSigner(run, command);
      return;
    case 'removeSigner':
      removeSigner(run, command);
      return;
    case 'calledProcessEnded':
      calledProcessEnded(run, command);
      return;
    case 'setVariables': {
      const scope = command.scope ?? rootScope(run).id;
      if (!run.scopes.has(scope)) throw new EngineError('scope-unknown', `there is no scope ${scope}`);
      setIn(run, scope, command.variables);
      return;
    }
    case 'resolveIncident': {
      const incident = run.incidents.get(command.incident);
      const token = incident === undefined ? undefined : run.tokens.get(incident.token);
      if (incident === undefined || token === undefined) {
        throw new EngineError('incident-unknown', `no incident ${command.incident} is open`);
      }
      write(run, token.local ?? token.scope, command.variables ?? {});
      dropIncidents(run, token);
      resume(run, token, incident);
      return;
    }
    case 'recountTimers':
      recountTimers(run);
      return;
    case 'migrate':
      // Has to know the model it comes from, and is played before there is a run.
      return;
    case 'cancelInstance':
      endInstance(run, { outcome: 'cancelled', errorCode: null });
      return;
  }
}

/** Whoever signs beside a task throws nothing: what comes of the activity is its holder's. */
function throwing(run: Run, id: string): Token {
  const token = waiting(run, id, ['task', 'job', 'call']);
  if (token.signs === undefined) return token;
  throw new EngineError('wrong-wait', `token ${id} at ${token.element} signs beside its activity`);
}

function waiting(run: Run, id: string, waits: readonly Wait[]): Token {
  const token = run.tokens.get(id);
  if (token === undefined) throw new EngineError('token-unknown', `the instance has no token ${id}`);
  if (waits.includes(token.wait)) return token;
  throw new EngineError(
    'wrong-wait',
    `token ${id} at ${token.element} waits for ${token.wait}, not ${waits.join('/')}`,
  );
}

/** Gives a message to one subscription, and its key to the conversation that begins with it. */
function correlate(run: Run, command: Extract<Command, { type: 'correlateMessage' }>): void {
  const subscription = messageSubscription(run, command);
  const { name, key = null, variables } = command;
  learnKey(run, messageAt(run, subscription.element, name), key, variables);
  occur(run, subscription, variables);
}

/** A message goes to one subscription: the one that is named, else the oldest that waits for it and its key. */
function messageSubscription(run: Run, command: Extract<Command, { type: 'correlateMessage' }>): Subscription {
  const { name, subscription: id, key } = command;
  for (const subscription of run.subscriptions.values()) {
    if (subscription.kind !== 'message' || subscription.name !== name) continue;
    if (key !== undefined && subscription.key !== null && subscription.key !== key) continue;
    if (id === undefined || subscription.id === id) return subscription;
  }
  throw new EngineError(
    'subscription-unknown',
    `nothing waits for message ${name}${id === undefined ? '' : ` as ${id}`}`,
  );
}

/** A called process gives its variables back, hands its error on, or, when somebody cancelled it, leaves an incident: calling again is a decision. */
function calledProcessEnded(run: Run, command: Extract<Command, { type: 'calledProcessEnded' }>): void {
  const token = waiting(run, command.token, ['call']);
  const { called, ...rest } = token;
  switch (command.outcome) {
    case 'completed':
      complete(run, rest, command.variables);
      return;
    case 'error':
      throwError(run, { scope: token.scope, activity: token }, command.errorCode ?? null, command.variables);
      return;
    case 'cancelled':
      raiseIncident(run, token, 'perform', 'called-process-cancelled', `${called} was cancelled`);
      return;
  }
}
