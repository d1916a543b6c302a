import type { ProcessModel } from '../bpmn/model.ts';
import { advance } from '../engine/advance.ts';
import type { InstanceState, Transition } from '../engine/state.ts';
import type { Effect } from '../engine/types.ts';
import { type AbstractModel, abstractModel, type Question } from './abstract-model.ts';
import { crowdsIn } from './crowds.ts';
import { type Act, beginnings, type Move, movesIn } from './moves.ts';
import { nextScript, oracle } from './oracle.ts';
import { signatureOf } from './signature.ts';
import { beginWatch, type Watch, watchOn } from './statutory-watch.ts';
import { type Ways, waysOf } from './ways.ts';

/** How much of a diagram may be played: counted in work, never in time. */
export interface Budget {
  /** States that are kept apart. */
  readonly states: number;
  /** Facts the engine tells, commands and tokens looked at, all together. */
  readonly work: number;
}

/** Ways one command may end, by the decisions behind it. */
const WAYS_OF_A_COMMAND = 512;
/** So many tokens at one place, where one was meant, are not followed further. */
export const CROWD = 3;

/** One step of a trace: what happened where, and the flows decided for. */
export interface TraceStep {
  readonly act: Act;
  readonly elementId: string;
  readonly flows: readonly string[];
}

/** One state the case can be in. */
export interface Visited {
  readonly from: number | null;
  readonly step: TraceStep;
  /** Elements at which its tokens stand, without those inside of which others stand. */
  readonly at: readonly string[];
  readonly ended: InstanceState['ended'];
  /** Elements with an incident that was raised on the way into this state. */
  readonly incidents: readonly { readonly elementId: string; readonly code: string; readonly message: string }[];
  /** Elements with more tokens than meant. */
  readonly crowds: readonly string[];
  readonly watch: Watch;
  /** States that follow; null for one that was not played on. */
  next: readonly number[] | null;
  /** True where nothing can happen any more. */
  stuck: boolean;
}

/** What was seen of a process. */
export interface Exploration {
  readonly visited: readonly Visited[];
  /** Ids of all elements a token entered. */
  readonly entered: ReadonlySet<string>;
  /** False when a budget was spent: what was not seen may still be there. */
  readonly complete: boolean;
  readonly instances: number;
}

interface Search {
  readonly abstract: AbstractModel;
  readonly ways: Ways;
  readonly visited: Visited[];
  readonly states: Map<number, InstanceState>;
  readonly known: Map<string, number>;
  readonly entered: Set<string>;
  work: number;
  complete: boolean;
}

/**
 * Plays a process on all its ways, breadth first, so that every state is reached by a shortest trace: each decision both ways,
 * each event in each order, multi-instances with `instances` instances, called processes as boxes that end.
 */
export function explore(model: ProcessModel, budget: Budget, instances: number): Exploration {
  const abstract = abstractModel(model, instances);
  const ways = waysOf(abstract.model);
  const search: Search = {
    abstract,
    ways,
    visited: [],
    states: new Map(),
    known: new Map(),
    entered: new Set(),
    work: budget.work,
    complete: true,
  };
  for (const move of beginnings(abstract.model)) play(search, null, null, move);
  for (let at = 0; at < search.visited.length; at += 1) {
    if (search.work <= 0 || search.visited.length > budget.states) {
      search.complete = false;
      break;
    }
    playOn(search, at);
  }
  const { visited, entered, complete } = search;
  return { visited, entered, complete, instances };
}

function playOn(search: Search, at: number): void {
  const state = search.states.get(at);
  const visited = search.visited[at];
  if (state === undefined || visited === undefined) return;
  search.states.delete(at);
  if (state.ended !== null) {
    visited.next = [];
    return;
  }
  if (crowdsIn(search.abstract.model, state, search.ways, CROWD).length > 0) {
    search.complete = false;
    return;
  }
  const { moves, held } = movesIn(search.abstract.model, state, search.ways);
  search.work -= state.tokens.length;
  const next = new Set<number>();
  for (const move of eager(search, moves)) for (const found of play(search, at, state, move)) next.add(found);
  visited.next = [...next];
  visited.stuck = moves.length === 0 && !held;
}

