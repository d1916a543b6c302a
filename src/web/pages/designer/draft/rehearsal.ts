import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import type { Forms } from './draft.ts';

/** What playing a diagram on all its ways has told. */
export type Rehearsal = Schemas['Rehearsal'];

/** One thing found by playing. */
export type RehearsalFinding = Schemas['RehearsalFinding'];

/** Has a diagram played by the service, which takes up to twenty seconds. @throws ProblemError */
export function rehearseDiagram(xml: string, forms: Forms, signal?: AbortSignal): Promise<Rehearsal> {
  return send('POST', '/api/v1/diagram-rehearsals', { body: { xml, forms }, ...(signal ? { signal } : {}) });
}
