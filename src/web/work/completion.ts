import type { Outcome, Task } from '../api/types.ts';
import type { Text } from '../i18n/text.ts';
import { filledIn, formProblems, startingValues } from '../ui/schema-form/check.ts';
import type { FormSchema, FormValues } from '../ui/schema-form/schema.ts';
import type { Completion } from './commands.ts';

/** What a person has filled in so far; it is what a draft keeps. */
export interface Draft {
  outcome: string | null;
  reason: string;
  legalBasis: string;
  comment: string;
  /** Accounts of those who take part besides, where several officers must. */
  officers: string[];
  values: FormValues;
}

const noFields: FormSchema = { components: [] };

/** The fields of a task beyond its outcome. */
export function schemaOf(task: Task): FormSchema {
  return task.form ?? noFields;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a task's form begins with: its draft, else the defaults, and the only outcome when there is just one. */
export function draftOf(task: Task): Draft {
  const kept = task.draft ?? {};
  const outcome = words(kept.outcome);
  const known = task.outcomes.some((each) => each.value === outcome);
  return {
    outcome: known ? outcome : task.outcomes.length === 1 ? (task.outcomes[0]?.value ?? null) : null,
    reason: words(kept.reason),
    legalBasis: words(kept.legalBasis),
    comment: words(kept.comment),
    officers: Array.isArray(kept.officers) ? kept.officers.filter((id) => typeof id === 'string') : [],
    values: startingValues(schemaOf(task), kept),
  };
}

/** A draft as plain values to keep on the server. */
export function keptValues(draft: Draft): FormValues {
  const { values, ...rest } = draft;
  return { ...values, ...rest };
}

/** The outcome a person has chosen. */
export function chosenOutcome(task: Task, draft: Draft): Outcome | null {
  return task.outcomes.find((outcome) => outcome.value === draft.outcome) ?? null;
}

/** Everything that keeps a draft from being submitted, by field; `outcome`, `reason` and `legalBasis` are fields too. */
export function completionProblems(task: Task, draft: Draft, text: Text): Record<string, string> {
  const outcome = chosenOutcome(task, draft);
  const problems = formProblems(schemaOf(task), draft.values, text);
  if (task.outcomes.length > 0 && outcome === null) problems.outcome = text('work.outcomeMissing');
  if (outcome?.needsReason && draft.reason.trim() === '') problems.reason = text('work.reasonMissing');
  if (outcome?.needsLegalBasis && draft.legalBasis.trim() === '') problems.legalBasis = text('work.basisMissing');
  if (draft.officers.length + 1 < task.minimumOfficers)
    problems.officers = text('work.officersHint', { n: task.minimumOfficers });
  return problems;
}

/** A draft without problems as the command that completes its task; empty texts are left out. */
export function completionOf(draft: Draft): Completion {
  const completion: Completion = { outcome: draft.outcome ?? '', values: filledIn(draft.values) };
  if (draft.officers.length > 0) completion.officers = draft.officers;
  for (const key of ['reason', 'legalBasis', 'comment'] as const) {
    const given = draft[key].trim();
    if (given !== '') completion[key] = given;
  }
  return completion;
}
