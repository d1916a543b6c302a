import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { allDrafts, draftOf, latestDefinitions, readDraft } from '../draft/draft.ts';
import { Editor } from './Editor.tsx';

/** Opens a process: its draft, else the version in service as a draft to be. */
export function EditorPage({ processKey }: { processKey: string }) {
  const text = useText();
  const definitions = useQuery({ queryKey: keys.definitions, queryFn: ({ signal }) => latestDefinitions(signal) });
  const definition = definitions.data?.find(({ key }) => key === processKey) ?? null;
  const drafts = useQuery({
    queryKey: keys.drafts,
    queryFn: ({ signal }) => allDrafts(signal),
    refetchOnMount: 'always',
  });
  const hasDraft = drafts.data?.some(({ key }) => key === processKey) ?? false;
  const draft = useQuery({
    queryKey: keys.draft(processKey),
    enabled: definitions.data !== undefined && drafts.isFetchedAfterMount,
    queryFn: async () =>
      (hasDraft ? await readDraft(processKey) : null) ?? (definition === null ? null : draftOf(definition)),
    // the editor keeps the draft from here on; what it saves does not have to be read again
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const error = definitions.error ?? drafts.error ?? draft.error;
  if (error) {
    return (
      <>
        <PageHead title={processKey} crumb={<Link to="/designer">{text('designer.title')}</Link>} />
        <ProblemNotice
          error={error}
          onRetry={() => {
            for (const each of [definitions, drafts, draft]) if (each.error) void each.refetch();
          }}
        />
      </>
    );
  }
  if (draft.data === null) {
    return (
      <>
        <PageHead title={processKey} crumb={<Link to="/designer">{text('designer.title')}</Link>} />
        <EmptyState act={<Link to="/designer">{text('designer.backToList')}</Link>}>
          {text('designer.unknown', { key: processKey })}
        </EmptyState>
      </>
    );
  }
  if (draft.data === undefined) return <Skeletons rows={8} height={56} />;
  return <Editor draft={draft.data} definition={definition} definitions={definitions.data ?? []} />;
}
