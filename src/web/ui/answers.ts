/** One thing to choose; one that may not be chosen stays visible with its reason. */
export interface Choice {
  value: string;
  label: string;
  /** Beside the label: a department, a day. */
  note?: string | undefined;
  /** Why it may not be chosen. */
  forbidden?: string | undefined;
}

/** One thing a dialog asks. */
export interface Question {
  name: string;
  label: string;
  /** `words` are several lines, `line` one, `some` several of the choices, `one` one from a long list, `radio` one from a short. */
  kind: 'words' | 'line' | 'number' | 'day' | 'moment' | 'one' | 'some' | 'radio';
  required?: boolean;
  choices?: readonly Choice[] | undefined;
  loading?: boolean;
  hint?: string;
  most?: number;
  /** Asked only while the answers say so. */
  when?(answers: Answers): boolean;
}

/** The answers by name; what was not asked or left empty is not there. */
export type Answers = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** What an answer says as one text; empty where nothing was answered. */
export function said(answers: Answers, name: string): string {
  const answer = answers[name];
  return typeof answer === 'string' ? answer.trim() : typeof answer === 'number' ? String(answer) : '';
}
