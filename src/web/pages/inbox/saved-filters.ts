import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';

/** The person's own filters, and how to keep and drop one. */
export function useSavedFilters() {
  const queries = useQueryClient();
  const after = () => queries.invalidateQueries({ queryKey: keys.savedFilters });
  const { data } = useQuery({
    queryKey: keys.savedFilters,
    queryFn: async ({ signal }) => (await read('/api/v1/saved-filters', { signal })).items,
    staleTime: 300_000,
  });
  const save = useMutation({
    mutationFn: (body: { name: string; query: string }) => send('PUT', '/api/v1/saved-filters', { body }),
    onSuccess: after,
  });
  const drop = useMutation({
    mutationFn: (id: string) => send('DELETE', '/api/v1/saved-filters/{id}', { path: { id } }),
    onSettled: after,
  });
  return { filters: data ?? [], save, drop };
}
