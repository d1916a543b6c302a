import type { ProcessModel } from '../../src/bpmn/model.ts';
import { explore } from '../../src/rehearsal/explore.ts';
import type { RehearsalFinding } from '../../src/rehearsal/finding.ts';
import { unsoundness } from '../../src/rehearsal/soundness.ts';

const plenty = { states: 5_000, work: 1_000_000 };

/** Plays a diagram to all its ends, with room enough, and looks for what is unsound in it. */
export function rehearsed(model: ProcessModel) {
  const exploration = explore(model, plenty, 2);
  return { exploration, findings: unsoundness(model, exploration) };
}

/** Findings in a line each: how bad, which rule, where. */
export function told(findings: readonly RehearsalFinding[]): string[] {
  return findings.map(({ rule, level, elementIds }) => `${level} ${rule} ${elementIds.join(' ')}`);
}

/** The way to a finding, an act a line, with the flows that were chosen. */
export function traceOf(finding: RehearsalFinding | undefined): string[] {
  return (finding?.trace ?? []).map(({ act, elementId, flows }) => [act, elementId, ...flows].join(' '));
}
