import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';

/** The case, its diagram and its tokens: what a repair begins with. */
export function useRepaired(caseId: string) {
  const path = { id: caseId };
  const caseFile = useQuery({
    queryKey: keys.case(caseId),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}', { path, signal }),
  });
  const diagram = useQuery({
    queryKey: keys.casePart(caseId, 'diagram'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/diagram', { path, signal }),
  });
  const tokens = useQuery({
    queryKey: keys.casePart(caseId, 'tokens'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/tokens', { path, signal }),
  });
  return { caseFile, diagram, tokens };
}
