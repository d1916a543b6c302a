import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';

/** A division of the country the authority works for. */
export type Region = Schemas['Region'];

/** Every region, the own one first. */
export function useRegionList() {
  return useQuery({
    queryKey: keys.admin('regions'),
    queryFn: ({ signal }) => read('/api/v1/regions', { signal }),
  });
}
