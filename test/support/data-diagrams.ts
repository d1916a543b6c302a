import { compileXml } from '../../src/bpmn/compile.ts';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { flows, process } from '../bpmn/document.ts';

/** A compiled process around the given insides, with flows such as `s-a`. */
export async function diagram(inside: string, ...ways: readonly string[]): Promise<ProcessModel> {
  const [model] = await compileXml(process(inside + flows(...ways)));
  if (model === undefined) throw new Error('the diagram has no process');
  return model;
}

/** Start and end events `s` and `e`. */
export const ENDS = '<bpmn:startEvent id="s" /><bpmn:endEvent id="e" />';

/** A data object with that id and name. */
export const object = (id: string, name = id, more = '') => `<bpmn:dataObject id="${id}" name="${name}" ${more}/>`;

/** A reference to a data object. */
export const reference = (id: string, to: string, name = '') =>
  `<bpmn:dataObjectReference id="${id}" dataObjectRef="${to}"${name === '' ? '' : ` name="${name}"`} />`;

/** Data inputs and outputs with one set each, all required unless `sets` says it; `a:x` has id `a` and name `x`. */
export function spec(inputs: readonly string[], outputs: readonly string[], sets?: string): string {
  const items = (type: string, all: readonly string[]) =>
    all.map((one) => `<bpmn:${type} id="${idIn(one)}" name="${nameIn(one)}" />`).join('');
  const refs = (type: string, all: readonly string[]) =>
    all.map((one) => `<bpmn:${type}>${idIn(one)}</bpmn:${type}>`).join('');
  const all = `<bpmn:inputSet>${refs('dataInputRefs', inputs)}</bpmn:inputSet><bpmn:outputSet>${refs('dataOutputRefs', outputs)}</bpmn:outputSet>`;
  return `<bpmn:ioSpecification>${items('dataInput', inputs)}${items('dataOutput', outputs)}${sets ?? all}</bpmn:ioSpecification>`;
}

const idIn = (item: string) => item.split(':')[0] ?? item;
const nameIn = (item: string) => item.split(':')[1] ?? item;

const association = (type: string, from: string, to: string, inside: string) =>
  `<bpmn:${type}>${from === '' ? '' : `<bpmn:sourceRef>${from}</bpmn:sourceRef>`}<bpmn:targetRef>${to}</bpmn:targetRef>${inside}</bpmn:${type}>`;

/** A data input association. */
export const takes = (from: string, to: string, inside = '') => association('dataInputAssociation', from, to, inside);

/** A data output association. */
export const gives = (from: string, to: string, inside = '') => association('dataOutputAssociation', from, to, inside);

export const transformation = (formula: string) => `<bpmn:transformation>${formula}</bpmn:transformation>`;

/** An assignment; the texts are FEEL. */
export const assignment = (from: string, to: string) =>
  `<bpmn:assignment><bpmn:from xsi:type="bpmn:tFormalExpression">${from}</bpmn:from><bpmn:to xsi:type="bpmn:tFormalExpression">${to}</bpmn:to></bpmn:assignment>`;

export const user = (id: string, inside = '') => `<bpmn:userTask id="${id}">${inside}</bpmn:userTask>`;

/** A script task whose value goes into a variable. */
export const script = (id: string, variable: string, formula: string, inside = '') =>
  `<bpmn:scriptTask id="${id}" approval:resultVariable="${variable}">${inside}<bpmn:script>${formula}</bpmn:script></bpmn:scriptTask>`;
