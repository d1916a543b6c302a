import { type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Modeler } from '../../../diagram/modeler.ts';
import type { Comparison } from '../draft/compare.ts';
import { type DefinitionSummary, definitionXml } from '../draft/draft.ts';
import { type DraftMigration, previewMigration } from '../draft/migration.ts';
import { type Rehearsal, type RehearsalFinding, rehearseDiagram } from '../draft/rehearsal.ts';
import type { DraftState } from '../draft/use-draft.ts';

/** The four steps before a version is published, in their order. */
export const publishSteps = ['findings', 'rehearsal', 'compare', 'cases'] as const;

/** One of the steps. */
export type PublishStep = (typeof publishSteps)[number];

/** What becomes of running cases. */
export type RunningCases = 'STAY' | 'MIGRATE';

/** How far a draft has come on its way to a version; every change of the draft takes back what it makes untrue. */
export interface PublishPath {
  done: Readonly<Record<PublishStep, boolean>>;
  errors: number;
  rehearsal: { data: Rehearsal | undefined; error: unknown; running: boolean; start(): void; cancel(): void };
  /** Errors of the rehearsal; they may stand, but only acknowledged. */
  graves: readonly RehearsalFinding[];
  acknowledged: boolean;
  acknowledge(acknowledged: boolean): void;
  comparison: UseQueryResult<Comparison | null>;
  migration: UseQueryResult<DraftMigration>;
  /** Null until it is chosen; cases stay where none run. */
  runningCases: RunningCases | null;
  chooseRunningCases(wish: RunningCases): void;
}

/** Follows the way of a draft to its publication. What a step needs is asked for when `at` it. */
export function usePublishPath(
  modeler: Modeler | null,
  draft: DraftState,
  definition: DefinitionSummary | null,
  edits: number,
  at: string,
): PublishPath {
  const [acknowledgedAt, setAcknowledgedAt] = useState(-1);
  const [chosen, setChosen] = useState<{ wish: RunningCases; edits: number } | null>(null);
  const running = useRef<AbortController | null>(null);
  const state = `${draft.key} ${edits} ${draft.partEdits}`;

  const rehearsal = useMutation({
    mutationFn: async (signal: AbortSignal) => ({
      state,
      told: await rehearseDiagram((await modeler?.xml()) ?? '', draft.forms, signal),
    }),
  });
  const told = rehearsal.data?.state === state ? rehearsal.data.told : undefined;
  const graves = told?.findings.filter(({ level }) => level === 'error') ?? [];
  const errors = draft.findings.filter(({ level }) => level === 'error').length;
  const isChecked = draft.checkedAt !== null && draft.state === 'saved' && errors === 0;

  const comparison = useQuery({
    queryKey: ['publish', 'compare', state, definition?.id],
    gcTime: 0,
    retry: false,
    enabled: modeler !== null && at === 'compare',
    queryFn: async () => {
      if (definition === null) return null;
      const { compareDiagrams } = await import('../draft/compare.ts');
      return compareDiagrams(await definitionXml(definition.id), (await modeler?.xml()) ?? '');
    },
  });
  const migration = useQuery({
    queryKey: ['publish', 'cases', state, definition?.id],
    gcTime: 0,
    retry: false,
    enabled: modeler !== null && at === 'cases' && definition !== null && isChecked,
    queryFn: async () => {
      await draft.keep();
      return previewMigration(draft.key);
    },
  });
  const noneRuns = definition === null || migration.data?.versions.length === 0;
  const runningCases = noneRuns ? 'STAY' : chosen?.edits === edits ? chosen.wish : null;
  const acknowledged = acknowledgedAt === edits;
  return {
    done: {
      findings: isChecked,
      // a rehearsal that can not be had stops nobody; what it found has to be acknowledged
      rehearsal: rehearsal.isError || (told !== undefined && (graves.length === 0 || acknowledged)),
      compare: definition === null || comparison.data !== undefined,
      cases: runningCases !== null,
    },
    errors,
    rehearsal: {
      data: told,
      error: rehearsal.error,
      running: rehearsal.isPending,
      start: () => {
        running.current = new AbortController();
        rehearsal.mutate(running.current.signal);
      },
      cancel: () => {
        running.current?.abort();
        rehearsal.reset();
      },
    },
    graves,
    acknowledged,
    acknowledge: (yes) => setAcknowledgedAt(yes ? edits : -1),
    comparison,
    migration,
    runningCases,
    chooseRunningCases: (wish) => setChosen({ wish, edits }),
  };
}
