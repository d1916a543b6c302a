import type { InstanceState } from '../../src/engine/state.ts';

/** What is wrong with a state between two commands; nothing ever should be. */
export function broken(state: InstanceState): readonly string[] {
  const scopes = new Set(state.scopes.map((scope) => scope.id));
  const tokens = new Set(state.tokens.map((token) => token.id));
  const lives = (scope: string | undefined) => scope === undefined || scopes.has(scope);
  const stands = (token: string | null | undefined) => token === null || token === undefined || tokens.has(token);
  const rules: [string, boolean][] = [
    ['a token is in no living scope', state.tokens.every(({ scope, local }) => lives(scope) && lives(local))],
    ['a signer has lost the task', state.tokens.every(({ signs }) => stands(signs?.host))],
    [
      'a task waits for signers it does not have',
      state.tokens.every(({ id, wait }) => wait !== 'signers' || state.tokens.some(({ signs }) => signs?.host === id)),
    ],
    ['an instance has lost its activity', state.tokens.every(({ outer }) => stands(outer))],
    ['a token was left on the way', state.tokens.every(({ wait }) => wait !== 'enter' && wait !== 'perform')],
    ['a scope has no owner', state.scopes.every(({ token, parent }) => stands(token) && lives(parent ?? undefined))],
    ['a timer has no host', state.timers.every(({ scope, host }) => lives(scope) && stands(host))],
    ['a subscription has no host', state.subscriptions.every(({ scope, host }) => lives(scope) && stands(host))],
    ['what can be compensated is in no living scope', (state.compensations ?? []).every(({ scope }) => lives(scope))],
    ['a handler has nobody who waits for it', state.tokens.every(({ compensates }) => stands(compensates))],
    [
      'a token compensates nothing',
      state.tokens.every(
        ({ id, wait }) => wait !== 'compensation' || state.tokens.some(({ compensates }) => compensates === id),
      ),
    ],
    ['an incident has no token', state.incidents.every(({ token }) => stands(token))],
    [
      'a token stopped without an incident',
      state.tokens.every(
        (token) => token.wait !== 'incident' || state.incidents.some((incident) => incident.token === token.id),
      ),
    ],
    ['a living instance has no token', state.ended !== null || tokens.size > 0],
    [
      'something outlives the end',
      state.ended === null ||
        (tokens.size === 0 &&
          scopes.size === 1 &&
          state.timers.length + state.subscriptions.length + state.incidents.length === 0),
    ],
  ];
  return rules.flatMap(([wrong, holds]) => (holds ? [] : [wrong]));
}
