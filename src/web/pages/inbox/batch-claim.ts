import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useText } from '../../i18n/TextProvider.tsx';

/** The tasks that are marked to be claimed together, and what became of each that was not claimed. */
export function useBatchClaim() {
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

  /** Claims what is marked, each for itself; tells how many were claimed and how many refused. */
  const claim = async (): Promise<{ claimed: number; refused: number }> => {
    setBusy(true);
    try {
      const { items } = await send('POST', '/api/v1/tasks/batch-claim', { body: { ids: [...marked] } });
      const refused = items.filter(({ claimed }) => !claimed);
      setRefusals(
        new Map(refused.map(({ id, code, detail, detailZh }) => [id, text.pick(detailZh ?? code, detail ?? code)])),
      );
      setMarked(new Set());
      await queries.invalidateQueries({ queryKey: keys.inbox() });
      return { claimed: items.length - refused.length, refused: refused.length };
    } finally {
      setBusy(false);
    }
  };

  return { marked, refusals, busy, mark, claim };
}
