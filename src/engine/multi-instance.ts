import type { Element, EventDefinition, Loop } from '../bpmn/model.ts';
import type { Expression } from '../feel/expression.ts';
import { spareTokens } from './budget.ts';
import { cancelInstancesOf } from './cancel.ts';
import { remember } from './compensable.ts';
import { evaluate, Failure, holds } from './incidents.ts';
import { retire } from './leave.ts';
import { loopAttributes } from './loop-attributes.ts';
import { elementNamed, mint, putToken, type Run } from './run.ts';
import { closeScope, openScope, visible, write } from './scopes.ts';
import type { LoopProgress, Token } from './state.ts';
import type { Variables } from './types.ts';
import { saidYes, tallyOf, weightOf } from './vote.ts';

/** More instances than this are taken for a mistake in the diagram or its data. */
const INSTANCES_AT_MOST = 5_000;

type MultiInstance = Extract<Loop, { type: 'multi' }>;
type StandardLoop = Extract<Loop, { type: 'standard' }>;

/** How a loop begins: how many instances there will be and how many at once; null when there is nothing to do. */
export interface Beginning {
  readonly progress: LoopProgress;
  readonly items: readonly unknown[] | null;
  readonly atOnce: number;
}

/**
 * Works out how a loop or multi-instance begins (BPMN 2.0.2 §13.3.6, §13.3.7).
 *
 * @throws Failure collection-invalid, cardinality-invalid, too-many-instances
 */
export function beginning(run: Run, loop: Loop, token: Token): Beginning {
  const variables = visible(run, token.local ?? token.scope);
  if (loop.type === 'standard') {
    const begins = loop.maximum !== 0 && (!loop.testBefore || goesOn(run, loop, 0, variables));
    return { progress: { total: null, started: 0, done: 0 }, items: null, atOnce: begins ? 1 : 0 };
  }
  const items = loop.collection === null ? null : collectionOf(run, loop.collection, variables);
  const total = items === null ? cardinalityOf(run, loop, variables) : items.length;
  if (total > INSTANCES_AT_MOST) throw new Failure('too-many-instances', `${total} instances of ${token.element}`);
  spareTokens(run, loop.sequential ? 1 : total);
  return {
    progress: {
      total,
      started: 0,
      done: 0,
      ...(items !== null && loop.sequential && total > 1 ? { items } : {}),
      ...(loop.outputCollection === null ? {} : { outputs: Array.from({ length: total }, () => null) }),
      ...ballots(run, loop, total, items, variables),
    },
    items,
    atOnce: loop.sequential ? Math.min(1, total) : total,
  };
}

/** Nobody has voted yet; what each vote weighs is settled as the vote begins. */
function ballots(
  run: Run,
  { vote, elementVariable }: MultiInstance,
  total: number,
  items: readonly unknown[] | null,
  variables: Variables,
): Pick<LoopProgress, 'votes' | 'weights'> {
  if (vote === undefined) return {};
  const votes = Array.from({ length: total }, () => null);
  if (vote.weights === null) return { votes };
  const weights = votes.map((_, at) => {
    const item = elementVariable === null ? {} : { [elementVariable]: items?.[at] ?? null };
    return weightOf(run, vote, { ...variables, loopCounter: at + 1, ...item });
  });
  return { votes, weights };
}

function collectionOf(run: Run, collection: Expression, variables: Variables): unknown[] {
  const items = evaluate(run, collection, variables);
  if (!Array.isArray(items)) throw new Failure('collection-invalid', `${collection.source} gives no list`);
  return items;
}

function cardinalityOf(run: Run, loop: MultiInstance, variables: Variables): number {
  const count = loop.cardinality === null ? null : evaluate(run, loop.cardinality, variables);
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0) return count;
  throw new Failure('cardinality-invalid', `${loop.cardinality?.source ?? 'the loop'} gives no number of instances`);
}

function goesOn(run: Run, loop: StandardLoop, done: number, variables: Variables): boolean {
  if (loop.maximum !== null && done >= loop.maximum) return false;
  // A loop that says neither how long nor how often is no loop: its activity is done once.
  if (loop.condition === null) return loop.maximum !== null || done === 0;
  return holds(run, loop.condition, { ...variables, loopCounter: done });
}

/** Begins the next instances of an activity; each performs when its turn in the queue comes. */
export function beginInstances(run: Run, outer: Token, loop: Loop, begun: Beginning): void {
  let progress = begun.progress;
  for (let more = begun.atOnce; more > 0; more -= 1) {
    const counter = nextCounter(progress);
    beginInstance(run, outer, loop, counter, begun.items);
    progress = { ...progress, started: counter };
  }
  putToken(run, { ...outer, wait: 'instances', loop: progress });
}

/** Instances that were removed before they began are passed over. */
function nextCounter({ started, removed = [] }: LoopProgress): number {
  let counter = started + 1;
  while (removed.includes(counter)) counter += 1;
  return counter;
}

function beginInstance(run: Run, outer: Token, loop: Loop, counter: number, items: readonly unknown[] | null): void {
  const { element, scope } = outer;
  const token = putToken(run, { id: mint(run, 't'), element, scope, wait: 'perform', outer: outer.id });
  run.effects.push({ type: 'elementEntered', token: token.id, elementId: element, scope, instanceOf: outer.id });
  const item = loop.type === 'multi' && loop.elementVariable !== null && items !== null;
  openScope(run, token, {
    loopCounter: counter,
    ...(item ? { [loop.elementVariable]: items[counter - 1] ?? null } : {}),
  });
  run.queue.push({ token: token.id });
}

