import { globalTaskOf, kindOfGlobalTask } from './global-task.ts';
import type { ElementKind } from './model.ts';
import { child, children, flag, idOf, type Node } from './node.ts';

const KINDS: Readonly<Record<string, ElementKind>> = {
  'bpmn:StartEvent': 'startEvent',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:IntermediateCatchEvent': 'intermediateCatchEvent',
  'bpmn:IntermediateThrowEvent': 'intermediateThrowEvent',
  'bpmn:BoundaryEvent': 'boundaryEvent',
  'bpmn:Task': 'task',
  'bpmn:UserTask': 'userTask',
  'bpmn:ManualTask': 'manualTask',
  'bpmn:ServiceTask': 'serviceTask',
  'bpmn:SendTask': 'sendTask',
  'bpmn:ReceiveTask': 'receiveTask',
  'bpmn:ScriptTask': 'scriptTask',
  'bpmn:BusinessRuleTask': 'businessRuleTask',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:SubProcess': 'subProcess',
  'bpmn:Transaction': 'transaction',
  'bpmn:AdHocSubProcess': 'adHocSubProcess',
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
  'bpmn:InclusiveGateway': 'inclusiveGateway',
  'bpmn:EventBasedGateway': 'eventBasedGateway',
  'bpmn:ComplexGateway': 'complexGateway',
};

/** The kind of a flow node, null for what is none or is not played (choreographies). */
export function kindOf(node: Node): ElementKind | null {
  if (node.$type === 'bpmn:SubProcess' && flag(node, 'triggeredByEvent')) return 'eventSubProcess';
  const globalTask = globalTaskOf(node);
  return globalTask === null ? (KINDS[node.$type] ?? null) : kindOfGlobalTask(globalTask);
}

/** The flow nodes, flows and scopes of a process in the order of the document, numbered. */
export interface Outline {
  readonly nodes: readonly { readonly node: Node; readonly kind: ElementKind; readonly scope: number }[];
  readonly flows: readonly { readonly node: Node; readonly source: number; readonly target: number }[];
  readonly scopes: readonly { readonly node: Node; readonly element: number | null; readonly parent: number | null }[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The scope each sub-process opens, by its element's index. */
  readonly bodyOf: ReadonlyMap<number, number>;
}

/** Numbers everything in a process; flows without both ends inside it are left out (the lint tells of them). */
export function outline(process: Node): Outline {
  const nodes: { node: Node; kind: ElementKind; scope: number }[] = [];
  const scopes: { node: Node; element: number | null; parent: number | null }[] = [];
  const sequenceFlows: Node[] = [];
  const indexOf = new Map<string, number>();
  const bodyOf = new Map<number, number>();
  collect(process, null, null);

  const flows = sequenceFlows.flatMap((node) => {
    const source = indexOf.get(endOf(node, 'sourceRef'));
    const target = indexOf.get(endOf(node, 'targetRef'));
    return source === undefined || target === undefined ? [] : [{ node, source, target }];
  });
  return { nodes, flows, scopes, indexOf, bodyOf };

  function collect(container: Node, element: number | null, parent: number | null): void {
    const scope = scopes.length;
    scopes.push({ node: container, element, parent });
    if (element !== null) bodyOf.set(element, scope);
    for (const node of children(container, 'flowElements')) {
      if (node.$type === 'bpmn:SequenceFlow') sequenceFlows.push(node);
      const kind = kindOf(node);
      if (kind === null) continue;
      const index = nodes.length;
      nodes.push({ node, kind, scope });
      indexOf.set(idOf(node), index);
      if (node.$instanceOf('bpmn:SubProcess')) collect(node, index, scope);
    }
  }
}

function endOf(flow: Node, name: string): string {
  const end = child(flow, name);
  return end === null ? '' : idOf(end);
}
