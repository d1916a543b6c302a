import { useQueries, useQuery } from '@tanstack/react-query';
import { read, send } from '../api/client.ts';
import type { Schemas } from '../api/contract.ts';
import { keys } from '../api/keys.ts';
import type { Text } from '../i18n/text.ts';
import { answeredFacts, type Fact, type FactValues, unionOfFacts } from './fact-words.ts';

/** A procedure as the list of guides shows it. */
export type GuideItem = Schemas['DefinitionSummary'];

/** A procedure with all that is told about it. */
export type Guide = Schemas['DefinitionDetail'];

/** What must I bring, can I do it online, how long does it take. */
export type Answers = Schemas['GuideAnswers'];

/** Guides change when a version is published, not while somebody reads. */
const guideStaleMs = 300_000;

/** Every procedure one may apply for. */
export function useGuides() {
  return useQuery({
    queryKey: keys.guides,
    queryFn: ({ signal }) => read('/api/v1/guide/items', { signal }),
    staleTime: guideStaleMs,
  });
}

function guideQuery(key: string) {
  return {
    queryKey: keys.guide(key),
    queryFn: ({ signal }: { signal: AbortSignal }) => read('/api/v1/guide/items/{key}', { path: { key }, signal }),
    staleTime: guideStaleMs,
  };
}

/** One procedure by its key, its latest version. */
export function useGuide(key: string | null) {
  return useQuery({ ...guideQuery(key ?? ''), enabled: key !== null && key !== '' });
}

/** What the guide of a procedure would say if its draft were published; made anew each time it is opened. */
export function useDraftGuide(key: string, isWanted: boolean) {
  return useQuery({
    queryKey: keys.draftGuide(key),
    queryFn: ({ signal }) => read('/api/v1/definition-drafts/{key}/guide', { path: { key }, signal }),
    enabled: isWanted,
    refetchOnMount: 'always',
  });
}

/** Several procedures by their keys, each as it comes. */
export function useGuideDetails(chosen: readonly string[]) {
  return useQueries({ queries: chosen.map(guideQuery) });
}

/** The facts any procedure asks for, once each; empty until they are known. */
export function useAllFacts(): Fact[] {
  const { data } = useGuides();
  const details = useQueries({ queries: (data?.items ?? []).map(({ key }) => guideQuery(key)) });
  return unionOfFacts(details.map((detail) => detail.data?.factsNeeded ?? []));
}

/** The three answers for one procedure and these facts, as if one applied now. */
export function useAnswers(key: string | null, facts: FactValues) {
  const given = answeredFacts(facts);
  return useQuery<Answers>({
    queryKey: [...keys.guide(key ?? ''), 'answers', given],
    queryFn: ({ signal }) =>
      send('POST', '/api/v1/guide/items/{key}/answers', { path: { key: key ?? '' }, body: { facts: given }, signal }),
    enabled: key !== null && key !== '',
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
}

/** The department that leads a procedure, by code and name; null while it is not known or there is none. */
export function leadOf(guide: Guide | undefined, text: Text): { code: string; name: string } | null {
  if (!guide?.leadDepartment || !guide.leadDepartmentName) return null;
  const { zh, en } = guide.leadDepartmentName;
  return { code: guide.leadDepartment, name: text.pick(zh, en) };
}
