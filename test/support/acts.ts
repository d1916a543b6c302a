import type { ProcessModel } from '../../src/bpmn/model.ts';
import { activatable } from '../../src/engine/ad-hoc.ts';
import { type Projection, project } from '../../src/engine/project.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command, MigrationPlan, Variables } from '../../src/engine/types.ts';

/** What a test asks for: a command whose ids are found in the state as it then stands. */
export type Act = (state: InstanceState | null, model: ProcessModel) => { command: Command; now?: string };

export const begin =
  (variables: Variables = {}, startEvent?: string): Act =>
  () => ({
    command: { type: 'start', variables, ...(startEvent === undefined ? {} : { startEvent }) },
  });
/** Begins an instance by one of the events of a parallel multiple start. */
export const beginBy =
  (startEvent: string, occurred: number): Act =>
  () => ({ command: { type: 'start', variables: {}, startEvent, occurred } });
/** Cancels the first token at each element named, and starts others: `>A` before, `A>` after. */
export const moves =
  (cancel: readonly string[], starts: readonly string[], variables: Variables = {}): Act =>
  (state) => ({
    command: {
      type: 'modify',
      cancel: cancel.map((element) => tokenAt(state, element)),
      start: starts.map((text) => ({
        element: text.replace('>', ''),
        where: text.startsWith('>') ? 'before' : 'after',
      })),
      variables,
    },
  });
export const adds =
  (element: string, more: { item?: unknown; next?: boolean } = {}): Act =>
  (state) => ({ command: { type: 'addInstance', token: tokenAt(state, element), ...more } });
/** Removes the n-th running instance, from 0. */
export const removes =
  (element: string, nth = 0): Act =>
  (state) => {
    const running = (state?.tokens ?? []).filter((one) => one.element === element && one.outer !== undefined);
    return { command: { type: 'removeInstance', token: running[nth]?.id ?? 'none' } };
  };
export const removesPlanned =
  (element: string, number: number): Act =>
  (state) => ({ command: { type: 'removeInstance', token: tokenAt(state, element), number } });
/** Adds a signer to the first task at an element. */
export const signs =
  (element: string, when: 'before' | 'beside' | 'after', note?: unknown): Act =>
  (state) => ({
    command: {
      type: 'addSigner',
      token: state?.tokens.find((one) => one.element === element && one.loop === undefined && !one.signs)?.id ?? 'none',
      when,
      ...(note === undefined ? {} : { note }),
    },
  });
/** The n-th signer at an element is done, from 0; or objects, so that the task is done again. */
export const signed =
  (element: string, { nth = 0, reopens }: { nth?: number; reopens?: boolean } = {}): Act =>
  (state) => ({
    command: {
      type: 'completeSigner',
      token: signerAt(state, element, nth),
      ...(reopens === undefined ? {} : { reopens }),
    },
  });
export const unsigns =
  (element: string, nth = 0): Act =>
  (state) => ({ command: { type: 'removeSigner', token: signerAt(state, element, nth) } });
export const migrates =
  (to: ProcessModel, plan: MigrationPlan = {}): Act =>
  () => ({ command: { type: 'migrate', to, plan } });
/** Activates elements of an ad-hoc sub-process. */
export const activates =
  (adHoc: string, elements: readonly string[], variables: Variables = {}): Act =>
  (state, model) => {
    if (state === null) throw new Error('the test has not begun the instance');
    const { token } = pick(activatable(model, state), adHoc, 0);
    return { command: { type: 'activateAdHoc', token, elements, variables } };
  };
/** Completes the user task at an element; the first one open there, or the n-th (from 0). */
export const done =
  (element: string, variables: Variables = {}, nth = 0): Act =>
  (state, model) => ({
    command: { type: 'completeTask', token: pick(open(state, model).tasks, element, nth).token, variables },
  });
export const worked =
  (element: string, variables: Variables = {}, nth = 0): Act =>
  (state, model) => ({
    command: { type: 'completeJob', token: pick(open(state, model).jobs, element, nth).token, variables },
  });
