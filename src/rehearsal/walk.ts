import type { Element, ProcessModel } from '../bpmn/model.ts';
import { advance } from '../engine/advance.ts';
import type { InstanceState } from '../engine/state.ts';
import { constant } from '../feel/constant.ts';
import { type AbstractModel, abstractModel } from './abstract-model.ts';
import { type Act, beginnings, movesIn } from './moves.ts';
import { oracle } from './oracle.ts';
import { waysOf } from './ways.ts';

/** What can be done in both engines by naming an element. */
const REPLAYABLE: ReadonlySet<Act> = new Set(['complete', 'job', 'called', 'timer', 'message']);

/** One step of a random walk, and how the case stands after it. */
export interface WalkStep {
  readonly act: Act;
  readonly elementId: string;
  /** What the condition of each flow was that was asked in this step. */
  readonly decided: ReadonlyMap<string, boolean>;
  /** Activities that are open, each as often as it is, in order. */
  readonly open: readonly string[];
  readonly ended: boolean;
}

/** How many instances a multi-instance of a walk has at most. */
const INSTANCES = 2;

/**
 * How many instances a multi-instance of a walk has. Of a sub-process one, or nobody could say in the other engine which of
 * several open tasks of the same element a step means.
 */
export function instancesOf({ loop, body }: Element): number {
  const cardinality = loop?.type === 'multi' ? loop.cardinality : null;
  const written = cardinality !== null && cardinality.reads.length === 0 ? cardinality.evaluate({}) : null;
  const most = body === null ? INSTANCES : 1;
  return typeof written === 'number' && written >= 0 ? Math.min(written, most) : most;
}

/**
 * Walks through a process by chance, from its none start, until it ends, stops or has taken `steps` steps. The same seed is
 * the same walk. Loops are made once and completion conditions never hold, so that another engine can be led the same way.
 * Nothing is done at the elements that are avoided.
 */
export function walk(
  model: ProcessModel,
  seed: number,
  steps: number,
  avoided: ReadonlySet<string> = new Set(),
): readonly WalkStep[] {
  const abstract = abstractModel(withoutEndings(model), INSTANCES);
  const ways = waysOf(abstract.model);
  const chance = chanceOf(seed);
  const walked: WalkStep[] = [];
  let state: InstanceState | null = null;
  for (let taken = 0; taken < steps; taken += 1) {
    const possible = (state === null ? beginnings(abstract.model) : movesIn(abstract.model, state, ways).moves).filter(
      ({ act, elementId, command }) =>
        !avoided.has(elementId) && (REPLAYABLE.has(act) || (act === 'start' && !('startEvent' in command))),
    );
    const move = possible[Math.floor(chance() * possible.length)];
    if (move === undefined) break;
    const script = Array.from({ length: 64 }, () => chance() < 0.5);
    const { context, decided, tired } = oracle(abstract, script, null);
    const { state: next, effects }: ReturnType<typeof advance> = advance(abstract.model, state, move.command, context);
    const clear = [...decided].flatMap(([flow, held]) => (held === null ? [] : ([[flow, held]] as const)));
    // a gateway that was passed twice in one step and answered differently can not be told to another engine
    if (tired !== null || clear.length < decided.size || effects.some(({ type }) => type === 'incidentRaised')) break;
    state = next;
    const { act, elementId } = move;
    walked.push({
      act,
      elementId,
      decided: new Map(clear),
      open: openIn(abstract, state),
      ended: state.ended !== null,
    });
    if (state.ended !== null) break;
  }
  return walked;
}

/** Loops that data ends have no end of their own here: they are made once. */
function withoutEndings(model: ProcessModel): ProcessModel {
  const elements = model.elements.map((element) => {
    const { loop } = element;
    if (loop === null) return element;
    if (loop.type === 'standard') return { ...element, loop: null };
    const cardinality = constant(instancesOf(element));
    return { ...element, loop: { ...loop, collection: null, cardinality, completionCondition: null } };
  });
  return { ...model, elements };
}

function openIn({ model }: AbstractModel, state: InstanceState): readonly string[] {
  const waits = state.tokens.filter(({ element, wait }) => {
    const kind = model.elements[model.indexOf.get(element) ?? -1]?.kind;
    return ['task', 'job', 'call'].includes(wait) || (wait === 'event' && kind === 'receiveTask');
  });
  return waits.map(({ element }) => element).sort();
}

/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
