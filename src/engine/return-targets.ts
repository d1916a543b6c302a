import type { ProcessModel } from '../bpmn/model.ts';
import { predecessors } from './reach.ts';
import { elementAt, elementNamed } from './run.ts';
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
 * Lists the user tasks before a token by the diagram, nearest first, those around its sub-process included.
 *
 * Which of them were visited is for the caller to know: the state keeps no history.
 */
export function returnTargets(model: ProcessModel, state: InstanceState, id: TokenId): readonly ReturnTarget[] {
  const targets: ReturnTarget[] = [];
  for (let token = whole(state, id); token !== undefined; token = ownerOf(state, token)) {
    const { scope } = token;
    const from = elementNamed(model, token.element).index;
    const beside = state.tokens.filter((one) => one.scope === scope && one.outer === undefined);
    const before = new Map(
      beside.map((one) => [one.id, reachedBackwards(model, elementNamed(model, one.element).index)]),
    );
    for (const index of reachedBackwards(model, from)) {
      const { kind, id: elementId } = elementAt(model, index);
      if (kind !== 'userTask' || index === from) continue;
      const cancel = beside.filter((one) => before.get(one.id)?.has(index)).map((one) => one.id);
      targets.push({ elementId, scope, cancel });
    }
  }
  return targets;
}

/** The instances of a multi-instance activity are returned as one. */
function whole(state: InstanceState, id: TokenId): Token | undefined {
  const token = state.tokens.find((one) => one.id === id);
  return token?.outer === undefined ? token : state.tokens.find((one) => one.id === token.outer);
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
