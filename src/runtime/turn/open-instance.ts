import { newId } from '../../database/id.ts';
import type { Variables } from '../../engine/types.ts';
import type { InstanceRow } from './rows.ts';
import type { Definition, Start } from './services.ts';
import { caseOf, type Turn } from './turn.ts';

/** Adds an instance to the case, called by a token of another or, without a caller, beside the others as a pool of its own. */
export function openInstance(
  turn: Turn,
  definition: Definition,
  how: { readonly caller?: { readonly instanceId: string; readonly token: string }; readonly startKey?: string | null },
): InstanceRow {
  turn.definitionsOf.set(definition.id, definition);
  return turn.instances.add({
    tenantId: turn.tenantId,
    id: newId(),
    rootId: turn.rootId,
    parentId: how.caller?.instanceId ?? null,
    parentToken: how.caller?.token ?? null,
    caseId: turn.caseId,
    definitionId: definition.id,
    definitionKey: definition.key,
    state: null,
    status: 'ACTIVE',
    revision: 0,
    startedAt: turn.now,
    endedAt: null,
    startKey: how.startKey ?? null,
  });
}

/** What the command that starts another pool of the case says: what came with the message or signal, and what the file is about. */
export function startAt(
  turn: Turn,
  { elementId, occurred }: Start,
  thrown: { readonly key?: string | null; readonly variables: Variables },
) {
  const { number, receivedAt, effectiveReceiptOn, acceptedOn } = caseOf(turn);
  const file = { caseNumber: number, receivedAt, effectiveReceiptOn, acceptedOn };
  return {
    type: 'start',
    startEvent: elementId,
    occurred,
    ...(thrown.key == null ? {} : { key: thrown.key }),
    variables: { ...thrown.variables, ...file },
  } as const;
}
