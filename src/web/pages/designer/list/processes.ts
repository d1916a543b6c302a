import type { Language } from '../../../i18n/dictionaries.ts';
import type { DefinitionSummary, DraftSummary } from '../draft/draft.ts';

/** One process of the list: what is in service, what is drafted, or both. */
export interface ListedProcess {
  key: string;
  definition: DefinitionSummary | null;
  draft: DraftSummary | null;
}

/** Definitions and drafts by process: those never in service first, then procedures by name, then common sub-processes. */
export function listedProcesses(
  definitions: readonly DefinitionSummary[],
  drafts: readonly DraftSummary[],
  language: Language,
): ListedProcess[] {
  const byKey = new Map<string, ListedProcess>();
  for (const definition of definitions) byKey.set(definition.key, { key: definition.key, definition, draft: null });
  for (const draft of drafts) {
    byKey.set(draft.key, { key: draft.key, definition: byKey.get(draft.key)?.definition ?? null, draft });
  }
  const rank = ({ definition }: ListedProcess) => (definition === null ? 0 : definition.applicable ? 1 : 2);
  const name = ({ key, definition }: ListedProcess) => definition?.name[language] ?? key;
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  return [...byKey.values()].sort((a, b) => rank(a) - rank(b) || name(a).localeCompare(name(b), locale));
}
