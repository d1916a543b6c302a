import { compileProcess } from './compile-process.ts';
import { DiagramError, type Finding } from './finding.ts';
import { rules } from './lint/rules.ts';
import type { ProcessModel } from './model.ts';
import { children } from './node.ts';
import { type Diagram, readDiagram } from './read-diagram.ts';

/** Compiles the executable processes of a diagram and tells everything that is wrong with it; throws nothing. */
export function inspect(diagram: Diagram): {
  readonly models: readonly ProcessModel[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [...diagram.findings];
  const models = children(diagram.definitions, 'rootElements')
    .filter((root) => root.$type === 'bpmn:Process' && root.get('isExecutable') !== false)
    .map((process) => compileProcess(process, (finding) => findings.push(finding)));
  for (const rule of rules) {
    rule.check({ diagram, models }, (elementId, zh, en) => {
      findings.push({ rule: rule.id, level: rule.level, elementId, zh, en });
    });
  }
  return { models, findings };
}

/** Tells everything that is wrong with a diagram, errors and warnings, in the order of the checks. */
export function lint(diagram: Diagram): readonly Finding[] {
  return inspect(diagram).findings;
}

/**
 * Compiles the executable processes of a diagram into what the engine plays.
 *
 * A process is executable unless it says `isExecutable="false"`.
 *
 * @throws DiagramError when the diagram has an error; warnings let it pass
 */
export function compile(diagram: Diagram): readonly ProcessModel[] {
  const { models, findings } = inspect(diagram);
  if (findings.some((finding) => finding.level === 'error')) throw new DiagramError(findings);
  return models;
}

/** Reads and compiles a document. @throws DiagramError */
export async function compileXml(xml: string): Promise<readonly ProcessModel[]> {
  return compile(await readDiagram(xml));
}

/**
 * Compiles a document that was deployed before; the rules of today do not judge it again, or a
 * rule that grows stricter would stop running cases.
 *
 * @throws DiagramError when the document cannot be read at all
 */
export async function compileDeployed(xml: string): Promise<readonly ProcessModel[]> {
  return inspect(await readDiagram(xml)).models;
}
