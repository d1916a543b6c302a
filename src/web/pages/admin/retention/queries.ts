import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';

/** A list of cases that are to be destroyed, and how far it has come. */
export type Destruction = Schemas['Destruction'];

/** How long the cases of a procedure are kept. */
export type Rule = Schemas['ProcedureRetention'];

/** How long cases are kept, by procedure, and the general setting. */
export function useRules() {
  return useQuery({
    queryKey: keys.admin('retention-rules'),
    queryFn: ({ signal }) => read('/api/v1/retention-rules', { signal }),
  });
}

/** The lists of destruction, the newest first. */
export function useDestructions() {
  return useQuery({
    queryKey: keys.admin('destructions'),
    queryFn: ({ signal }) => read('/api/v1/destructions', { signal }),
  });
}

/** One list; while it is worked off, it is asked again every other second. */
export function useDestruction(id: string) {
  return useQuery({
    queryKey: keys.admin('destructions', { id }),
    queryFn: ({ signal }) => read('/api/v1/destructions/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? 2_000 : false),
  });
}