/**
 * Takes in the end of one instance; gives the token of the whole activity when this was the last of it.
 *
 * Everything that can fail is evaluated before anything changes, so that a retry finds the instance as it was.
 */
export function instanceDone(run: Run, token: Token, element: Element): Token | null {
  const outer = run.tokens.get(token.outer ?? '');
  const loop = element.loop;
  if (outer?.loop === undefined || loop === null) throw new Error(`instance ${token.id} has lost its activity`);
  const done = outer.loop.done + 1;
  const seen = loop.type === 'multi' && looksAtData(loop) ? visible(run, token.local ?? token.scope) : {};

  const after = loop.type === 'standard' ? outer.loop : withOutput(run, loop, outer.loop, seen);
  const over =
    loop.type === 'standard'
      ? !goesOn(run, loop, done, visible(run, token.scope))
      : isDone({ ...after, done }) || enough(run, loop, { ...after, done }, seen);

  const thrown = loop.type === 'standard' ? [] : thrownAt(run, loop, { ...after, done }, seen);
  remember(run, token, element);
  if (token.local !== undefined) closeScope(run, token.local);
  retire(run, token, 'completed');
  const whole = putToken(run, { ...outer, loop: { ...after, done } });
  for (const event of thrown) run.queue.push({ throws: event, by: outer.id });
  if (over) {
    const ended = endLoop(run, whole, loop);
    if (thrown.length === 0) return ended;
    run.queue.push({ finish: outer.id });
    return null;
  }
  const sequential = loop.type === 'standard' || loop.sequential;
  if (sequential) {
    beginInstances(run, whole, loop, {
      progress: { ...after, done },
      items: after.items ?? null,
      atOnce: 1,
    });
  }
  return null;
}

/** True for a multi-instance that asks something as its instances complete. */
function looksAtData({ outputCollection, completionCondition, behaviorEvents = [], vote }: MultiInstance): boolean {
  return outputCollection !== null || completionCondition !== null || behaviorEvents.length > 0 || vote !== undefined;
}

function isDone({ total, done, removed = [] }: LoopProgress): boolean {
  return done >= (total ?? 0) - removed.length;
}

/** True when a multi-instance of which an instance was removed has nothing more to wait for. */
export function isOver(run: Run, loop: MultiInstance, progress: LoopProgress, outer: Token): boolean {
  if (isDone(progress)) return true;
  try {
    return progress.done > 0 && enough(run, loop, progress, visible(run, outer.scope));
  } catch (error) {
    // A condition that only an instance's own variables can answer is asked again when the next one completes.
    if (error instanceof Failure) return false;
    throw error;
  }
}

function withOutput(run: Run, loop: MultiInstance, progress: LoopProgress, seen: Variables): LoopProgress {
  const position = Number(seen.loopCounter) - 1;
  const { outputs, votes } = progress;
  const voted =
    votes === undefined || loop.vote === undefined ? {} : { votes: votes.with(position, saidYes(loop.vote, seen)) };
  if (outputs === undefined) return { ...progress, ...voted };
  const output = loop.outputElement === null ? null : evaluate(run, loop.outputElement, seen);
  return { ...progress, ...voted, outputs: outputs.with(position, output) };
}

function enough(run: Run, loop: MultiInstance, progress: LoopProgress, seen: Variables): boolean {
  if (loop.vote !== undefined && tallyOf(loop.vote, progress).passed !== null) return true;
  if (loop.completionCondition === null) return false;
  return holds(run, loop.completionCondition, withAttributes(loop, progress, seen));
}

/** What a multi-instance throws as an instance completes: by behaviour none each time, one the first time, complex where a condition holds. */
function thrownAt(run: Run, loop: MultiInstance, progress: LoopProgress, seen: Variables): EventDefinition[] {
  const events = loop.behaviorEvents ?? [];
  if (events.length === 0 || (loop.behavior === 'one' && progress.done > 1)) return [];
  const attributes = withAttributes(loop, progress, seen);
  return events
    .filter(({ condition }) => condition === null || holds(run, condition, attributes))
    .map(({ event }) => event);
}

function withAttributes(loop: MultiInstance, progress: LoopProgress, seen: Variables): Variables {
  const collected = loop.outputCollection === null ? {} : { [loop.outputCollection]: progress.outputs ?? [] };
  return { ...seen, ...loopAttributes(progress), ...collected };
}

/** Ends a loop: what still runs is cancelled, the output collection and the counts of a vote are written. */
export function endLoop(run: Run, outer: Token, loop: Loop): Token {
  cancelInstancesOf(run, outer);
  if (loop.type === 'multi' && loop.outputCollection !== null) {
    const { outputs = [], removed = [] } = outer.loop ?? {};
    const list = outputs.filter((_, at) => !removed.includes(at + 1));
    const collected = elementNamed(run.model, outer.element).data?.collected ?? [];
    const targets = collected.length === 0 ? [loop.outputCollection] : collected;
    write(run, outer.scope, Object.fromEntries(targets.map((target) => [target, list])));
  }
  if (loop.type === 'multi' && loop.vote !== undefined) {
    const tally = tallyOf(loop.vote, outer.loop ?? { total: 0, started: 0, done: 0 });
    write(run, outer.scope, { [loop.vote.resultVariable]: { ...tally, passed: tally.passed === true } });
  }
  return outer;
}
