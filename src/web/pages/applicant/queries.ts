import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import type { Task } from '../../api/types.ts';

/** A one-time list. */
export type Disclosure = Schemas['Disclosure'];

/** A project of the applicant. */
export type Project = Schemas['Project'];

/** The applicant's projects, the newest first. */
export function useProjects() {
  return useQuery({
    queryKey: keys.projects,
    queryFn: ({ signal }) => read('/api/v1/projects', { signal }),
  });
}

/** One project; nothing for a new one. */
export function useProject(projectId: string | undefined) {
  return useQuery({
    queryKey: keys.project(projectId ?? ''),
    queryFn: ({ signal }) => read('/api/v1/projects/{id}', { path: { id: projectId ?? '' }, signal }),
    enabled: projectId !== undefined,
  });
}

/** The applicant's one-time lists, the newest first. */
export function useDisclosures() {
  return useQuery({
    queryKey: keys.disclosure({ mine: true }),
    queryFn: ({ signal }) => read('/api/v1/disclosures', { signal }),
  });
}

/** One list with what lies under its rows. */
export function useDisclosure(disclosureId: string | undefined) {
  return useQuery({
    queryKey: keys.disclosure({ id: disclosureId }),
    queryFn: ({ signal }) => read('/api/v1/disclosures/{id}', { path: { id: disclosureId ?? '' }, signal }),
    enabled: disclosureId !== undefined,
  });
}

/** What was found looking a list over. */
export function usePreCheck(disclosureId: string) {
  return useQuery({
    queryKey: keys.disclosure({ id: disclosureId, part: 'pre-check' }),
    queryFn: ({ signal }) => read('/api/v1/disclosures/{id}/pre-check', { path: { id: disclosureId }, signal }),
  });
}

/** Earlier materials that fit rows of a list which have nothing yet. */
export function useReusable(disclosureId: string) {
  return useQuery({
    queryKey: keys.disclosure({ id: disclosureId, part: 'reusable' }),
    queryFn: ({ signal }) =>
      read('/api/v1/disclosures/{id}/reusable-materials', { path: { id: disclosureId }, signal }),
  });
}

/** How to read a list anew after a file came or went. */
export function useFreshDisclosure(disclosureId: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keys.disclosure({ id: disclosureId }) });
}

/** The newest cases of the applicant, open or ended. */
export function useMyCases() {
  return useQuery({
    queryKey: keys.cases({ mine: true }),
    queryFn: ({ signal }) =>
      send('POST', '/api/v1/cases/search', { body: { page: { limit: 100 }, includeTotal: true }, signal }),
    refetchInterval: 60_000,
  });
}

/** The open tasks that wait for the applicant. */
export function useMyTasks() {
  return useQuery({
    queryKey: keys.inbox({ mine: true }),
    queryFn: async ({ signal }) => {
      const found = await send('POST', '/api/v1/tasks/search', { body: { page: { limit: 100 } }, signal });
      return found.items as unknown as Task[]; // the contract knows a form only as an object
    },
    refetchInterval: 60_000,
  });
}
