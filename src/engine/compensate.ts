import type { Element } from '../bpmn/model.ts';
import { compensationStart, handlerOf } from './compensable.ts';
import { complete } from './complete.ts';
import { elementNamed, placeToken, putToken, type Run, scopeNamed, sendToken } from './run.ts';
import { openSnapshot } from './scopes.ts';
import type { Compensable, Token } from './state.ts';
import { startEventSubProcess } from './sub-process.ts';
import type { ScopeId } from './types.ts';

/**
 * Begins to compensate for a token, which waits until all of it is done (BPMN 2.0.2 §13.5.5).
 *
 * What is picked is taken off the record at once, so that nothing is compensated twice.
 */
export function beginCompensating(run: Run, host: Token, picked: ReadonlySet<Compensable>): void {
  const pending = run.compensations.filter((one) => picked.has(one));
  run.compensations = run.compensations.filter((one) => !picked.has(one));
  putToken(run, { ...host, wait: 'compensation', pending });
  run.queue.push({ compensation: host.id });
}

/**
 * What a compensation event asks for: one activity, wherever around it that has completed, or all that
 * has completed in its scope. Instances of a multi-instance that is still under way have not completed yet.
 */
export function askedFor(run: Run, thrower: Token, element: Element): ReadonlySet<Compensable> {
  const around = scopesAround(run, thrower.scope);
  const here = scopesOfThrow(run, thrower.scope);
  const asked = new Set<Compensable>();
  for (const event of element.events) {
    if (event.type !== 'compensate') continue;
    const id = event.activity === null ? null : run.model.elements[event.activity]?.id;
    const scopes = id === null ? here : around;
    for (const one of run.compensations) {
      if (one.outer !== undefined && run.tokens.has(one.outer)) continue;
      if (scopes.has(one.scope) && (id === null || one.element === id)) asked.add(one);
    }
  }
  return asked;
}

function scopesAround(run: Run, from: ScopeId): ReadonlySet<ScopeId> {
  const scopes = new Set<ScopeId>();
  for (let at: ScopeId | null = from; at !== null; at = scopeNamed(run, at).parent) scopes.add(at);
  return scopes;
}

/** An event sub-process compensates for the scope it stands in. */
function scopesOfThrow(run: Run, from: ScopeId): ReadonlySet<ScopeId> {
  const scopes = new Set([from]);
  for (let at = from; ; ) {
    const owner = run.tokens.get(scopeNamed(run, at).token ?? '');
    if (owner === undefined || elementNamed(run.model, owner.element).kind !== 'eventSubProcess') return scopes;
    at = owner.scope;
    scopes.add(at);
  }
}

/** Compensates what comes next, the last completed first; gives the waiting token once nothing is left. */
export function compensateNext(run: Run, hostId: string): Token | null {
  const host = run.tokens.get(hostId);
  if (host?.wait !== 'compensation' || isCompensated(run, hostId)) return null;
  const { pending = [], ...rest } = host;
  const last = pending.at(-1);
  if (last === undefined) return putToken(run, rest);
  const together = new Set(pending.filter((one) => one === last || areParallel(run, one, last)));
  putToken(run, { ...host, pending: pending.filter((one) => !together.has(one)) });
  for (const one of [...together].reverse()) compensate(run, host, one);
  return null;
}

function isCompensated(run: Run, host: string): boolean {
  for (const token of run.tokens.values()) if (token.compensates === host) return true;
  return false;
}

/** What ran in parallel as one multi-instance is compensated in parallel. */
function areParallel(run: Run, one: Compensable, other: Compensable): boolean {
  if (one.outer === undefined || one.outer !== other.outer) return false;
  const { loop } = elementNamed(run.model, one.element);
  return loop?.type === 'multi' && !loop.sequential;
}

/** Starts the handler of an activity; a sub-process without one is opened again and compensated from inside. */
function compensate(run: Run, host: Token, done: Compensable): void {
  const element = elementNamed(run.model, done.element);
  const handler = handlerOf(run.model, element);
  if (handler !== null) {
    const token = sendToken(run, handler, done.scope);
    const linked = putToken(run, { ...token, compensates: host.id });
    if (Object.keys({ ...done.variables, ...done.kept }).length > 0) openSnapshot(run, linked, done);
    return;
  }
  const token = placeToken(run, element, done.scope, 'body');
  const scope = openSnapshot(run, putToken(run, { ...token, compensates: host.id }), done);
  const inside = (done.inside ?? []).map((one) => ({ ...one, scope }));
  const start = compensationStart(run.model, element);
  if (start !== null) {
    run.compensations = [...run.compensations, ...inside];
    complete(run, startEventSubProcess(run, start, scope), {});
    return;
  }
  putToken(run, { ...token, compensates: host.id, local: scope, wait: 'compensation', pending: inside });
  run.queue.push({ compensation: token.id });
}
