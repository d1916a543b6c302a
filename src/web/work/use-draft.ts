import { useEffect, useRef, useState } from 'react';
import { useServerTime, useSession } from '../api/session.ts';
import type { Task } from '../api/types.ts';
import type { useTaskCommands } from './commands.ts';
import { type Draft, draftOf, keptValues } from './completion.ts';
import { draftKey, dropKept, dropOld, keep, readKept } from './kept-draft.ts';

/** How long nobody types before the server is told, in milliseconds. */
const pauseMs = 2_000;

/**
 * What is filled in on a task. Every change is kept on this machine at once and on the server after a pause; a copy that never
 * reached the server, because the page or the line broke, is there again when the task is opened.
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
  const changed = useRef(found !== null);
  const closing = useRef(false);
  const mayKeep = task.assignee?.id === personId && task.state === 'CLAIMED';

  const { mutate } = commands.saveDraft;
  const save = (values = draft, onSaved?: () => void) =>
    mutate(keptValues(values), {
      onSuccess: () => {
        changed.current = false;
        dropKept(key);
        setSavedAt(new Date().toISOString());
        onSaved?.();
      },
    });
  const change = (next: Draft) => {
    changed.current = true;
    setDraft(next);
    keep(key, { values: keptValues(next), keptAt: now ?? new Date().toISOString() });
  };
  const forget = () => {
    changed.current = false;
    dropKept(key);
    setRestoredAt(null);
  };
  const discard = () => {
    forget();
    setDraft(draftOf(task));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins anew with every change of what is filled in, and with nothing else
  useEffect(() => {
    if (!changed.current || !mayKeep) return;
    const timer = setTimeout(() => (changed.current && !closing.current ? save() : undefined), pauseMs);
    return () => clearTimeout(timer);
  }, [draft, mayKeep]);

  /** Whether the task is being submitted: then nothing is saved any more, unless it is refused. */
  const close = (isClosing: boolean) => {
    closing.current = isClosing;
  };
  return { draft, change, save, savedAt, restoredAt, discard, forget, close };
}
