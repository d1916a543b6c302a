import type { Finding } from '../bpmn/finding.ts';
import type { ProcessModel } from '../bpmn/model.ts';
import { type DecisionSet, decisionSet, type FileFinding } from '../dmn/decision-set.ts';

/** DMN documents by the names of their files, without `.dmn`. */
export type DecisionFiles = Readonly<Record<string, string>>;

/** Decision files as the checker sees them. */
export interface CheckedDecisions {
  readonly set: DecisionSet;
  /** About files, so that none of them hangs on an element of the diagram. */
  readonly findings: readonly Finding[];
}

/** Reads and checks decision files; throws nothing for what is in them. */
export async function readDecisionFiles(files: DecisionFiles): Promise<CheckedDecisions> {
  const { set, findings } = await decisionSet(files);
  return { set, findings: findings.map(aboutFile) };
}

/** Tells everything that is wrong with one decision model, whatever it is, each finding at what it is about. */
export async function checkDecisions(xml: string): Promise<{ findings: Finding[] }> {
  const { findings } = await decisionSet({ model: xml });
  return { findings: findings.map(({ file: _file, ...finding }) => finding) };
}

function aboutFile({ file, elementId, zh, en, ...finding }: FileFinding): Finding {
  const place = `${file}.dmn${elementId === null ? '' : `, ${elementId}`}`;
  return { ...finding, elementId: null, zh: `${place}：${zh}`, en: `${place}: ${en}` };
}

/** The findings for which a decision file is not kept, not even in a draft: an attack, too large, or no DMN at all. */
export function unreadable(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => rule.startsWith('xml-') || rule === 'not-dmn');
}

/** An error for every task that names a decision that is not there. */
export function missingDecisions(models: readonly ProcessModel[], { all }: DecisionSet): Finding[] {
  const known = new Set(all.map(({ decision }) => decision.id));
  return models.flatMap(({ elements }) =>
    elements.flatMap(({ id, approval }): Finding[] => {
      const ref = approval.decision?.ref ?? '';
      if (ref === '' || known.has(ref)) return [];
      const texts = { zh: `缺少决策${ref}。`, en: `The decision ${ref} is not there.` };
      return [{ rule: 'decision-missing', level: 'error', elementId: id, ...texts }];
    }),
  );
}

/** The files with a decision that the diagram's tasks name; others do not belong to it. */
export function usedFiles(models: readonly ProcessModel[], { all }: DecisionSet, files: DecisionFiles): DecisionFiles {
  const named = new Set(
    models.flatMap(({ elements }) => elements.map(({ approval }) => approval.decision?.ref ?? null)),
  );
  const used = new Set(all.filter(({ decision }) => named.has(decision.id)).map(({ file }) => file));
  return Object.fromEntries(Object.entries(files).filter(([file]) => used.has(file)));
}
