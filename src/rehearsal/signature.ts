import type {
  Compensable,
  InstanceState,
  LoopProgress,
  ScopeState,
  Subscription,
  Timer,
  Token,
} from '../engine/state.ts';

/**
 * A text that is the same for two states which differ in nothing but the names of their tokens and scopes, the order in which
 * things happened, and their data: what can come after them is the same.
 */
export function signatureOf(state: InstanceState): string {
  if (state.ended !== null) return `ended ${state.ended.outcome}`;
  const index = indexOf(state);
  const [root] = state.scopes;
  return root === undefined ? 'nothing' : scopeText(index, root) + doneText(index, state.compensations ?? []);
}

interface Index {
  readonly tokens: ReadonlyMap<string, Token>;
  readonly tokensIn: ReadonlyMap<string, readonly Token[]>;
  readonly instancesOf: ReadonlyMap<string, readonly Token[]>;
  readonly scopeOf: ReadonlyMap<string, ScopeState>;
  readonly listenersOf: ReadonlyMap<string, readonly string[]>;
  readonly incidentsOf: ReadonlyMap<string, string>;
}

function indexOf({ tokens, scopes, timers, subscriptions, incidents }: InstanceState): Index {
  const tokensIn = new Map<string, Token[]>();
  const instancesOf = new Map<string, Token[]>();
  const listenersOf = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.outer === undefined) push(tokensIn, token.scope, token);
    else push(instancesOf, token.outer, token);
  }
  for (const listener of [...timers, ...subscriptions])
    push(listenersOf, listener.host ?? listener.scope, listenerText(listener));
  return {
    tokens: new Map(tokens.map((token) => [token.id, token])),
    tokensIn,
    instancesOf,
    scopeOf: new Map(scopes.map((scope) => [scope.id, scope])),
    listenersOf,
    incidentsOf: new Map(incidents.map(({ token, code }) => [token, code])),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function listenerText(listener: Timer | Subscription): string {
  if ('kind' in listener) return `${listener.element}?${listener.kind} ${listener.name}${listener.held ? ' held' : ''}`;
  const { element, hold, cycle } = listener;
  return `${element}@${hold === null ? '' : `${hold.clock}${hold.offset}`}${cycle === undefined ? '' : `R${cycle.left}`}`;
}

function scopeText(index: Index, scope: ScopeState): string {
  const tokens = (index.tokensIn.get(scope.id) ?? []).map((token) => tokenText(index, token));
  const listeners = index.listenersOf.get(scope.id) ?? [];
  return `{${scope.interrupted ? '!' : ''}${sorted(tokens)};${sorted(listeners)}}`;
}

function tokenText(index: Index, token: Token): string {
  const parts = [token.element, token.wait];
  if (token.flow !== undefined) parts.push(`by ${token.flow}`);
  if (token.loop !== undefined) parts.push(loopText(token.loop));
  if (token.closing) parts.push('closing');
  if (token.detached) parts.push('detached');
  if (token.activated !== undefined) parts.push(`after ${sorted(token.activated)}`);
  if (token.compensates !== undefined) parts.push(`for ${index.tokens.get(token.compensates)?.element}`);
  if (token.pending !== undefined) parts.push(`undoes${doneText(index, token.pending)}`);
  const incident = index.incidentsOf.get(token.id);
  if (incident !== undefined) parts.push(`!${incident}`);
  const local = token.local === undefined ? undefined : index.scopeOf.get(token.local);
  if (local !== undefined) parts.push(scopeText(index, local));
  const instances = index.instancesOf.get(token.id);
  if (instances !== undefined) parts.push(`[${sorted(instances.map((each) => tokenText(index, each)))}]`);
  const listeners = index.listenersOf.get(token.id);
  if (listeners !== undefined) parts.push(`(${sorted(listeners)})`);
  return parts.join('|');
}

/** How far a multi-instance is; a standard loop has no memory of its turns, since data decides about its end. */
function loopText({ total, started, done }: LoopProgress): string {
  return total === null ? 'loop' : `${done}/${started}/${total}`;
}

/** What could be compensated: each once for a scope, however often it was done. */
function doneText(index: Index, done: readonly Compensable[]): string {
  const texts = done.map(({ element, scope, inside = [] }) => {
    const owner = index.tokens.get(index.scopeOf.get(scope)?.token ?? '');
    return `${owner?.element ?? ''}/${element}${doneText(index, inside)}`;
  });
  return texts.length === 0 ? '' : `<${sorted([...new Set(texts)])}>`;
}

function sorted(texts: readonly string[]): string {
  return texts.length < 2 ? (texts[0] ?? '') : texts.toSorted().join(',');
}
