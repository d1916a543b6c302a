import type { Task, TaskAct } from '../api/types.ts';
import type { Text } from '../i18n/text.ts';

/** The acts that ask something first. */
export const askingActs = [
  'TRANSFER',
  'DELEGATE',
  'ADD_SIGNER',
  'RETURN',
  'SUSPEND',
  'EXTEND',
  'COPY',
  'URGE',
  'RESOLVE',
  'TAKE_BACK',
] as const;
/** An act that asks something first. */
export type AskingAct = (typeof askingActs)[number];

/** Acts after which the task is no longer in the person's hands. */
export const leaving: ReadonlySet<AskingAct> = new Set(['TRANSFER', 'DELEGATE', 'RETURN', 'RESOLVE', 'TAKE_BACK']);

/** Refusals that say somebody else was faster. */
export const movedOn: ReadonlySet<string> = new Set(['revision-stale', 'task-not-open', 'task-already-claimed']);

/** A forbidden act in words: the fact, the article, and the way out where there is one; null for an allowed act. */
export function whyNot(
  text: Text,
  act: Pick<TaskAct, 'allowed' | 'code' | 'because' | 'legalBasis'> | undefined,
): string | null {
  if (act === undefined || act.allowed) return null;
  const fact = act.because ? text.pick(act.because.zh, act.because.en) : (text.maybe('errors.forbidden') ?? '');
  const out = text.maybe(`work.wayOut.${act.code ?? ''}`);
  const bare = fact.endsWith('。') || fact.endsWith('.') ? fact.slice(0, -1) : fact;
  const chinese = text.language === 'zh';
  const based = act.legalBasis ? (chinese ? `${bare}（${act.legalBasis}）。` : `${bare} (${act.legalBasis}).`) : fact;
  return out === null ? based : `${based}${chinese ? '' : ' '}${out}`;
}

/** What the API says of one act on a task; undefined where it says nothing. */
export function actOn(task: Task, name: TaskAct['act']): TaskAct | undefined {
  return task.acts.find(({ act }) => act === name);
}

/** Whether an act may be done now. */
export function allows(task: Task, name: TaskAct['act']): boolean {
  return actOn(task, name)?.allowed ?? false;
}

/** The outcome by which the applicant is told once what to correct; null where the step has none. */
export function correctionOutcome(task: Task): string | null {
  return task.outcomes.find(({ value }) => value === 'INCOMPLETE' || value === 'STILL_INCOMPLETE')?.value ?? null;
}
