import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keys } from '../../../api/keys.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { Modeler } from '../../../diagram/modeler.ts';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';
import { checkDiagram, type Draft, type Finding, readDraft, writeDraft } from './draft.ts';

/** What the editor knows about the draft it works on. */
export interface DraftState {
  state: SaveState;
  error: unknown;
  /** When the server last kept it; null before the first time. */
  savedAt: string | null;
  revision: number;
  findings: readonly Finding[];
  /** When the findings were made, as an instant. */
  checkedAt: string | null;
  /** Somebody else's draft that is in the way, or null. */
  theirs: Draft | null;
  /** Saves what is not saved yet. @throws ProblemError */
  flush(): Promise<void>;
}

const pause = 1500;

/** Keeps the draft of an open modeler: saves it a moment after every change, and says what the checks find. */
export function useDraft(draft: Draft, modeler: Modeler | null): DraftState {
  const queries = useQueryClient();
  const [save, setSave] = useState<{ state: SaveState; error: unknown }>({ state: 'saved', error: null });
  const [kept, setKept] = useState<{ revision: number; savedAt: string | null }>({ revision: 0, savedAt: null });
  const [checked, setChecked] = useState<{ findings: readonly Finding[]; at: string | null }>({
    findings: [],
    at: null,
  });
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const revision = useRef(draft.revision);
  const autosave = useRef<Autosave | null>(null);

  useEffect(() => {
    revision.current = draft.revision;
    setKept({ revision: draft.revision, savedAt: draft.revision > 0 ? draft.savedAt : null });
    setTheirs(null);
    if (modeler === null) return;
    const keep = async () => {
      try {
        const xml = await modeler.xml();
        const { key, forms, basedOnVersion } = draft;
        const answer = await writeDraft({ key, xml, forms, basedOnVersion, revision: revision.current });
        revision.current = answer.revision;
        setKept({ revision: answer.revision, savedAt: answer.savedAt });
        setChecked({ findings: answer.findings, at: answer.savedAt });
        queries.setQueryData(keys.draft(key), { ...answer, xml, forms });
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'revision-stale') {
          autosave.current?.stop();
          setTheirs(await readDraft(draft.key));
        }
        throw error;
      }
    };
    const made = createAutosave({ save: keep, pause, onState: (state, error) => setSave({ state, error }) });
    autosave.current = made;
    const stopListening = modeler.onEvent((event) => {
      if (event === 'edited') made.touch();
      if (event !== 'opened') return;
      void modeler
        .xml()
        .then(checkDiagram)
        .then((findings) => setChecked({ findings, at: new Date().toISOString() }))
        .catch(() => undefined); // the list stays empty; the next save checks again and tells its failure
    });
    const leave = (event: BeforeUnloadEvent) => {
      if (made.isDirty()) event.preventDefault();
    };
    addEventListener('beforeunload', leave);
    return () => {
      removeEventListener('beforeunload', leave);
      stopListening();
      void made
        .flush()
        .catch(() => undefined)
        .then(made.stop);
    };
  }, [modeler, draft, queries]);

  const flush = useCallback(async () => autosave.current?.flush(), []);
  return useMemo(
    () => ({ ...save, ...kept, findings: checked.findings, checkedAt: checked.at, theirs, flush }),
    [save, kept, checked, theirs, flush],
  );
}