/** Work beside the way of the case that nothing can stop and that leads back to nothing is done at once: its order changes nothing. */
function eager(search: Search, moves: readonly Move[]): readonly Move[] {
  const { model } = search.abstract;
  const first = moves.find(({ act, elementId }) => {
    const index = model.indexOf.get(elementId) ?? -1;
    const element = model.elements[index];
    if (act !== 'job' || element === undefined || !search.ways.beside.has(index)) return false;
    if (element.boundary.length > 0 || element.loop !== null) return false;
    if (moves.some((other) => other.act === 'error' && other.elementId === elementId)) return false;
    return element.outgoing.every((flow) => {
      const target = model.flows[flow]?.target;
      const behind = target === undefined ? undefined : model.elements[target];
      return behind !== undefined && !search.ways.reach(behind).has(index);
    });
  });
  return first === undefined ? moves : [first];
}

/** Plays one move in every way its decisions allow; answers the states it leads to. */
function play(search: Search, from: number | null, state: InstanceState | null, move: Move): readonly number[] {
  const found: number[] = [];
  let script: readonly boolean[] | null = [];
  for (let way = 0; script !== null; way += 1) {
    if (way >= WAYS_OF_A_COMMAND || search.work <= 0) {
      search.complete = false;
      break;
    }
    const { context, answers, tired } = playOnce(search, state, move, script);
    if (context !== null && tired === null) {
      const flows = answers.flatMap(({ question, holds }) => (holds ? flowOf(question) : []));
      found.push(keep(search, from, { act: move.act, elementId: move.elementId, flows }, context));
    }
    script = nextScript(answers);
  }
  return found;
}

function playOnce(search: Search, state: InstanceState | null, move: Move, script: readonly boolean[]) {
  const asked = oracle(search.abstract, script, move.occurring);
  const context = advance(search.abstract.model, state, move.command, asked.context);
  search.work -= 1 + context.effects.length;
  return { context, answers: asked.answers, tired: asked.tired };
}

function flowOf(question: Question): readonly string[] {
  return question.type === 'flow' ? [question.flow.id] : [];
}

function keep(search: Search, from: number | null, step: TraceStep, { state, effects }: Transition): number {
  const { model } = search.abstract;
  for (const effect of effects) if (effect.type === 'elementEntered') search.entered.add(effect.elementId);
  const before = from === null ? beginWatch(model) : (search.visited[from]?.watch ?? beginWatch(model));
  const watch = watchOn(model, before, effects);
  const signature = `${watch} ${signatureOf(state)}`;
  const known = search.known.get(signature);
  if (known !== undefined) return known;
  const index = search.visited.length;
  search.known.set(signature, index);
  search.states.set(index, state);
  search.visited.push({
    from,
    step,
    at: placesOf(state),
    ended: state.ended,
    incidents: effects.flatMap(incidentOf),
    crowds: crowdsIn(model, state, search.ways, 2),
    watch,
    next: null,
    stuck: false,
  });
  return index;
}

function incidentOf(effect: Effect): readonly Visited['incidents'][number][] {
  if (effect.type !== 'incidentRaised') return [];
  return [{ elementId: effect.elementId, code: effect.code, message: effect.message }];
}

function placesOf({ tokens }: InstanceState): readonly string[] {
  return [
    ...new Set(tokens.filter(({ wait }) => wait !== 'body' && wait !== 'instances').map(({ element }) => element)),
  ];
}

/** The shortest way from the beginning of a case into a state. */
export function traceTo({ visited }: Exploration, index: number): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  for (let at: number | null = index; at !== null; ) {
    const one: Visited | undefined = visited[at];
    if (one === undefined) break;
    steps.push(one.step);
    at = one.from;
  }
  return steps.reverse();
}
