import type { Element, ProcessModel } from '../../src/bpmn/model.ts';

/** A marking as the standard has it: the tokens on each sequence flow and the tasks at work, as one counts them by hand. */
export interface Marking {
  readonly flows: readonly number[];
  readonly tasks: readonly number[];
}

/** Thrown when a diagram does what the game does not play: a gateway without a way out, a circle without a task. */
export class OutOfGame extends Error {}

const STEPS_AT_MOST = 250;

/**
 * The token game of BPMN 2.0.2 §13.4 by brute force, an oracle for the engine: user tasks, end events, exclusive,
 * parallel and inclusive gateways in one scope. Shares no code with the engine and keeps nothing between moves.
 */
export class TokenGame {
  readonly #model: ProcessModel;
  readonly #variables: Readonly<Record<string, unknown>>;
  #steps = 0;

  constructor(model: ProcessModel, variables: Readonly<Record<string, unknown>>) {
    this.#model = model;
    this.#variables = variables;
  }

  /** Every marking in which the diagram can come to rest after an element is left: inclusive joins may go on in any order. */
  leave(before: Marking | null, element: Element): readonly Marking[] {
    const none = { flows: this.#model.flows.map(() => 0), tasks: this.#model.elements.map(() => 0) };
    const { flows, tasks } = before ?? none;
    const left = { flows, tasks: before === null ? tasks : add(tasks, element.index, -1) };
    return this.#rest(this.#produce(left, element));
  }

  #rest(marking: Marking): readonly Marking[] {
    let now = marking;
    for (let next = this.#move(now); next !== null; next = this.#move(now)) now = next;
    const ready = this.#model.elements.filter((one) => isInclusiveJoin(one) && this.#isActivated(now, one));
    if (ready.length === 0) return [now];
    return ready.flatMap((join) => {
      const full = join.incoming.filter((flow) => (now.flows[flow] ?? 0) > 0);
      return this.#rest(
        this.#produce({ ...now, flows: full.reduce((at, flow) => add(at, flow, -1), now.flows) }, join),
      );
    });
  }

  /** Moves one token that nothing holds; null when there is none. */
  #move(now: Marking): Marking | null {
    for (const { index, target } of this.#model.flows) {
      const element = this.#model.elements[target];
      if (element === undefined || (now.flows[index] ?? 0) === 0 || isInclusiveJoin(element)) continue;
      if (element.kind !== 'parallelGateway') {
        const taken = { ...now, flows: add(now.flows, index, -1) };
        if (element.kind === 'userTask') return { ...taken, tasks: add(now.tasks, target, 1) };
        return this.#produce(taken, element);
      }
      if (element.incoming.some((flow) => (now.flows[flow] ?? 0) === 0)) continue;
      return this.#produce(
        { ...now, flows: element.incoming.reduce((at, flow) => add(at, flow, -1), now.flows) },
        element,
      );
    }
    return null;
  }

  #produce(now: Marking, { kind, outgoing }: Element): Marking {
    this.#steps += 1;
    if (this.#steps > STEPS_AT_MOST) throw new OutOfGame('too many steps');
    const holds = outgoing.filter((flow) => {
      const condition = this.#model.flows[flow]?.condition ?? null;
      return kind === 'parallelGateway' || condition === null || condition.evaluate(this.#variables) === true;
    });
    if (holds.length === 0 && outgoing.length > 0) throw new OutOfGame('no way out');
    const taken = kind === 'exclusiveGateway' ? holds.slice(0, 1) : holds;
    return { ...now, flows: taken.reduce((at, flow) => add(at, flow, 1), now.flows) };
  }

  /** The rule of §13.4.3, every token's paths walked anew. */
  #isActivated({ flows, tasks }: Marking, join: Element): boolean {
    const has = (flow: number) => (flows[flow] ?? 0) > 0;
    if (!join.incoming.some(has)) return false;
    const starts = [
      ...flows.flatMap((count, flow) => (count > 0 ? [[flow]] : [])),
      ...tasks.flatMap((count, element) => (count > 0 ? [this.#model.elements[element]?.outgoing ?? []] : [])),
    ];
    return starts.every((first) => {
      const ends = this.#pathsFrom(first, join);
      const leadsToEmpty = join.incoming.some((flow) => !has(flow) && ends.has(flow));
      return !leadsToEmpty || join.incoming.some((flow) => has(flow) && ends.has(flow));
    });
  }

  /** All flows in which a path ends that begins with one of these and does not visit the join. */
  #pathsFrom(first: readonly number[], join: Element): ReadonlySet<number> {
    const ends = new Set(first);
    for (const flow of ends) {
      const target = this.#model.flows[flow]?.target;
      if (target === undefined || target === join.index) continue;
      for (const next of this.#model.elements[target]?.outgoing ?? []) ends.add(next);
    }
    return ends;
  }
}

const isInclusiveJoin = ({ kind, incoming }: Element) => kind === 'inclusiveGateway' && incoming.length > 1;

const add = (counts: readonly number[], at: number, more: number) => counts.with(at, (counts[at] ?? 0) + more);
