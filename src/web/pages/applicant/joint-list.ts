import { useQuery } from '@tanstack/react-query';
import { send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { ProblemError } from '../../api/problem.ts';
import type { FactValues } from '../../disclosure/fact-words.ts';

/** The one-time lists of several procedures, read as one. */
export type JointDisclosure = Schemas['JointDisclosure'];

/** Which procedures, for which project, and the facts that go beyond what the project says. */
export interface JointWish {
  projectId: string;
  definitionKeys: string[];
  facts: FactValues;
}

/** The wish as it is sent; without facts of its own it says nothing of them. */
export function sentWish({ projectId, definitionKeys, facts }: JointWish) {
  return { projectId, definitionKeys, ...(Object.keys(facts).length === 0 ? {} : { facts: { ...facts } }) };
}

/** The merged list. Asking again issues nothing anew: the lists that are good are told again. */
export function useJointList(wish: JointWish, isAsked: boolean) {
  return useQuery({
    queryKey: keys.joint(wish),
    queryFn: ({ signal }) => send('POST', '/api/v1/joint-disclosures', { body: sentWish(wish), signal }),
    enabled: isAsked,
  });
}

/** The facts without which the lists are not complete, by name; none for any other failure. */
export function factsWanted(error: unknown): string[] {
  if (!(error instanceof ProblemError) || error.code !== 'facts-missing') return [];
  return error.problem.errors.map(({ field }) => field);
}
