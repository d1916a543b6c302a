import { useQuery } from '@tanstack/react-query';
import { read, send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { askAgainMs } from '../../api/live.ts';
import type { Listed, Task } from '../../api/types.ts';

const refetchInterval = askAgainMs;

/** Where the case stands in its diagram. */
export function useDiagram(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'diagram'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/diagram', { path: { id: caseId }, signal }),
    refetchInterval,
  });
}

/** The materials of the case. */
export function useMaterials(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'materials'),
    queryFn: async ({ signal }) => (await read('/api/v1/cases/{id}/materials', { path: { id: caseId }, signal })).items,
  });
}

/** The opinions departments gave, and the matters on which they have still to give one. */
export function useOpinions(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'opinions'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/opinions', { path: { id: caseId }, signal }),
    refetchInterval,
  });
}

/** What happened, in order. */
export function useEvents(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'events'),
    queryFn: async ({ signal }) => (await read('/api/v1/cases/{id}/events', { path: { id: caseId }, signal })).items,
    refetchInterval,
  });
}

/** Whether the record is as it was written; asked only when somebody wants to know. */
export function useChainCheck(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'chain'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/events/verification', { path: { id: caseId }, signal }),
    enabled: false,
  });
}

/** Documents handed in and issued. */
export function useDocuments(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'documents'),
    queryFn: async ({ signal }) => (await read('/api/v1/cases/{id}/documents', { path: { id: caseId }, signal })).items,
  });
}

/** Cards the case brought its departments. */
export function useCards(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'cards'),
    queryFn: async ({ signal }) => (await read('/api/v1/cases/{id}/cards', { path: { id: caseId }, signal })).items,
  });
}

/** Orders about the case. */
export function useOrders(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'orders'),
    queryFn: async ({ signal }) => (await read('/api/v1/cases/{id}/orders', { path: { id: caseId }, signal })).items,
  });
}

/** What the person may do with the case beside its tasks. */
export function useCaseActs(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'acts'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/acts', { path: { id: caseId }, signal }),
  });
}

/** How a due day comes about, in a sentence. */
export function useExplanation(clockId: string) {
  return useQuery({
    queryKey: keys.casePart(clockId, 'explanation'),
    queryFn: ({ signal }) => read('/api/v1/clocks/{id}/explanation', { path: { id: clockId }, signal }),
  });
}

/** The open tasks of the case that wait for the person. */
export function useMyTasks(caseId: string, caseNumber: string) {
  return useQuery({
    queryKey: keys.inbox({ caseNumber }),
    queryFn: async ({ signal }) => {
      const body = { filter: { caseNumber }, page: { limit: 50 } };
      const found = await send<Listed<Task>, 'POST', '/api/v1/tasks/search'>('POST', '/api/v1/tasks/search', {
        body,
        signal,
      });
      return found.items.filter((task) => task.case.id === caseId && (task.mayClaim || task.mayComplete));
    },
    refetchInterval,
  });
}
