import type { ProcessModel } from '../bpmn/model.ts';
import { type Branch, branchesOf, isIn, type Place, reachedForwards } from './branches.ts';
import { predecessors } from './reach.ts';
import { elementAt, elementNamed, flowAt } from './run.ts';
import type { InstanceState, Token } from './state.ts';
import type { ScopeId, TokenId } from './types.ts';

/** A user task to which a token can be returned (退回): what a `modify` command starts and cancels for it. */
export interface ReturnTarget {
  readonly elementId: string;
  readonly scope: ScopeId;
  /** Everything under way behind the target, so that nothing is done twice after the return. */
  readonly cancel: readonly TokenId[];
}

/**
 * Lists the user tasks to which a token can go back, nearest first, those around its sub-process included.
 *
 * A token may go back along its own path, and out of a parallel branch to before the fork: then all branches are
 * cancelled, because all of them are done again. It may not go into a branch of a fork whose branches have come
 * together already, nor into another branch: a join would wait there for what never comes. Which of the tasks were
 * visited is for the caller to know: the state keeps no history.
 */
export function returnTargets(model: ProcessModel, state: InstanceState, id: TokenId): readonly ReturnTarget[] {
  const targets: ReturnTarget[] = [];
  for (let token = whole(state, id); token !== undefined; token = ownerOf(state, token)) {
    const { scope } = token;
    const from = elementNamed(model, token.element).index;
    const beside = state.tokens.filter((one) => one.scope === scope && one.outer === undefined && !one.signs);
    for (const index of reachedBackwards(model, from)) {
      const { kind, id: elementId } = elementAt(model, index);
      if (kind !== 'userTask' || index === from || !isLawful(model, index, from)) continue;
      const cancel = beside.filter((one) => isBehind(model, index, placeOf(model, one))).map((one) => one.id);
      targets.push({ elementId, scope, cancel });
    }
  }
  return targets;
}

/** The user tasks to which a token at an element could go back, by the diagram alone; nearest first. */
export function lawfulTargets(model: ProcessModel, elementId: string): readonly string[] {
  const targets: string[] = [];
  let from = model.indexOf.get(elementId) ?? null;
  while (from !== null) {
    for (const index of reachedBackwards(model, from)) {
      const { kind, id } = elementAt(model, index);
      if (kind === 'userTask' && index !== from && isLawful(model, index, from)) targets.push(id);
    }
    from = model.scopes[elementAt(model, from).scope]?.element ?? null;
  }
  return targets;
}

/** Going back is lawful where the token is still in every branch the target is in, and no join on the way is left short. */
function isLawful(model: ProcessModel, target: number, from: number): boolean {
  const isInside = aroundOf(model, target).every((branch) => branch.elements.has(from));
  return isInside && joinsPassed(model, target, from).every((join) => isFed(model, target, join));
}

function aroundOf(model: ProcessModel, target: number): readonly Branch[] {
  return branchesOf(model, elementAt(model, target).scope).filter(({ elements }) => elements.has(target));
}

/** The parallel joins that every way from the target to the token comes through. */
function joinsPassed(model: ProcessModel, target: number, from: number): number[] {
  return [...reachedForwards(model, target)].filter((index) => {
    const { kind, incoming } = elementAt(model, index);
    if (kind !== 'parallelGateway' || incoming.length < 2) return false;
    return !reachedForwards(model, target, index).has(from);
  });
}

function isFed(model: ProcessModel, target: number, join: number): boolean {
  const reached = reachedForwards(model, target, join);
  return elementAt(model, join).incoming.every((flow) => reached.has(flowAt(model, flow).source));
}

/** What the target's way brings about: reached from it, and in every branch the target is in. */
function isBehind(model: ProcessModel, target: number, place: Place): boolean {
  const at = place.flow === undefined ? place.element : flowAt(model, place.flow).source;
  if (!reachedForwards(model, target).has(at)) return false;
  return aroundOf(model, target).every((branch) => isIn(model, branch, place));
}

/** A token that waits at a join is still in the branch it came by. */
function placeOf(model: ProcessModel, { element, wait, flow }: Token): Place {
  const { index } = elementNamed(model, element);
  if (wait !== 'join' || flow === undefined) return { element: index };
  const brought = model.flows.find(({ id }) => id === flow);
  return brought === undefined ? { element: index } : { element: index, flow: brought.index };
}

/** The instances of a multi-instance activity are returned as one, and who signs beside a task with the task. */
function whole(state: InstanceState, id: TokenId): Token | undefined {
  const token = state.tokens.find((one) => one.id === id);
  const up = token?.signs?.host ?? token?.outer;
  return up === undefined ? token : whole(state, up);
}

function ownerOf(state: InstanceState, token: Token): Token | undefined {
  const owner = state.scopes.find((scope) => scope.id === token.scope)?.token ?? null;
  return owner === null ? undefined : whole(state, owner);
}

/** Everything from which an element is reached, nearest first, the element included. */
function reachedBackwards(model: ProcessModel, from: number): ReadonlySet<number> {
  const seen = new Set([from]);
  for (const index of seen) for (const source of predecessors(model, elementAt(model, index))) seen.add(source);
  return seen;
}
