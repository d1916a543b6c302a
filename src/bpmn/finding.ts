/** One thing that is wrong, or may be, in a diagram: told in both languages and hung on the element it is about. */
export interface Finding {
  /** Stable kebab-case id of the rule. */
  readonly rule: string;
  /** An error keeps a diagram from being deployed; a warning is shown and may stand. */
  readonly level: 'error' | 'warning';
  /** Null when it is about the document as a whole. */
  readonly elementId: string | null;
  readonly zh: string;
  readonly en: string;
}

/** Takes in findings while a diagram is read or compiled. */
export type Report = (finding: Finding) => void;

/** Thrown for a diagram that cannot be deployed; `findings` has at least one error. */
export class DiagramError extends Error {
  readonly code = 'diagram-invalid';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const errors = findings.filter((finding) => finding.level === 'error');
    super(errors.map((finding) => `${finding.rule} (${finding.elementId ?? 'document'}): ${finding.en}`).join('\n'));
    this.name = 'DiagramError';
    this.findings = findings;
  }
}
