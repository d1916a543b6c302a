import { useEffect, useRef, useState } from 'react';
import { read } from '../api/client.ts';
import { ProblemError } from '../api/problem.ts';
import { useServerTime, useSession } from '../api/session.ts';
import type { Task } from '../api/types.ts';
import type { FormValues } from '../ui/schema-form/schema.ts';
import type { useTaskCommands } from './commands.ts';
import { type Draft, draftOf, keptValues } from './completion.ts';
import { type Difference, differences, merged } from './draft-merge.ts';
import { draftKey, dropKept, dropOld, keep, readKept } from './kept-draft.ts';

/** How long nobody types before the server is told, in milliseconds. */
const pauseMs = 2_000;

/** A draft of the server: its number, 0 for none, and what is in it. */
interface Basis {
  readonly revision: number;
  readonly values: FormValues;
}

/** What the person has filled in and what was kept elsewhere meanwhile, where they differ. */
export interface Conflict {
  readonly basis: Basis;
  readonly kept: { readonly keptAt: string; readonly keptBy: string };
  readonly found: readonly Difference[];
}

function basisOf(task: Task): Basis {
  return { revision: task.keptDraft?.revision ?? 0, values: keptValues(draftOf(task)) };
}

/** What stands against a draft that began with `base`, when the task has a later one; null when nothing does. */
function conflictWith(latest: Task, base: Basis, mine: FormValues): Conflict | null {
  const basis = basisOf(latest);
  if (latest.keptDraft === null || basis.revision === base.revision) return null;
  const found = differences(base.values, mine, basis.values);
  return found.length === 0 ? null : { basis, kept: latest.keptDraft, found };
}

/**
 * What is filled in on a task. Every change is kept on this machine at once and on the server after a pause; a copy that never
 * reached the server, because the page or the line broke, is there again when the task is opened. What was kept elsewhere
 * meanwhile is never overwritten: it is shown beside, and the person chooses.
 */
export function useDraft(task: Task, commands: ReturnType<typeof useTaskCommands>) {
  const { session } = useSession();
  const now = useServerTime();
  const personId = session?.person.id ?? '';
  const key = draftKey(personId, task.id);
  const [found] = useState(() => {
    dropOld(now ?? new Date().toISOString());
    return readKept(key);
  });
  const [draft, setDraft] = useState<Draft>(() => draftOf(found ? { ...task, draft: found.values } : task));
  const [restoredAt, setRestoredAt] = useState<string | null>(found?.keptAt ?? null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(() =>
    found?.basis ? conflictWith(task, found.basis, keptValues(draft)) : null,
  );
  const changed = useRef(found !== null);
  const closing = useRef(false);
  const [began] = useState<Basis>(() => found?.basis ?? basisOf(task));
  const basis = useRef(began);
  const saving = useRef<Promise<void> | null>(null);
  const mayKeep = task.assignee?.id === personId && task.state === 'CLAIMED';

  /** Looks what the server has by now; true when nothing stands against what is filled in. */
  const agree = async (mine: Draft): Promise<boolean> => {
    await saving.current;
    const latest = await read<Task>('/api/v1/tasks/{id}', { path: { id: task.id } });
    const against = conflictWith(latest, basis.current, keptValues(mine));
    if (against === null) basis.current = basisOf(latest);
    else setConflict(against);
    return against === null;
  };
  const { mutateAsync, reset } = commands.saveDraft;
  /** Keeps a draft on the server; true unless it has a later one than this one began with. A failure is shown above the acts. */
  const put = async (values: FormValues): Promise<boolean> => {
    const { revision } = basis.current;
    changed.current = false;
    try {
      const answer = await mutateAsync({ values, revision });
      basis.current = { revision: answer.keptDraft?.revision ?? revision, values };
      if (!changed.current) dropKept(key);
      setSavedAt(new Date().toISOString());
      return true;
    } catch (error) {
      changed.current = true;
      if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return true;
      reset();
      return false;
    }
  };
  const save = async (from = draft): Promise<void> => {
    // one after the other: each names the one before
    await saving.current;
    const putting = put(keptValues(from));
    saving.current = putting.then(() => undefined);
    if (!(await putting)) await agree(from);
  };
  const change = (next: Draft) => {
    changed.current = true;
    setDraft(next);
    keep(key, { values: keptValues(next), keptAt: now ?? new Date().toISOString(), basis: basis.current });
  };
  const forget = () => {
    changed.current = false;
    dropKept(key);
    setRestoredAt(null);
  };
  const discard = () => {
    forget();
    setConflict(null);
    basis.current = basisOf(task);
    setDraft(draftOf(task));
  };
  /** Goes on with what was chosen of both drafts. */
  const settle = (against: Conflict, chosen: readonly Difference[]) => {
    const next = draftOf({ ...task, draft: merged(keptValues(draft), chosen) });
    setConflict(null);
    basis.current = against.basis;
    setDraft(next);
    if (mayKeep) void save(next);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins anew with every change of what is filled in or was saved, and with nothing else
  useEffect(() => {
    if (!changed.current || !mayKeep || conflict !== null) return;
    const timer = setTimeout(() => (changed.current && !closing.current ? void save() : undefined), pauseMs);
    return () => clearTimeout(timer);
  }, [draft, savedAt, mayKeep, conflict]);

  /** Whether the task is being submitted: then nothing is saved any more, unless it is refused. */
  const close = (isClosing: boolean) => {
    closing.current = isClosing;
  };
  return { draft, change, save, agree, conflict, settle, savedAt, restoredAt, discard, forget, close };
}
