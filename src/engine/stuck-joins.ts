import type { Element } from '../bpmn/model.ts';
import { dropIncidents, hasIncident, raiseIncident } from './incidents.ts';
import { firstByFlow, reachedBy, tokensByScope, waitingAt } from './joins.ts';
import { elementNamed, flowAt, type Run } from './run.ts';
import type { Token } from './state.ts';

/**
 * Raises an incident at every join that can never complete, and takes it back where a token has been brought since.
 *
 * The other engines keep silent here and the case is lost; an operator has to see it, and need not wait for the
 * other branches to end: what no token can reach any more is a fact of the diagram.
 */
export function reportStuckJoins(run: Run): void {
  let scopes: ReadonlyMap<string, readonly Token[]> | null = null;
  let looked: Set<string> | null = null;
  for (const token of run.tokens.values()) {
    if (token.wait !== 'join' || looked?.has(`${token.scope} ${token.element}`)) continue;
    looked = (looked ?? new Set()).add(`${token.scope} ${token.element}`);
    scopes ??= tokensByScope(run);
    review(run, elementNamed(run.model, token.element), token.scope, scopes.get(token.scope) ?? []);
  }
}

function review(run: Run, join: Element, scope: string, beside: readonly Token[]): void {
  const waiting = waitingAt(beside, scope, join);
  const why = whyStuck(run, join, scope, beside, waiting);
  const reported = waiting.filter((token) => hasIncident(run, token));
  if (why === null) {
    for (const token of reported) if (isReported(run, token)) dropIncidents(run, token);
    return;
  }
  const [first] = waiting;
  if (first !== undefined && reported.length === 0) raiseIncident(run, first, 'join', STUCK, why);
}

const STUCK = 'join-incomplete';

/** Says what a join waits for in vain; null while it may still complete. */
function whyStuck(
  run: Run,
  join: Element,
  scope: string,
  beside: readonly Token[],
  waiting: readonly Token[],
): string | null {
  if (somethingMayBegin(run, scope)) return null;
  const others = beside.filter((token) => !(token.wait === 'join' && token.element === join.id));
  const moving = others.some((token) => token.wait !== 'join' && isInFlow(run, token));
  const reached = new Set(moving ? others.flatMap((token) => reachedBy(run, token, join).anyhow) : []);
  const incoming = join.incoming.map((index) => flowAt(run.model, index).id);
  if (join.startQuantity > 1) {
    if (incoming.some((flow) => reached.has(flow))) return null;
    return `${join.id} starts with ${join.startQuantity} tokens, and only ${waiting.length} can come`;
  }
  const arrived = firstByFlow(waiting, scope, join);
  const missing = incoming.filter((flow) => !arrived.has(flow) && !reached.has(flow));
  if (join.kind === 'parallelGateway' && missing.length > 0) return nothingBy(missing);
  if (moving && (join.kind !== 'complexGateway' || mayActivate(run, others, join, incoming, reached))) return null;
  return missing.length > 0 ? nothingBy(missing) : 'its activation condition fails';
}

const nothingBy = (flows: readonly string[]) => `nothing can come by ${flows.join(', ')} any more`;

/** A complex gateway looks at its condition again with every token, and after its reset. */
function mayActivate(
  run: Run,
  others: readonly Token[],
  gateway: Element,
  incoming: readonly string[],
  reached: ReadonlySet<string>,
): boolean {
  const isResetting = others.some(
    (token) => token.wait === 'reset' && elementNamed(run.model, token.element) === gateway,
  );
  return isResetting || incoming.some((flow) => reached.has(flow));
}

/** In an ad-hoc sub-process something may still be activated. */
function somethingMayBegin(run: Run, scope: string): boolean {
  const owner = run.tokens.get(run.scopes.get(scope)?.token ?? '');
  return owner !== undefined && !owner.closing && elementNamed(run.model, owner.element).adHoc !== null;
}

/** An event sub-process has no flow out of it, so it never brings a token to a join of the scope it stands in. */
function isInFlow(run: Run, token: Token): boolean {
  return elementNamed(run.model, token.element).kind !== 'eventSubProcess';
}

function isReported(run: Run, token: Token): boolean {
  for (const incident of run.incidents.values()) {
    if (incident.token === token.id && incident.code === STUCK) return true;
  }
  return false;
}
