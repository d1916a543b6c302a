import { child, children, idOf, type Node, text } from '../xml/node.ts';

export { child, children, flag, idOf, integer, isNode, type Node, text } from '../xml/node.ts';

/** The id of the element or, where it has none, of the innermost BPMN element around it that has one. */
export function nearestId(node: Node): string | null {
  for (let at: Node | undefined = node; at; at = at.$parent) {
    if (idOf(at) !== '' && at.$type.startsWith('bpmn:')) return idOf(at);
  }
  return null;
}

/** The text inside an expression element such as `bpmn:conditionExpression`, trimmed; null when empty. */
export function body(node: Node, name: string): string | null {
  const expression = child(node, name);
  return expression === null ? null : text(expression, 'body');
}

/** The text of the first `bpmn:documentation`. */
export function documentation(node: Node): string | null {
  const first = children(node, 'documentation')[0];
  return first === undefined ? null : text(first, 'text');
}

/** The extension elements of one type. */
export function extensions(node: Node, type: string): readonly Node[] {
  const holder = child(node, 'extensionElements');
  return holder === null ? [] : children(holder, 'values').filter((value) => value.$type === type);
}

/** The first extension element of one type, or null. */
export function extension(node: Node, type: string): Node | null {
  return extensions(node, type)[0] ?? null;
}

/** The nearest element around a node, or the node itself, of one type; null when there is none. */
export function around(node: Node, type: string): Node | null {
  for (let at: Node | undefined = node; at; at = at.$parent) if (at.$type === type) return at;
  return null;
}
