import { useQuery } from '@tanstack/react-query';
import { read } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { askAgainMs } from '../api/live.ts';
import type { Task } from '../api/types.ts';

/** A task with its form and the rows of the list that matter to it. */
export function useTask(taskId: string | null) {
  return useQuery({
    queryKey: keys.task(taskId ?? ''),
    queryFn: ({ signal }) => read<Task>('/api/v1/tasks/{id}', { path: { id: taskId ?? '' }, signal }),
    enabled: taskId !== null,
  });
}

/** A case with its clocks day by day. */
export function useCase(caseId: string | null) {
  return useQuery({
    queryKey: keys.case(caseId ?? ''),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}', { path: { id: caseId ?? '' }, signal }),
    enabled: caseId !== null,
    refetchInterval: askAgainMs,
  });
}
