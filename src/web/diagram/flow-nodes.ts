import { plainText } from './element-names.ts';

/** A node of a diagram that a token can stand at. */
export interface FlowNode {
  id: string;
  /** Its BPMN type, as `userTask`. */
  type: string;
  /** Its name, or its id where it has none. */
  name: string;
}

const nodeTypes =
  /^(task|\w+Task|subProcess|adHocSubProcess|transaction|callActivity|startEvent|endEvent|intermediate\w+Event|boundaryEvent|\w+Gateway)$/;

/** The nodes of a diagram in the order they are written down. */
export function flowNodes(xml: string): FlowNode[] {
  const nodes: FlowNode[] = [];
  for (const [, type = '', attributes = ''] of xml.matchAll(/<bpmn2?:(\w+)\b([^>]*)>/g)) {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined || !nodeTypes.test(type)) continue;
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    nodes.push({ id, type, name: name ? plainText(name) : id });
  }
  return nodes;
}
