import type { Element, ProcessModel } from '../../src/bpmn/model.ts';
import { advance } from '../../src/engine/advance.ts';
import { project } from '../../src/engine/project.ts';
import { visibleVariables } from '../../src/engine/scopes.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command, Effect, Variables } from '../../src/engine/types.ts';
import { BEGINNING, contextAt } from './play.ts';
import { shippedDecisions } from './shipped-processes.ts';

const decisions = await shippedDecisions();

/** What a topic gives back: the same each time, or told from what its element sees. */
export type Answer = Variables | ((seen: Variables, element: Element) => Variables);
/** What a topic of the service gives back, by the topic. */
export type Answers = Readonly<Record<string, Answer>>;

interface Instance {
  readonly model: ProcessModel;
  state: InstanceState;
  readonly caller: { readonly instance: Instance; readonly token: string } | null;
}

/** A case on the engine alone: a process with all it calls, system topics answered from a table. */
export interface PlayedCase {
  /** Names of the elements where a person is asked for something, in the order they came up. */
  open(): string[];
  /** Completes the user task at an element; the first one open there, or the n-th (from 0). */
  complete(element: string, variables?: Variables, nth?: number): void;
  fire(element: string, nth?: number): void;
  send(message: string, variables?: Variables): void;
  /** Topics of the service that were done, in order. */
  readonly topics: string[];
  /** Ids of the flows that were taken, by process. */
  readonly flows: Map<string, Set<string>>;
  /** Ids of elements that were left as completed, by process. */
  readonly left: Map<string, Set<string>>;
  /** Null while the case goes on. */
  readonly ended: { readonly outcome: string; readonly variables: Variables } | null;
}

/** Begins a case; throws when anything in it becomes an incident. */
export function playCase(
  models: ReadonlyMap<string, ProcessModel>,
  key: string,
  variables: Variables,
  answers: Answers = {},
): PlayedCase {
  const instances: Instance[] = [];
  const played = {
    topics: [] as string[],
    flows: new Map<string, Set<string>>(),
    left: new Map<string, Set<string>>(),
    ended: null as PlayedCase['ended'],
  };
  start(key, variables, null);
  return Object.assign(played, {
    open: () => instances.flatMap(({ model, state }) => project(model, state).tasks.map((task) => task.elementId)),
    complete(element: string, given: Variables = {}, nth = 0) {
      const { instance, row } = find((one) => project(one.model, one.state).tasks, element, nth);
      command(instance, { type: 'completeTask', token: row.token, variables: given });
    },
    fire(element: string, nth = 0) {
      const { instance, row } = find((one) => project(one.model, one.state).timers, element, nth);
      command(instance, { type: 'fireTimer', timer: row.timer });
    },
    send(name: string, given: Variables = {}) {
      const waiting = instances.find(({ model, state }) =>
        project(model, state).subscriptions.some((subscription) => subscription.name === name),
      );
      if (waiting === undefined) throw new Error(`nobody waits for ${name}`);
      command(waiting, { type: 'correlateMessage', name, variables: given });
    },
  });

  function find<Row extends { readonly elementId: string }>(
    rowsOf: (instance: Instance) => readonly Row[],
    element: string,
    nth: number,
  ): { instance: Instance; row: Row } {
    const rows = instances.flatMap((instance) => rowsOf(instance).map((row) => ({ instance, row })));
    const found = rows.filter(({ row }) => row.elementId === element)[nth];
    if (found === undefined) throw new Error(`nothing of that kind waits at ${element}`);
    return found;
  }

  function start(processKey: string, given: Variables, caller: Instance['caller']): void {
    const model = models.get(processKey);
    if (model === undefined) throw new Error(`no process ${processKey}`);
    const { state, effects } = advance(
      model,
      null,
      { type: 'start', variables: given },
      contextAt(BEGINNING, decisions),
    );
    const instance = { model, state, caller };
    instances.push(instance);
    follow(instance, effects);
  }

  function command(instance: Instance, given: Command): void {
    const { state, effects } = advance(instance.model, instance.state, given, contextAt(BEGINNING, decisions));
    instance.state = state;
    follow(instance, effects);
  }

  function follow(instance: Instance, effects: readonly Effect[]): void {
    for (const effect of effects) note(instance, effect);
    for (const effect of effects) {
      if (effect.type === 'jobCreated' && waits(instance, effect.token)) {
        played.topics.push(effect.topic);
        command(instance, { type: 'completeJob', token: effect.token, variables: answerTo(instance, effect) });
      } else if (effect.type === 'processCalled' && waits(instance, effect.token)) {
        start(effect.processKey, effect.variables, { instance, token: effect.token });
      } else if (effect.type === 'calledProcessCancelled') {
        drop(instance, effect.token);
      } else if (effect.type === 'instanceEnded') {
        end(instance, effect);
      }
    }
  }

  function answerTo({ model, state }: Instance, job: Extract<Effect, { type: 'jobCreated' }>): Variables {
    const answer = answers[job.topic] ?? {};
    if (typeof answer !== 'function') return answer;
    const element = model.elements[model.indexOf.get(job.elementId) ?? -1];
    if (element === undefined) throw new Error(`no element ${job.elementId}`);
    const token = state.tokens.find((one) => one.id === job.token);
    return answer(visibleVariables(state, token?.local ?? job.scope), element);
  }

  function note(instance: Instance, effect: Effect): void {
    if (effect.type === 'incidentRaised') throw new Error(`${effect.elementId}: ${effect.code} ${effect.message}`);
    if (effect.type === 'flowTaken') add(played.flows, instance.model.key, effect.flowId);
    if (effect.type === 'elementLeft' && effect.how === 'completed')
      add(played.left, instance.model.key, effect.elementId);
  }

  function waits(instance: Instance, token: string): boolean {
    return instance.state.tokens.some((one) => one.id === token);
  }

  function drop(instance: Instance, token: string): void {
    for (const called of instances.filter((one) => one.caller?.instance === instance && one.caller.token === token)) {
      instances.splice(instances.indexOf(called), 1);
      for (const inner of called.state.tokens) drop(called, inner.id);
    }
  }

  function end(instance: Instance, effect: Extract<Effect, { type: 'instanceEnded' }>): void {
    instances.splice(instances.indexOf(instance), 1);
    const { caller } = instance;
    if (caller === null) {
      played.ended = { outcome: effect.outcome, variables: effect.variables };
      return;
    }
    const outcome = effect.outcome === 'error' || effect.outcome === 'cancelled' ? effect.outcome : 'completed';
    command(caller.instance, { type: 'calledProcessEnded', token: caller.token, outcome, variables: effect.variables });
  }
}

function add(groups: Map<string, Set<string>>, key: string, id: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, new Set([id]));
  else group.add(id);
}

/** Flows of a process that none of the cases took. */
export function untakenFlows(model: ProcessModel | undefined, cases: readonly PlayedCase[]): string[] {
  if (model === undefined) throw new Error('no such process');
  const taken = new Set(cases.flatMap((played) => [...(played.flows.get(model.key) ?? [])]));
  return model.flows.map((flow) => flow.id).filter((id) => !taken.has(id));
}
