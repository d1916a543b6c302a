import type { Element, ProcessModel } from '../bpmn/model.ts';
import { cancelToken } from './cancel.ts';
import { activate } from './complex-gateway.ts';
import { goOnWithData } from './data-wait.ts';
import { begin } from './enter.ts';
import { gather, joinParallel } from './joins.ts';
import { moveListeners } from './migrate-listeners.ts';
import { dissolve, moveToken } from './migrate-token.ts';
import { isDissolved, type Migration, MigrationRefused, obstacles, renamed } from './migration-plan.ts';
import { beginRun, elementNamed, type Run } from './run.ts';
import { hasTokens, setIn, withoutValue } from './scopes.ts';
import type { InstanceState, Token } from './state.ts';
import type { Command, Context } from './types.ts';

/**
 * Moves an instance to another model by a plan; tokens keep their ids.
 *
 * What is at a renamed or moved element is told as left there and entered here, its task or job as withdrawn and
 * created anew; a called process goes on untold. Joins are looked at again, so that a widened one waits for more.
 *
 * @throws MigrationRefused with every obstacle, before anything has changed
 */
export function migrate(
  from: ProcessModel,
  state: InstanceState,
  command: Extract<Command, { type: 'migrate' }>,
  context: Context,
): Run {
  const migration: Migration = { from, to: command.to, plan: command.plan, state };
  const inTheWay = obstacles(migration);
  if (inTheWay.length > 0) throw new MigrationRefused(inTheWay);

  const run = beginRun(command.to, state, context);
  const moving = fromOutsideIn(state);
  const staying = moving.filter((token) => !isDissolved(migration, token));
  const opened = new Map<string, string>();
  for (const token of staying) moveToken(run, migration, token, opened);
  for (const token of moving.toReversed()) if (isDissolved(migration, token)) dissolve(run, token);
  for (const token of staying) cancelIfEmptied(run, migration, token);
  moveListeners(run, migration);
  run.compensations = run.compensations.map((one) => renamed(migration, one));
  for (const token of [...run.tokens.values()]) joinAgain(run, token);
  if (run.model.data !== null) declareData(run, run.model.data.own);
  for (const { wait } of state.tokens) if (wait === 'data') goOnWithData(run);
  return run;
}

/** The owners of sub-processes before what is inside them. */
function fromOutsideIn(state: InstanceState): readonly Token[] {
  const scopes = new Map(state.scopes.map((scope) => [scope.id, scope]));
  const depth = (id: string | null): number => (id === null ? 0 : 1 + depth(scopes.get(id)?.parent ?? null));
  return state.tokens.toSorted((a, b) => depth(a.scope) - depth(b.scope));
}

/** A sub-process out of which everything has moved is not under way any more. */
function cancelIfEmptied(run: Run, { state }: Migration, before: Token): void {
  const token = run.tokens.get(before.id);
  if (token?.wait !== 'body' || token.local === undefined || hasTokens(run, token.local)) return;
  if (state.tokens.some(({ scope }) => scope === token.local)) cancelToken(run, token);
}

/** Data that only the new model has is there from now on, without a value. */
function declareData(run: Run, ofProcess: readonly string[]): void {
  for (const scope of [...run.scopes.values()]) {
    const owner = scope.token === null ? null : run.tokens.get(scope.token);
    const own = owner == null ? ofProcess : (elementNamed(run.model, owner.element).data?.own ?? []);
    if (scope.snapshot || (owner != null && owner.local !== scope.id)) continue;
    const missing = own.filter((name) => !Object.hasOwn(scope.variables, name));
    setIn(run, scope.id, withoutValue(missing, {}));
  }
}

/** Only activities wait for tokens without being gateways: as many as their start quantity says. */
function isActivity({ kind }: Element): boolean {
  return !kind.endsWith('Gateway');
}

function joinAgain(run: Run, { id }: Token): void {
  const token = run.tokens.get(id);
  if (token?.wait !== 'join') return;
  const element = elementNamed(run.model, token.element);
  if (element.kind === 'parallelGateway') joinParallel(run, token, element);
  if (element.kind === 'complexGateway') activate(run, token, element);
  if (isActivity(element)) {
    const whole = gather(run, token, element);
    if (whole !== null) begin(run, whole);
  }
}
