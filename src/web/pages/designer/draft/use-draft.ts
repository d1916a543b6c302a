import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keys } from '../../../api/keys.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { Modeler } from '../../../diagram/modeler.ts';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';
import { checkDiagram, type Decisions, type Draft, type Finding, type Forms, readDraft, writeDraft } from './draft.ts';

/** What the editor knows about the draft it works on. */
export interface DraftState {
  key: string;
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
  forms: Forms;
  decisions: Decisions;
  /** Counts the changes of forms and decisions. */
  partEdits: number;
  changeForms(forms: Forms): void;
  changeDecisions(decisions: Decisions): void;
  /** Saves what is not saved yet. @throws ProblemError */
  flush(): Promise<void>;
  /** Saves, also where nothing was changed yet, so that there is a draft. @throws ProblemError */
  keep(): Promise<void>;
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
  const [parts, setParts] = useState({ forms: draft.forms, decisions: draft.decisions, edits: 0 });
  const latestParts = useRef(parts);
  latestParts.current = parts;
  const revision = useRef(draft.revision);
  const autosave = useRef<Autosave | null>(null);

  useEffect(() => {
    revision.current = draft.revision;
    setKept({ revision: draft.revision, savedAt: draft.revision > 0 ? draft.savedAt : null });
    setTheirs(null);
    setParts((before) => ({ forms: draft.forms, decisions: draft.decisions, edits: before.edits + 1 }));
    if (modeler === null) return;
    const keep = async () => {
      try {
        const xml = await modeler.xml();
        const { key, basedOnVersion } = draft;
        const { forms, decisions } = latestParts.current;
        const answer = await writeDraft({ key, xml, forms, decisions, basedOnVersion, revision: revision.current });
        revision.current = answer.revision;
        setKept({ revision: answer.revision, savedAt: answer.savedAt });
        setChecked({ findings: answer.findings, at: answer.savedAt });
        queries.setQueryData(keys.draft(key), { ...answer, xml, forms, decisions });
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
  const keep = useCallback(async () => {
    if (revision.current === 0) autosave.current?.touch();
    await autosave.current?.flush();
  }, []);
  const change = useCallback((changed: Partial<{ forms: Forms; decisions: Decisions }>) => {
    const next = { ...latestParts.current, ...changed, edits: latestParts.current.edits + 1 };
    latestParts.current = next;
    setParts(next);
    autosave.current?.touch();
  }, []);
  return useMemo(
    () => ({
      key: draft.key,
      ...save,
      ...kept,
      findings: checked.findings,
      checkedAt: checked.at,
      theirs,
      forms: parts.forms,
      decisions: parts.decisions,
      partEdits: parts.edits,
      changeForms: (forms: Forms) => change({ forms }),
      changeDecisions: (decisions: Decisions) => change({ decisions }),
      flush,
      keep,
    }),
    [draft.key, save, kept, checked, theirs, parts, change, flush, keep],
  );
}
