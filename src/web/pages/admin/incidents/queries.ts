import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import type { BodyOf, Operation, Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';

/** Failed work. */
export type Incident = Schemas['Incident'];

/** What incidents may be looked for by. */
export type IncidentFilter = NonNullable<NonNullable<BodyOf<Operation<'/api/v1/incidents/search', 'post'>>>['filter']>;

/** What jobs may be looked for by. */
export type JobFilter = NonNullable<NonNullable<BodyOf<Operation<'/api/v1/jobs/search', 'post'>>>['filter']>;

/** Names of processes by key, and options to choose one of them. */
export function useProcesses() {
  const text = useText();
  const { data } = useQuery({
    queryKey: keys.definitions,
    queryFn: async ({ signal }) => (await read('/api/v1/process-definitions', { signal })).items,
    staleTime: 60_000,
  });
  const names = new Map((data ?? []).map(({ key, name }) => [key, text.pick(name.zh, name.en)]));
  return { names, options: [...names].map(([value, label]) => ({ value, label })) };
}
