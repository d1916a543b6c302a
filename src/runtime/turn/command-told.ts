import { tracingChannel } from 'node:diagnostics_channel';
import type { Person } from '../../domain/person.ts';
import { concern, concerning } from '../../telemetry/log-context.ts';
import type { TurnAddress } from './read-turn.ts';
import { caseOf, type Turn } from './turn.ts';

/** On which every transaction that moves a case is told, to whoever measures or traces: `{ by, tenantId, caseId?, … }`. */
const commands = tracingChannel('lianban:command');

/** Does a command so that measurements, traces and lines of the log tell of it. */
export function commandTold<Result>(
  person: Person | null,
  address: TurnAddress | { readonly tenantId: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const { tenantId: _, ...about } = address;
  return concerning(about, () => commands.tracePromise(work, { by: person === null ? 'service' : 'person', ...about }));
}

/** Says which case a command turned out to be on. */
export function commandIsOn(turn: Turn): void {
  concern({ caseId: caseOf(turn).id });
}
