import { useMemo, useState } from 'react';
import { emptyDecision, fileOf } from '../decisions/decision-files.ts';
import type { DraftState } from '../draft/use-draft.ts';
import type { DraftParts } from '../panel/panel-section.ts';

type Opened = { kind: 'form'; key: string } | { kind: 'decision'; ref: string; file: string } | null;

const emptyForm = (key: string) => ({ type: 'default', id: key, schemaVersion: 18, components: [] });

/** Which form or decision of a draft is open over the diagram, and how its changes get into the draft. */
export function useWorkshops(draft: DraftState) {
  const [opened, setOpened] = useState<Opened>(null);
  const { forms, decisions, changeForms, changeDecisions } = draft;
  const parts = useMemo(
    (): DraftParts => ({
      forms,
      editForm: (key) => {
        if (!Object.hasOwn(forms, key)) changeForms({ ...forms, [key]: emptyForm(key) });
        setOpened({ kind: 'form', key });
      },
      editDecision: ({ ref, name, output }) => {
        const file = fileOf(decisions, ref) ?? ref;
        if (!Object.hasOwn(decisions, file)) {
          changeDecisions({ ...decisions, [file]: emptyDecision(ref, name || ref, output) });
        }
        setOpened({ kind: 'decision', ref, file });
      },
    }),
    [forms, decisions, changeForms, changeDecisions],
  );
  const schema = opened?.kind === 'form' ? forms[opened.key] : undefined;
  const xml = opened?.kind === 'decision' ? decisions[opened.file] : undefined;
  return {
    parts,
    close: () => setOpened(null),
    form:
      opened?.kind === 'form' && typeof schema === 'object' && schema !== null
        ? {
            key: opened.key,
            // a form is a JSON object
            schema: schema as Record<string, unknown>,
            change: (next: Record<string, unknown>) => changeForms({ ...forms, [opened.key]: next }),
          }
        : null,
    decision:
      opened?.kind === 'decision' && xml !== undefined
        ? {
            ref: opened.ref,
            xml,
            change: (next: string) => changeDecisions({ ...decisions, [opened.file]: next }),
          }
        : null,
  };
}
