import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';

/** How running cases go on with another version. */
export type Plan = Schemas['MigrationPlan'];

/** What of a plan is edited. */
export type PlanContent = Plan['plan'];

/** An act on many cases. */
export type Batch = Schemas['Batch'];

/** Every version of every process, the newest of each first. */
export function useVersions() {
  return useQuery({
    queryKey: keys.admin('versions'),
    queryFn: async ({ signal }) => {
      const { items } = await read('/api/v1/process-definitions', { query: { latest: 'false' }, signal });
      return items.sort((a, b) => b.version - a.version);
    },
  });
}

/** The plans made last. */
export function usePlans() {
  return useQuery({
    queryKey: keys.admin('plans'),
    queryFn: ({ signal }) => read('/api/v1/migration-plans', { signal }),
  });
}

/** One plan, with what it leaves open. */
export function usePlan(id: string) {
  return useQuery({
    queryKey: keys.admin('plans', { id }),
    queryFn: ({ signal }) => read('/api/v1/migration-plans/{id}', { path: { id }, signal }),
  });
}

/** The diagram of a version. */
export function useXml(definitionId: string | undefined) {
  return useQuery({
    queryKey: keys.definitionPart(definitionId ?? '', 'xml'),
    queryFn: ({ signal }) => read('/api/v1/process-definitions/{id}/xml', { path: { id: definitionId ?? '' }, signal }),
    enabled: definitionId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The batches begun last. */
export function useBatches() {
  return useQuery({
    queryKey: keys.admin('batches'),
    queryFn: ({ signal }) => read('/api/v1/batches', { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some((batch) => batch.state === 'RUNNING') ? 2_000 : false),
  });
}

/** One batch; while it runs, it is asked again every second. */
export function useBatch(id: string) {
  return useQuery({
    queryKey: keys.admin('batches', { id }),
    queryFn: ({ signal }) => read('/api/v1/batches/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? 1_000 : false),
  });
}

/** The counts of a batch, as a sentence takes them. */
export function countsOf({ total, done, failed, waiting }: Batch) {
  return { total, done, failed, waiting };
}
