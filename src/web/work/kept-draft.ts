import type { FormValues } from '../ui/schema-form/schema.ts';

const prefix = 'lianban.draft.';

/** What was filled in and has not reached the server yet, on this machine. */
export interface KeptDraft {
  readonly values: FormValues;
  readonly keptAt: string;
  /** The draft of the server it began with. */
  readonly basis?: { readonly revision: number; readonly values: FormValues };
}

/** The name a draft is kept under: of one person and one task, since machines are shared. */
export function draftKey(personId: string, taskId: string): string {
  return `${prefix}${personId}.${taskId}`;
}

/** The copy kept on this machine; null where there is none, or none that can be read. */
export function readKept(key: string): KeptDraft | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('values' in kept) || !('keptAt' in kept)) return null;
    const { values, keptAt } = kept;
    if (typeof values !== 'object' || values === null || typeof keptAt !== 'string') return null;
    const basis = 'basis' in kept ? readBasis(kept.basis) : undefined;
    // an object may be read by key
    return { values: values as FormValues, keptAt, ...(basis === undefined ? {} : { basis }) };
  } catch {
    // what is no JSON was not written by this page
    return null;
  }
}

function readBasis(basis: unknown): KeptDraft['basis'] {
  if (typeof basis !== 'object' || basis === null || !('revision' in basis) || !('values' in basis)) return undefined;
  const { revision, values } = basis;
  if (typeof revision !== 'number' || typeof values !== 'object' || values === null) return undefined;
  return { revision, values: values as FormValues }; // an object may be read by key
}

/** Keeps a copy on this machine until the server has it; a full store keeps none, and the server's copy is all there is. */
export function keep(key: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // the store is full or closed to the page
  }
}

/** Drops the copy: the server has it, or it is no longer wanted. */
export function dropKept(key: string): void {
  localStorage.removeItem(key);
}

/** Drops copies nobody came back to for thirty days. */
export function dropOld(now: string): void {
  const oldest = Date.parse(now) - 30 * 86_400_000;
  const ours = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  for (const key of ours) {
    const kept = readKept(key);
    if (kept === null || Date.parse(kept.keptAt) < oldest) dropKept(key);
  }
}
