import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';

/** An address that is told of events. */
export type Webhook = Schemas['Webhook'];

/** Every webhook, with what is on its way and what failed. */
export function useWebhooks() {
  return useQuery({
    queryKey: keys.admin('webhooks'),
    queryFn: ({ signal }) => read('/api/v1/webhooks', { signal }),
    refetchInterval: 15_000,
  });
}

/** Types of events that are offered; any other may be typed. */
export const commonEvents = [
  '*',
  'case.*',
  'case.status-changed',
  'task.*',
  'task.created',
  'task.completed',
  'clock.*',
  'document.*',
  'card.*',
];
