import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import type { Case, Task } from '../api/types.ts';
import type { FormValues } from '../ui/schema-form/schema.ts';

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
export interface Completed {
  task: Task;
  case: Case;
  nextTasks: Task[];
}

/** What checking a material found. */
export interface Verification {
  rowId: string;
  state: 'VERIFIED' | 'REJECTED';
  reasonCode?: string;
  reason?: string;
}

/** The commands on a task; after each, what the server said of its task, its case and the inbox is asked for anew. */
export function useTaskCommands(task: Task) {
  const queries = useQueryClient();
  const path = { taskId: task.id };
  const after = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: keys.task(task.id) }),
      queries.invalidateQueries({ queryKey: keys.case(task.case.id) }),
      queries.invalidateQueries({ queryKey: keys.inbox() }),
    ]);
  };
  const claim = useMutation({
    mutationFn: () => send<Task>('POST', '/api/v1/tasks/{taskId}/claim', { path, body: {} }),
    onSettled: after,
  });
  const release = useMutation({
    mutationFn: () => send<Task>('DELETE', '/api/v1/tasks/{taskId}/claim', { path }),
    onSettled: after,
  });
  const saveDraft = useMutation({
    mutationFn: (values: FormValues) => send<Task>('PUT', '/api/v1/tasks/{taskId}/draft', { path, body: { values } }),
  });
  const complete = useMutation({
    mutationFn: (body: Completion) =>
      send<Completed>('POST', '/api/v1/tasks/{taskId}/completion', { path, body, ifMatch: String(task.revision) }),
    onSuccess: after,
  });
  const giveBack = useMutation({
    mutationFn: (reason: string) =>
      send<Completed>('POST', '/api/v1/tasks/{taskId}/return', { path, body: { reason } }),
    onSuccess: after,
  });
  const caseOfTask = { caseId: task.case.id };
  const suspend = useMutation({
    mutationFn: (body: { type: string; plannedWorkingDays: number; reason: string; legalBasis?: string }) =>
      send('POST', '/api/v1/cases/{caseId}/suspensions', { path: caseOfTask, body }),
    onSuccess: after,
  });
  const extend = useMutation({
    mutationFn: (body: { workingDays: number; reason: string }) =>
      send('POST', '/api/v1/cases/{caseId}/extensions', { path: caseOfTask, body }),
    onSuccess: after,
  });
  return { claim, release, saveDraft, complete, giveBack, suspend, extend, seeLatest: after };
}

/** Verifies or rejects one material of a case on behalf of a task that shows it. */
export function useVerification(disclosureId: string, task: Task) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ rowId, ...body }: Verification) =>
      send('POST', '/api/v1/disclosures/{disclosureId}/rows/{rowId}/verification', {
        path: { disclosureId, rowId },
        body,
      }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.task(task.id) }),
        queries.invalidateQueries({ queryKey: keys.casePart(task.case.id, 'materials') }),
      ]),
  });
}
