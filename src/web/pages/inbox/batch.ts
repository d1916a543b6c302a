import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import type { Completion } from '../../work/commands.ts';

/** What became of a batch: how many were done, and how many were refused. */
export interface BatchResult {
  readonly done: number;
  readonly refused: number;
}

/** The tasks that are marked to be claimed or completed together, and what became of each that was refused. */
export function useBatch() {
  const text = useText();
  const queries = useQueryClient();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);

  const mark = (taskIds: readonly string[], on: boolean) =>
    setMarked((before) => {
      const next = new Set(before);
      for (const id of taskIds) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });

  type Told = { id: string; code: string | null; detail: string | null; detailZh: string | null };
  const settle = async (items: readonly (Told & { isDone: boolean })[]): Promise<BatchResult> => {
    const refused = items.filter(({ isDone }) => !isDone);
    setRefusals(
      new Map(refused.map(({ id, code, detail, detailZh }) => [id, text.pick(detailZh ?? code, detail ?? code)])),
    );
    setMarked(new Set());
    await queries.invalidateQueries({ queryKey: keys.inbox() });
    return { done: items.length - refused.length, refused: refused.length };
  };
  const doing = async (work: () => Promise<BatchResult>): Promise<BatchResult> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };

  /** Claims some tasks, each for itself. */
  const claim = (ids: readonly string[]) =>
    doing(async () => {
      const { items } = await send('POST', '/api/v1/tasks/batch-claim', { body: { ids: [...ids] } });
      return settle(items.map((item) => ({ ...item, isDone: item.claimed })));
    });
  /** Completes some tasks with the same words, each for itself. */
  const complete = (ids: readonly string[], completion: Completion) =>
    doing(async () => {
      const body = { items: ids.map((id) => ({ id })), completion };
      const { items } = await send('POST', '/api/v1/tasks/batch-completion', { body });
      return settle(items.map((item) => ({ ...item, isDone: item.completed })));
    });

  return { marked, refusals, busy, mark, claim, complete };
}
