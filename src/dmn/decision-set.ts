import type { Finding } from '../xml/finding.ts';
import { compileDecisions } from './compile-decisions.ts';
import { DecisionError } from './decision-error.ts';
import { evaluateDecision, type Outcome } from './evaluate-decision.ts';
import type { Decision, DecisionModel } from './model.ts';

/** A finding in one of the files, told by the file's name. */
export interface FileFinding extends Finding {
  readonly file: string;
}

/** The decisions that came with a version of a diagram, from all its files. */
export interface DecisionSet {
  /** Every decision with the file it stands in, in the order of the files. */
  readonly all: readonly { readonly file: string; readonly decision: Decision }[];
  /** Evaluates a decision by its id. @throws DecisionError, ExpressionError */
  decide(id: string, variables: Readonly<Record<string, unknown>>): Outcome;
}

/** Compiles DMN files by their names; an id two files have is an error, for a task names a decision by its id alone. */
export async function decisionSet(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly set: DecisionSet; readonly findings: readonly FileFinding[] }> {
  const findings: FileFinding[] = [];
  const all: { file: string; decision: Decision }[] = [];
  const modelOf = new Map<string, DecisionModel>();
  for (const [file, xml] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { model, findings: found } = await compileDecisions(xml);
    findings.push(...found.map((finding) => ({ ...finding, file })));
    for (const decision of model.decisions.values()) {
      if (modelOf.has(decision.id)) {
        const zh = `决策编号“${decision.id}”在另一个文件中已使用。`;
        const en = `Another file has a decision ${decision.id} too.`;
        findings.push({ rule: 'decision-duplicate', level: 'error', elementId: decision.id, zh, en, file });
        continue;
      }
      modelOf.set(decision.id, model);
      all.push({ file, decision });
    }
  }
  return { set: { all, decide }, findings };

  function decide(id: string, variables: Readonly<Record<string, unknown>>): Outcome {
    const model = modelOf.get(id);
    if (model === undefined) throw new DecisionError('decision-not-found', `there is no decision ${id}`);
    return evaluateDecision(model, id, variables);
  }
}

/** No decisions at all. */
export const noDecisions: DecisionSet = {
  all: [],
  decide(id) {
    throw new DecisionError('decision-not-found', `there is no decision ${id}`);
  },
};
