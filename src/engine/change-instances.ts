import type { Loop } from '../bpmn/model.ts';
import { cancelToken } from './cancel.ts';
import { finish } from './complete.ts';
import { Failure } from './incidents.ts';
import { beginInstances, endLoop, isOver } from './multi-instance.ts';
import { elementNamed, putToken, type Run } from './run.ts';
import { visible } from './scopes.ts';
import type { LoopProgress, Token } from './state.ts';
import { type Command, EngineError } from './types.ts';
import { weightOf } from './vote.ts';

/**
 * Adds an instance to a multi-instance activity under way (加签): at once where instances run in parallel,
 * after those that are planned, or next, where one follows the other.
 *
 * @throws EngineError token-unknown, wrong-wait
 */
export function addInstance(run: Run, command: Extract<Command, { type: 'addInstance' }>): void {
  const { outer, loop, progress } = multiInstance(run, command.token);
  const total = (progress.total ?? 0) + 1;
  const item = command.item ?? null;
  const outputs = progress.outputs === undefined ? {} : { outputs: [...progress.outputs, null] };
  const at = loop.sequential && command.next ? progress.started : total - 1;
  const ballot = ballotFor(run, loop, outer, progress, { item, at });
  if (!loop.sequential) {
    const items = Array.from({ length: total }, () => item);
    beginInstances(run, outer, loop, { progress: { ...progress, ...outputs, ...ballot, total }, items, atOnce: 1 });
    return;
  }
  const planned = progress.items ?? Array.from({ length: total - 1 }, () => null);
  // An item is kept only where the instances are told apart by one.
  const items =
    loop.collection === null && loop.elementVariable === null ? {} : { items: planned.toSpliced(at, 0, item) };
  const removed = progress.removed?.map((counter) => (counter > at ? counter + 1 : counter));
  putToken(run, {
    ...outer,
    loop: { ...progress, ...items, ...outputs, ...ballot, total, ...(removed === undefined ? {} : { removed }) },
  });
}

/** One more vote, with its weight at its place among those that have not begun. */
function ballotFor(
  run: Run,
  { vote, elementVariable }: Extract<Loop, { type: 'multi' }>,
  outer: Token,
  { votes = [], weights }: LoopProgress,
  { item, at }: { readonly item: unknown; readonly at: number },
): Pick<LoopProgress, 'votes' | 'weights'> {
  if (vote === undefined) return {};
  const voted = { votes: [...votes, null] };
  if (weights === undefined) return voted;
  const own = elementVariable === null ? {} : { [elementVariable]: item };
  try {
    const weight = weightOf(run, vote, { ...visible(run, outer.scope), loopCounter: at + 1, ...own });
    return { ...voted, weights: weights.toSpliced(at, 0, weight) };
  } catch (error) {
    if (error instanceof Failure) throw new EngineError('command-invalid', error.message);
    throw error;
  }
}

/**
 * Removes an instance from a multi-instance activity (减签): the running one a token names, or by its number one that has not begun.
 *
 * @throws EngineError token-unknown, wrong-wait, instance-unknown
 */
export function removeByCommand(run: Run, command: Extract<Command, { type: 'removeInstance' }>): void {
  const token = run.tokens.get(command.token);
  if (token?.outer !== undefined) {
    removeInstance(run, token);
    return;
  }
  const { outer, progress } = multiInstance(run, command.token);
  const counter = command.number ?? 0;
  const isPlanned = counter > progress.started && counter <= (progress.total ?? 0);
  if (!isPlanned || progress.removed?.includes(counter)) {
    throw new EngineError('instance-unknown', `no instance ${counter} of ${outer.element} is still to begin`);
  }
  putToken(run, { ...outer, loop: { ...progress, removed: [...(progress.removed ?? []), counter] } });
}

/** Takes a running instance away; what is left goes on, or completes the activity. */
export function removeInstance(run: Run, token: Token): void {
  const { outer, loop, progress } = multiInstance(run, token.outer ?? '');
  const counter = Number(run.scopes.get(token.local ?? '')?.variables.loopCounter ?? 0);
  cancelToken(run, token);
  const after = { ...progress, removed: [...(progress.removed ?? []), counter] };
  const whole = putToken(run, { ...outer, loop: after });
  if (isOver(run, loop, after, outer)) finish(run, endLoop(run, whole, loop));
  else if (loop.sequential)
    beginInstances(run, whole, loop, { progress: after, items: after.items ?? null, atOnce: 1 });
}

function multiInstance(
  run: Run,
  id: string,
): { outer: Token; loop: Extract<Loop, { type: 'multi' }>; progress: LoopProgress } {
  const outer = run.tokens.get(id);
  if (outer === undefined) throw new EngineError('token-unknown', `the instance has no token ${id}`);
  const { loop } = elementNamed(run.model, outer.element);
  if (loop?.type === 'multi' && outer.wait === 'instances' && outer.loop !== undefined) {
    return { outer, loop, progress: outer.loop };
  }
  throw new EngineError('wrong-wait', `token ${id} at ${outer.element} is no multi-instance activity under way`);
}
