import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client.ts';
import type { BodyOf, Operation, Schemas } from '../api/contract.ts';
import { keys } from '../api/keys.ts';
import type { Task } from '../api/types.ts';
import type { FormValues } from '../ui/schema-form/schema.ts';
import type { PageArea } from './place.ts';

type VerificationBody = BodyOf<Operation<'/api/v1/disclosures/{id}/rows/{rowId}/verification', 'post'>>;
type SuspensionBody = BodyOf<Operation<'/api/v1/cases/{id}/suspensions', 'post'>>;

/** How a task is completed. */
export interface Completion {
  outcome: string;
  values: FormValues;
  reason?: string;
  legalBasis?: string;
  comment?: string;
  officers?: string[];
}

/** What a completion leads to. */
export type Completed = Schemas['CompletedTask'];

/** One of the codes a rejection may have. */
export type ReasonCode = NonNullable<VerificationBody['reasonCode']>;

/** A lawful kind of suspension. */
export type SuspensionType = Exclude<SuspensionBody['type'], 'CORRECTION'>;

/** What checking a material found. */
export interface Verification {
  rowId: string;
  state: 'VERIFIED' | 'REJECTED';
  reasonCode?: ReasonCode;
  reason?: string;
  field?: string;
  counterpart?: string;
  place?: { documentId: string; page: number; area?: PageArea };
}

/** The commands on a task; after each, what the server said of its task, its case and the inbox is asked for anew. */
export function useTaskCommands(task: Task) {
  const queries = useQueryClient();
  const path = { id: task.id };
  const after = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: keys.task(task.id) }),
      queries.invalidateQueries({ queryKey: keys.case(task.case.id) }),
      queries.invalidateQueries({ queryKey: keys.inbox() }),
    ]);
  };
  const claim = useMutation({
    mutationFn: () => send('POST', '/api/v1/tasks/{id}/claim', { path }),
    onSettled: after,
  });
  const release = useMutation({
    mutationFn: () => send('DELETE', '/api/v1/tasks/{id}/claim', { path }),
    onSettled: after,
  });
  const saveDraft = useMutation({
    /** `revision` is the draft it is based on; a later one is not overwritten. */
    mutationFn: ({ values, revision }: { values: FormValues; revision: number }) =>
      send('PUT', '/api/v1/tasks/{id}/draft', { path, body: { values }, ifMatch: String(revision) }),
  });
  const complete = useMutation({
    mutationFn: (body: Completion) =>
      send('POST', '/api/v1/tasks/{id}/completion', { path, body, ifMatch: String(task.revision) }),
    // who completed it goes on at once; what is asked for anew comes meanwhile
    onSuccess: () => void after(),
  });
  const recall = useMutation({
    mutationFn: () => send('DELETE', '/api/v1/tasks/{id}/delegation', { path }),
    onSettled: after,
  });
  return { claim, release, recall, saveDraft, complete, seeLatest: after };
}

/** Verifies several materials of a case at once, all of them or none. */
export function useBulkVerification(disclosureId: string, task: Task) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rowIds: string[]) =>
      send('POST', '/api/v1/disclosures/{id}/verification', {
        path: { id: disclosureId },
        body: { rowIds, state: 'VERIFIED' },
      }),
    onSettled: () => afterChecking(queries, task),
  });
}

/** What the server said of a task's rows and its case's materials is asked for anew. */
function afterChecking(queries: QueryClient, task: Task) {
  return Promise.all([
    queries.invalidateQueries({ queryKey: keys.task(task.id) }),
    queries.invalidateQueries({ queryKey: keys.casePart(task.case.id, 'materials') }),
  ]);
}

/** Verifies or rejects one material of a case on behalf of a task that shows it. */
export function useVerification(disclosureId: string, task: Task) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ rowId, ...body }: Verification) =>
      send('POST', '/api/v1/disclosures/{id}/rows/{rowId}/verification', {
        path: { id: disclosureId, rowId },
        body,
      }),
    // what was said is shown at once; a refusal takes it back
    onMutate: async ({ rowId, state }) => {
      const queryKey = keys.task(task.id);
      await queries.cancelQueries({ queryKey, exact: true });
      const before = queries.getQueryData<Task>(queryKey);
      if (before?.rows && state === 'VERIFIED') {
        const rows = before.rows.map((row) => (row.id === rowId ? { ...row, state } : row));
        queries.setQueryData<Task>(queryKey, { ...before, rows });
      }
      return before;
    },
    onError: (_error, _verification, before) => {
      if (before) queries.setQueryData<Task>(keys.task(task.id), before);
    },
    onSettled: () => afterChecking(queries, task),
  });
}
