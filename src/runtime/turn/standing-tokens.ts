import type { Turn } from './turn.ts';

/** One token of a case that stands still, and what it waits for. */
export interface StandingToken {
  readonly instanceId: string;
  readonly definitionKey: string;
  readonly token: string;
  readonly elementId: string;
  /** What it waits for, in the engine's words: `task`, `job`, `event`, `body`, `instances`, `join`, `incident` and others. */
  readonly wait: string;
  /** The scope of its instance it moves in. */
  readonly scope: string;
}

/** The tokens of an instance that is under way. */
export function tokensOf(instance: {
  readonly id: string;
  readonly definitionKey: string;
  readonly status: string;
  readonly state: {
    readonly tokens: readonly {
      readonly id: string;
      readonly element: string;
      readonly wait: string;
      readonly scope: string;
    }[];
  } | null;
}): StandingToken[] {
  if (instance.status !== 'ACTIVE') return [];
  const { id: instanceId, definitionKey, state } = instance;
  return (state?.tokens ?? []).map(({ id: token, element: elementId, wait, scope }) => ({
    instanceId,
    definitionKey,
    token,
    elementId,
    wait,
    scope,
  }));
}

/** Where the case of a turn stands: the tokens of all its instances. */
export function standingTokens(turn: Turn): StandingToken[] {
  return turn.instances.all().flatMap(tokensOf);
}
