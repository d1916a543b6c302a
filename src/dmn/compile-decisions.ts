import type { Finding, Report } from '../xml/finding.ts';
import { child, children, idOf, type Node, text } from '../xml/node.ts';
import { cells } from './compile-cell.ts';
import { compileLogic } from './compile-logic.ts';
import type { BusinessKnowledge, Decision, DecisionModel } from './model.ts';
import { readDecisions } from './read-decisions.ts';
import { refuseCycles } from './refuse-cycles.ts';

/** Decisions and business knowledge models one document may have. */
export const MAXIMUM_DECISIONS = 200;

/** A decision model with everything that is wrong with it; what is wrong is missing from the model. */
export interface CompiledDecisions {
  readonly model: DecisionModel;
  readonly findings: readonly Finding[];
}

/** Reads and compiles a DMN document; throws nothing for what is in it. */
export async function compileDecisions(xml: string): Promise<CompiledDecisions> {
  const { definitions, findings: read } = await readDecisions(xml);
  const decisions = new Map<string, Decision>();
  const knowledge = new Map<string, BusinessKnowledge>();
  const model = { decisions, knowledge };
  if (definitions === null) return { model, findings: read };

  const findings = [...read];
  const report: Report = (finding) => findings.push(finding);
  const nodes = children(definitions, 'drgElement');
  const played = nodes.filter(({ $type }) => $type === 'dmn:Decision' || $type === 'dmn:BusinessKnowledgeModel');
  for (const imported of children(definitions, 'import')) {
    const elementId = text(imported, 'id');
    const zh = '不支持引用其他决策文件。';
    report({ rule: 'decision-import', level: 'error', elementId, zh, en: 'Imports of other models are not played.' });
  }
  if (played.length > MAXIMUM_DECISIONS) {
    const zh = `决策超过${MAXIMUM_DECISIONS}个。`;
    const en = `The model has more than ${MAXIMUM_DECISIONS} decisions.`;
    report({ rule: 'decision-too-many', level: 'error', elementId: null, zh, en });
    return { model, findings };
  }
  if (!played.some(({ $type }) => $type === 'dmn:Decision')) {
    report({
      rule: 'decision-none',
      level: 'error',
      elementId: null,
      zh: '文件中没有决策。',
      en: 'There is no decision.',
    });
  }
  const graph: Graph = { byId: new Map(nodes.map((node) => [idOf(node), node])), report };
  for (const node of played) {
    if (idOf(node) === '') {
      const zh = `决策“${text(node, 'name') ?? ''}”没有编号。`;
      report({ rule: 'decision-id', level: 'error', elementId: null, zh, en: 'A decision has no id.' });
    } else if (node.$type === 'dmn:Decision') {
      const decision = compileDecision(node, graph);
      if (decision !== null) decisions.set(decision.id, decision);
    } else {
      const one = compileKnowledge(node, graph);
      if (one !== null) knowledge.set(one.id, one);
    }
  }
  refuseCycles(decisions, report);
  refuseCycles(knowledge, report);
  return { model, findings };
}

interface Graph {
  readonly byId: ReadonlyMap<string, Node>;
  readonly report: Report;
}

function compileDecision(node: Node, graph: Graph): Decision | null {
  const id = idOf(node);
  const name = text(node, 'name') ?? id;
  const variable = variableOf(node) ?? name;
  const required = children(node, 'informationRequirement');
  const logic = compileLogic(child(node, 'decisionLogic'), {
    ownerId: id,
    variable,
    cells: cells(id, graph.report),
    knowledge: new Map(knowledgeOf(node, graph).map((one) => [text(one, 'name') ?? idOf(one), idOf(one)])),
    report: graph.report,
  });
  const requires = referred(id, required, 'requiredDecision', 'dmn:Decision', graph).map(idOf);
  const inputData = referred(id, required, 'requiredInput', 'dmn:InputData', graph).map(
    (input) => variableOf(input) ?? text(input, 'name') ?? idOf(input),
  );
  return logic === null ? null : { id, name, variable, requires, inputData, logic };
}

function compileKnowledge(node: Node, graph: Graph): BusinessKnowledge | null {
  const id = idOf(node);
  const called = child(node, 'encapsulatedLogic');
  const kind = (called && text(called, 'kind')) ?? 'FEEL';
  if (kind !== 'FEEL') {
    const zh = `业务知识只能使用FEEL，不能使用${kind}。`;
    graph.report({
      rule: 'decision-language',
      level: 'error',
      elementId: id,
      zh,
      en: `${kind} functions are not played.`,
    });
    return null;
  }
  const requires = knowledgeOf(node, graph);
  const name = text(node, 'name') ?? id;
  const logic = compileLogic(called && child(called, 'body'), {
    ownerId: id,
    variable: variableOf(node) ?? name,
    cells: cells(id, graph.report),
    knowledge: new Map(requires.map((one) => [text(one, 'name') ?? idOf(one), idOf(one)])),
    report: graph.report,
  });
  if (logic === null) return null;
  const parameters = (called === null ? [] : children(called, 'formalParameter')).map((one) => text(one, 'name') ?? '');
  return { id, name, parameters, requires: requires.map(idOf), logic };
}

function knowledgeOf(node: Node, graph: Graph): readonly Node[] {
  const required = children(node, 'knowledgeRequirement');
  return referred(idOf(node), required, 'requiredKnowledge', 'dmn:BusinessKnowledgeModel', graph);
}

function variableOf(node: Node): string | null {
  const variable = child(node, 'variable');
  return variable && text(variable, 'name');
}

/** The elements that requirements refer to by `href="#id"`; one that is not there is reported. */
function referred(
  elementId: string,
  requirements: readonly Node[],
  property: string,
  type: string,
  { byId, report }: Graph,
): readonly Node[] {
  return requirements.flatMap((requirement) => {
    const reference = child(requirement, property);
    if (reference === null) return [];
    const href = text(reference, 'href') ?? '';
    const target = href.startsWith('#') ? byId.get(href.slice(1)) : undefined;
    if (target?.$type === type) return [target];
    const zh = `决策需求指向的“${href}”不存在。`;
    report({
      rule: 'decision-requirement',
      level: 'error',
      elementId,
      zh,
      en: `It requires ${href}, which is not there.`,
    });
    return [];
  });
}