export const failed =
  (element: string): Act =>
  (state, model) => ({
    command: { type: 'failJob', token: pick(open(state, model).jobs, element, 0).token, code: 'down', message: 'no' },
  });
export const errs =
  (element: string, code: string, variables: Variables = {}, nth = 0): Act =>
  (state, model) => ({
    command: { type: 'throwError', token: waitingAt(state, model, element, nth), code, variables },
  });
export const escalates =
  (element: string, code: string, nth = 0): Act =>
  (state, model) => ({
    command: { type: 'throwEscalation', token: waitingAt(state, model, element, nth), code, variables: {} },
  });
/** Fires a timer at the moment it is due. */
export const fires =
  (element: string, nth = 0): Act =>
  (state, model) => {
    const { timer, dueAt } = pick(open(state, model).timers, element, nth);
    return { command: { type: 'fireTimer', timer }, ...(dueAt === null ? {} : { now: dueAt }) };
  };
export const arrives =
  (name: string, variables: Variables = {}): Act =>
  () => ({
    command: { type: 'correlateMessage', name, variables },
  });
/** Brings a message to the subscription of one element only. */
export const arrivesAt =
  (element: string, name: string, nth = 0, variables: Variables = {}): Act =>
  (state, model) => {
    const { subscription } = pick(open(state, model).subscriptions, element, nth);
    return { command: { type: 'correlateMessage', name, subscription, variables } };
  };
export const signalled =
  (name: string, variables: Variables = {}): Act =>
  () => ({
    command: { type: 'receiveSignal', name, variables },
  });
export const returns =
  (element: string, variables: Variables = {}): Act =>
  (state, model) => ({
    command: {
      type: 'calledProcessEnded',
      token: pick(open(state, model).calls, element, 0).token,
      outcome: 'completed',
      variables,
    },
  });
export const returnsError =
  (element: string, errorCode: string): Act =>
  (state, model) => ({
    command: {
      type: 'calledProcessEnded',
      token: pick(open(state, model).calls, element, 0).token,
      outcome: 'error',
      errorCode,
      variables: {},
    },
  });
export const returnsCancelled =
  (element: string): Act =>
  (state, model) => ({
    command: {
      type: 'calledProcessEnded',
      token: pick(open(state, model).calls, element, 0).token,
      outcome: 'cancelled',
      variables: {},
    },
  });
export const sets =
  (variables: Variables): Act =>
  () => ({ command: { type: 'setVariables', variables } });
export const resolves =
  (element: string, variables: Variables = {}): Act =>
  (state, model) => ({
    command: { type: 'resolveIncident', incident: pick(open(state, model).incidents, element, 0).incident, variables },
  });
export const cancels = (): Act => () => ({ command: { type: 'cancelInstance', reason: 'withdrawn' } });

function open(state: InstanceState | null, model: ProcessModel): Projection {
  if (state === null) throw new Error('the test has not begun the instance');
  return project(model, state);
}

function pick<T extends { readonly elementId: string }>(rows: readonly T[], element: string, nth: number): T {
  const row = rows.filter((one) => one.elementId === element)[nth];
  if (row === undefined) throw new Error(`nothing of that kind waits at ${element}`);
  return row;
}

/** The first token at an element: for a multi-instance that of the whole. */
function tokenAt(state: InstanceState | null, element: string): string {
  const token = state?.tokens.find((one) => one.element === element);
  if (token === undefined) throw new Error(`no token is at ${element}`);
  return token.id;
}

function signerAt(state: InstanceState | null, element: string, nth: number): string {
  return (state?.tokens ?? []).filter((one) => one.element === element && one.signs)[nth]?.id ?? 'none';
}

function waitingAt(state: InstanceState | null, model: ProcessModel, element: string, nth: number): string {
  const { tasks, jobs, calls } = open(state, model);
  return pick([...tasks, ...jobs, ...calls], element, nth).token;
}
