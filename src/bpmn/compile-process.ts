import { readingAliases } from './alias-names.ts';
import { attributes } from './attributes.ts';
import { compileMessageFlows } from './compile-collaboration.ts';
import { compileData, compileProcessData, ownAliases } from './compile-data.ts';
import { compileElement, hostOf } from './compile-element.ts';
import { compileLanes, type Lanes } from './compile-lanes.ts';
import { compileEqualities, compileLimits, compileMaterials, compileProcedure } from './compile-procedure.ts';
import { type DataNames, dataNames } from './data-names.ts';
import type { Report } from './finding.ts';
import type { Element, ProcessModel, Scope, SequenceFlow } from './model.ts';
import { body, child, children, documentation, flag, idOf, type Node, text } from './node.ts';
import { type Outline, outline } from './outline.ts';

/** Compiles one `bpmn:process`; what is wrong goes to `report` and leaves a gap, never an exception. */
export function compileProcess(process: Node, report: Report): ProcessModel {
  const plan = outline(process);
  const lanes = compileLanes(
    plan.scopes.map((scope) => scope.node),
    report,
  );
  const names = dataNames(plan);
  const flows = plan.flows.map(({ node, source, target }, index): SequenceFlow => {
    const written = attributes(idOf(node), report).formula(body(node, 'conditionExpression'));
    const condition = readingAliases(written, names.aliasesIn(plan.nodes[source]?.scope ?? 0));
    return { index, id: idOf(node), name: text(node, 'name') ?? '', source, target, condition };
  });
  const elements = compileElements(plan, flows, lanes, names, report);

  return {
    key: idOf(process),
    name: text(process, 'name') ?? idOf(process),
    documentation: documentation(process) ?? '',
    versionTag: text(process, 'approval:versionTag'),
    elements,
    flows,
    scopes: compileScopes(plan, elements),
    lanes: lanes.lanes,
    messageFlows: compileMessageFlows(process),
    indexOf: plan.indexOf,
    data: compileProcessData(process, names, elements),
    procedure: compileProcedure(process, report),
    limits: compileLimits(process, report, ['STATUTORY', 'PROMISED']),
    materials: compileMaterials(process, report),
    equalities: compileEqualities(process, report),
  };
}

function compileElements(
  plan: Outline,
  flows: readonly SequenceFlow[],
  lanes: Lanes,
  names: DataNames,
  report: Report,
): readonly Element[] {
  const { nodes, indexOf, bodyOf } = plan;
  const incoming: number[][] = nodes.map(() => []);
  const outgoing: number[][] = nodes.map(() => []);
  const boundary: number[][] = nodes.map(() => []);
  const attachedTo = nodes.map(({ node }) => indexOf.get(hostOf(node) ?? '') ?? null);
  const compensation = compensationHandlers(plan);
  for (const flow of flows) {
    outgoing[flow.source]?.push(flow.index);
    incoming[flow.target]?.push(flow.index);
  }
  attachedTo.forEach((host, index) => {
    if (host !== null) boundary[host]?.push(index);
  });

  return nodes.map(({ node, kind, scope }, index): Element => {
    const written = compileElement(node, kind, indexOf, report);
    const own = readingAliases(written, new Map([...names.aliasesIn(scope), ...ownAliases(node, names)]));
    const { data, loop } = compileData(node, { scope, body: bodyOf.get(index) ?? null }, own.loop, names, report);
    const lane = laneAround(plan, index, lanes);
    const byLane = kind === 'userTask' || kind === 'manualTask' ? (lanes.assignmentOf.get(lane ?? '') ?? null) : null;
    const assignment = own.approval.assignment ?? byLane;
    const defaultId = child(node, 'default');
    const defaultFlow = outgoing[index]?.find((flow) => defaultId !== null && flows[flow]?.id === idOf(defaultId));
    return {
      ...own,
      loop,
      data,
      index,
      scope,
      incoming: incoming[index] ?? [],
      outgoing: outgoing[index] ?? [],
      defaultFlow: defaultFlow ?? null,
      attachedTo: attachedTo[index] ?? null,
      boundary: boundary[index] ?? [],
      body: bodyOf.get(index) ?? null,
      compensation: compensation.get(index) ?? null,
      lane,
      approval: { ...own.approval, assignment },
    };
  });
}

/** The node's own lane, or that of the sub-process it is in. */
function laneAround(plan: Outline, index: number, lanes: Lanes): string | null {
  for (let at: number | null | undefined = index; at !== null && at !== undefined; ) {
    const entry: Outline['nodes'][number] | undefined = plan.nodes[at];
    if (entry === undefined) return null;
    const lane = lanes.laneOf.get(idOf(entry.node));
    if (lane !== undefined) return lane;
    at = plan.scopes[entry.scope]?.element;
  }
  return null;
}

/** Compensation handlers by the boundary event they are associated with, wherever and whichever way it is drawn (BPMN 2.0.2 §10.7.2). */
function compensationHandlers(plan: Outline): ReadonlyMap<number, number> {
  const handlers = new Map<number, number>();
  for (const artifact of associations(plan)) {
    const source = endIndex(plan, artifact, 'sourceRef');
    const target = endIndex(plan, artifact, 'targetRef');
    if (source === undefined || target === undefined) continue;
    if (plan.nodes[source]?.kind === 'boundaryEvent') handlers.set(source, target);
    else if (isHandler(plan, source) && !handlers.has(target)) handlers.set(target, source);
  }
  return handlers;
}

function isHandler(plan: Outline, index: number): boolean {
  const node = plan.nodes[index]?.node;
  return node !== undefined && flag(node, 'isForCompensation');
}

/** Those of the process, of its sub-processes, and of the collaboration it takes part in. */
function associations({ scopes }: Outline): readonly Node[] {
  const definitions = scopes[0]?.node.$parent;
  const collaborations = definitions === undefined ? [] : children(definitions, 'rootElements');
  return [...scopes.map(({ node }) => node), ...collaborations.filter(({ $type }) => $type === 'bpmn:Collaboration')]
    .flatMap((container) => children(container, 'artifacts'))
    .filter((artifact) => artifact.$type === 'bpmn:Association');
}

function endIndex(plan: Outline, association: Node, name: string): number | undefined {
  const end = child(association, name);
  return end === null ? undefined : plan.indexOf.get(idOf(end));
}

function compileScopes(plan: Outline, elements: readonly Element[]): readonly Scope[] {
  const byScope = Map.groupBy(elements, ({ scope }) => scope);
  return plan.scopes.map(({ element, parent }, index) => {
    const inside = byScope.get(index) ?? [];
    return {
      index,
      element,
      parent,
      elements: inside.map((candidate) => candidate.index),
      starts: inside.filter(({ kind }) => kind === 'startEvent').map((candidate) => candidate.index),
      eventSubProcesses: inside.filter(({ kind }) => kind === 'eventSubProcess').map((candidate) => candidate.index),
    };
  });
}
