import { inspect } from '../bpmn/compile.ts';
import { DiagramError, type Finding } from '../bpmn/finding.ts';
import type { ProcessModel } from '../bpmn/model.ts';
import { readDiagram } from '../bpmn/read-diagram.ts';
import type { DecisionSet } from '../dmn/decision-set.ts';
import type { RefusalDetail } from '../domain/refusal.ts';
import { diagramRefused, xmlHostile, xmlTooLarge } from '../domain/refusals/definitions.ts';
import { unsupported } from '../engine/unsupported.ts';
import { applicationForm } from '../forms/field.ts';
import { missingDecisions } from './check-decisions.ts';
import { checkForms, isAppliedFor } from './check-forms.ts';

/** The most bytes a diagram or form may have; the reader of diagrams refuses earlier where it knows why. */
export const definitionMaxBytes = 12 * 1024 * 1024;

const tooLarge = ['xml-too-large', 'xml-too-deep', 'xml-too-many-elements'];

/** A diagram as the checker sees it. */
export interface CheckedDiagram {
  /** What the engine would play; empty when the document can not be read. */
  readonly models: readonly ProcessModel[];
  readonly findings: readonly Finding[];
}

/** Tells everything that is wrong with a diagram, whatever it is; throws nothing for what is in it. */
export async function checkDiagram(xml: string): Promise<{ findings: Finding[] }> {
  return { findings: [...(await inspectXml(xml)).findings] };
}

/** What comes with a diagram. */
export interface DiagramParts {
  readonly forms: Readonly<Record<string, unknown>>;
  readonly decisions: DecisionSet;
}

/**
 * Reads and checks a diagram: the rules of the standard and of the law, and what the engine does not play. With its parts,
 * a task whose form or decision is not among them is an error too.
 */
export async function inspectXml(xml: string, parts?: DiagramParts): Promise<CheckedDiagram> {
  try {
    const { models, findings } = inspect(await readDiagram(xml));
    const unplayed = models.flatMap(unsupported).map(
      ({ elementId, kind }): Finding => ({
        rule: 'not-played',
        level: 'error',
        elementId,
        zh: `引擎不支持此元素：${kind}。`,
        en: `The engine does not play this: ${kind}.`,
      }),
    );
    const missing =
      parts === undefined ? [] : [...checkForms(models, parts.forms), ...missingDecisions(models, parts.decisions)];
    return { models, findings: [...findings, ...unplayed, ...missing] };
  } catch (error) {
    if (error instanceof DiagramError) return { models: [], findings: error.findings };
    throw error;
  }
}

/** Lets pass what can be read as a diagram, with errors in it or without. @throws xml-hostile, xml-too-large, diagram-refused */
export async function assertReadable(xml: string): Promise<void> {
  try {
    await readDiagram(xml);
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error;
    assertNoErrors(error.findings);
    throw error;
  }
}

/** Lets a diagram without errors pass. @throws xml-hostile, xml-too-large, diagram-refused */
export function assertNoErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  const rules = new Set(errors.map(({ rule }) => rule));
  if (rules.has('xml-doctype') || rules.has('xml-instruction')) throw xmlHostile();
  if (tooLarge.some((rule) => rules.has(rule))) throw xmlTooLarge();
  throw diagramRefused(errors.map(asDetail), findings);
}

/** The keys of the forms a diagram uses: those its tasks name, and the one it is applied for with. */
export function formKeysOf(models: readonly ProcessModel[], forms: Readonly<Record<string, unknown>>): string[] {
  const keys = models.flatMap(({ elements }) => elements.map(({ approval }) => approval.form?.key ?? null));
  const ofApplication = models.some(isAppliedFor) && Object.hasOwn(forms, applicationForm) ? [applicationForm] : [];
  return [...new Set([...keys.filter((key) => key !== null), ...ofApplication])].sort();
}

function asDetail({ rule, elementId, en }: Finding): RefusalDetail {
  return { path: elementId ?? '', code: rule, message: en };
}
