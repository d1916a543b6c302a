import { useText } from '../../../i18n/TextProvider.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import type { Batch } from './queries.ts';

/** Whether a batch runs, was stopped or is over. */
export function BatchState({ batch }: { batch: Batch }) {
  const text = useText();
  const kinds = { RUNNING: 'accent', STOPPED: 'strong', DONE: 'fact' } as const;
  return <StatusTag kind={kinds[batch.state]}>{text(`admin.migration.state.${batch.state}`)}</StatusTag>;
}
