import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';

/** Papers of several items, each asked for once. */
export type JointDisclosure = Schemas['JointDisclosure'];

/** One paper of a joint list. */
export type JointPaper = Schemas['JointPaper'];

/** What is applied for: whose project, which items, and facts that the project does not say. */
export interface Wish {
  readonly applicantId: string;
  readonly projectId: string;
  readonly definitionKeys: string[];
  readonly facts: Record<string, unknown>;
}

/** Applicants by part of the name or code. */
export function useApplicants(asked: string) {
  return useQuery({
    queryKey: keys.counter('applicants', asked),
    queryFn: async ({ signal }) => (await read('/api/v1/counter/applicants', { query: { text: asked }, signal })).items,
    placeholderData: (before) => before,
  });
}

/** The projects of an applicant. */
export function useProjectsOf(applicantId: string) {
  return useQuery({
    queryKey: keys.counter('projects', applicantId),
    queryFn: async ({ signal }) => (await read('/api/v1/projects', { forApplicant: applicantId, signal })).items,
    enabled: applicantId !== '',
  });
}

/** Documents that wait to be handed over. */
export function useUndelivered(asked: string) {
  return useQuery({
    queryKey: keys.counter('documents', asked),
    queryFn: async ({ signal }) => (await read('/api/v1/counter/documents', { query: { text: asked }, signal })).items,
    placeholderData: (before) => before,
  });
}

/** The joint list of a wish with what lies under it, and how to ask for it anew. */
export function useJointList(wish: Wish | null) {
  const queries = useQueryClient();
  const { applicantId = '', ...body } = wish ?? { projectId: '', definitionKeys: [], facts: {} };
  const queryKey = keys.counter('list', JSON.stringify(wish));
  const list = useQuery({
    queryKey,
    queryFn: () => send('POST', '/api/v1/joint-disclosures', { body, forApplicant: applicantId }),
    enabled: wish !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { list, again: () => queries.invalidateQueries({ queryKey: keys.counter('list') }) };
}

/** What a look over the lists proposes, before anybody decides. */
export function usePreChecks(applicantId: string, disclosureIds: readonly string[], seen: unknown) {
  return useQuery({
    queryKey: keys.counter('pre-check', ...disclosureIds, JSON.stringify(seen)),
    queryFn: async ({ signal }) => {
      const each = disclosureIds.map((id) =>
        read('/api/v1/disclosures/{id}/pre-check', { path: { id }, forApplicant: applicantId, signal }),
      );
      return (await Promise.all(each)).flatMap(({ proposals }) => proposals);
    },
    enabled: disclosureIds.length > 0,
    placeholderData: (before) => before,
  });
}
