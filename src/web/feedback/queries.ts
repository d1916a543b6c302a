import { useQuery } from '@tanstack/react-query';
import { read } from '../api/client.ts';
import type { Schemas } from '../api/contract.ts';
import { keys } from '../api/keys.ts';

/** What was rated in a case, and what still may be. */
export type CaseRatings = Schemas['CaseRatings'];

/** One rating with its answer. */
export type Rating = Schemas['Rating'];

/** The acts that are rated. */
export type RatedAct = CaseRatings['open'][number];

/** The ratings of a case. */
export function useRatings(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'ratings'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/ratings', { path: { id: caseId }, signal }),
  });
}

/** The complaints filed by name. */
export function useOwnComplaints() {
  return useQuery({
    queryKey: keys.complaints,
    queryFn: ({ signal }) => read('/api/v1/complaints', { signal }),
  });
}
