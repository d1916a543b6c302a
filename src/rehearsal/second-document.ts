import { BpmnModdle } from 'bpmn-moddle';
import type { ProcessModel } from '../bpmn/model.ts';
import { child, children, isNode, type Node } from '../bpmn/node.ts';
import { instancesOf } from './walk.ts';

/** A document as the second engine is handed it: parsed, its decisions left to the walk it is led along. */
export type SecondDocument = Awaited<ReturnType<BpmnModdle['fromXML']>>;

/**
 * Prepares a diagram for the second engine: conditions of flows ask the walk, by FEEL over `decided`; loops are as the walk makes
 * them; no timer is due by itself; called processes are outside. Everything else stays as other engines read it.
 */
export async function secondDocument(xml: string, model: ProcessModel): Promise<SecondDocument> {
  const moddle = new BpmnModdle();
  const document = await moddle.fromXML(xml);
  const formal = (body: string): unknown => moddle.create('bpmn:FormalExpression', { body });
  for (const node of Object.values(document.elementsById)) if (isNode(node)) prepare(node, model, formal);
  const { rootElement } = document;
  if (isNode(rootElement)) keepOnly(rootElement, model.key);
  return document;
}

/** Of several processes only the one that is rehearsed runs. */
function keepOnly(definitions: Node, key: string): void {
  for (const root of children(definitions, 'rootElements')) {
    if (root.$type === 'bpmn:Process') set(root, { isExecutable: root.get('id') === key });
  }
}

function prepare(node: Node, model: ProcessModel, formal: (body: string) => unknown): void {
  if (node.$type === 'bpmn:SequenceFlow' && child(node, 'conditionExpression') !== null) {
    const flow = model.flows.find(({ id }) => id === node.get('id'));
    set(node, { conditionExpression: formal(`=decided.f${flow?.index ?? ''} = true`) });
  }
  if (node.$type === 'bpmn:CallActivity') set(node, { calledElement: 'elsewhere' });
  const loop = node.$instanceOf('bpmn:Activity') ? child(node, 'loopCharacteristics') : null;
  if (loop?.$type === 'bpmn:StandardLoopCharacteristics') set(node, { loopCharacteristics: undefined });
  else if (loop !== null) {
    const element = model.elements.find(({ id }) => id === node.get('id'));
    const count = element === undefined ? 1 : instancesOf(element);
    set(loop, { loopCardinality: formal(`=${count}`), completionCondition: undefined });
  }
  // asking moddle for a list that is not there makes an empty one, which the second engine would wait for
  if (Object.hasOwn(node, 'eventDefinitions')) {
    for (const event of children(node, 'eventDefinitions')) {
      if (event.$type === 'bpmn:TimerEventDefinition') prepareTimer(event, formal);
      if (event.$type === 'bpmn:ConditionalEventDefinition') set(event, { condition: formal('=false') });
    }
  }
}

/** A day that never passes; how often a cycle repeats is kept. */
function prepareTimer(timer: Node, formal: (body: string) => unknown): void {
  const cycle = child(timer, 'timeCycle');
  const day = cycle === null ? { timeDuration: formal('P1D') } : { timeCycle: formal('R2/P1D') };
  set(timer, { timeDuration: undefined, timeCycle: undefined, timeDate: undefined, ...day });
}

/** Moddle's elements are plain objects with typed properties, which may be set; undefined takes one away. */
function set(node: Node, properties: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) Reflect.deleteProperty(node, name);
    else Object.assign(node, { [name]: value });
  }
}
