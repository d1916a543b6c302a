import type { InstanceState, Wait } from './state.ts';
import type { IncidentId, SubscriptionId, TimerId, TokenId } from './types.ts';

/** All that an instance waits for when it can go no further by itself. */
export interface Standstill {
  readonly ended: boolean;
  readonly tasks: readonly TokenId[];
  readonly jobs: readonly TokenId[];
  readonly calls: readonly TokenId[];
  /** Tokens that wait at a join for others. */
  readonly joins: readonly TokenId[];
  readonly timers: readonly TimerId[];
  readonly subscriptions: readonly SubscriptionId[];
  readonly incidents: readonly IncidentId[];
}

/** Says what would carry an instance on. */
export function standstill(state: InstanceState): Standstill {
  const waiting = (wait: Wait) => state.tokens.filter((token) => token.wait === wait).map((token) => token.id);
  return {
    ended: state.ended !== null,
    tasks: waiting('task'),
    jobs: waiting('job'),
    calls: waiting('call'),
    joins: waiting('join'),
    timers: state.timers.map((timer) => timer.id),
    subscriptions: state.subscriptions.map((subscription) => subscription.id),
    incidents: state.incidents.map((incident) => incident.id),
  };
}
