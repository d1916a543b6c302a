import type { Variables } from '../../engine/types.ts';

/** What the engine keeps of somebody who was added, until it is that person's turn. */
export interface SignerNote {
  /** The row of `task_signers`. */
  readonly signerId: string;
  readonly accountId: string;
  /** In which department and role that person signs. */
  readonly departmentCode: string;
  readonly role: string;
}

/** The note of a signer, as this service gave it to the engine; null for anything else. */
export function noteOf(kept: unknown): SignerNote | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const note = kept as Partial<Record<keyof SignerNote, unknown>>; // looked at member by member
  const { signerId, accountId, departmentCode, role } = note;
  if (typeof signerId !== 'string' || typeof accountId !== 'string') return null;
  if (typeof departmentCode !== 'string' || typeof role !== 'string') return null;
  return { signerId, accountId, departmentCode, role };
}

/** Who was added to a vote stands in the item of the own instance. */
export function voterOf(variables: Variables, elementVariable: string | null): SignerNote | null {
  const item = elementVariable === null ? null : variables[elementVariable];
  return typeof item === 'object' && item !== null && 'voter' in item ? noteOf(item.voter) : null;
}
