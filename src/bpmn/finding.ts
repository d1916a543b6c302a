import type { Finding, Report } from '../xml/finding.ts';

export type { Finding, Report };

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
