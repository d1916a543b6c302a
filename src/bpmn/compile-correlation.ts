import type { Expression } from '../feel/expression.ts';
import { attributes } from './attributes.ts';
import { rootElements } from './compile-collaboration.ts';
import type { Report } from './finding.ts';
import type { Correlation } from './model.ts';
import { around, body, child, children, idOf, type Node } from './node.ts';

/**
 * How the diagram correlates a message in the process an element belongs to (BPMN 2.0.2 §8.4.2): by the first correlation
 * key each of whose properties says where it stands in that message. A key the process subscribes to goes before others.
 */
export function compileCorrelation(element: Node, message: Node, report: Report): Correlation | null {
  const process = around(element, 'bpmn:Process');
  const subscriptions = process === null ? [] : children(process, 'correlationSubscriptions');
  const subscribed = (key: Node) => subscriptions.find((one) => child(one, 'correlationKeyRef') === key) ?? null;
  const keys = [...correlationKeys(element)].sort((a, b) => rank(a) - rank(b));
  for (const key of keys) {
    const paths = propertiesOf(key).map((property) => messagePath(property, message, report));
    if (paths.length === 0 || !paths.every((path) => path !== null)) continue;
    return { key: idOf(key), message: paths, context: contextOf(key, subscribed(key), report) };
  }
  return null;

  function rank(key: Node): number {
    return subscribed(key) === null ? 1 : 0;
  }
}

/** The correlation keys of a document: those of its collaborations and of the conversations in them. */
export function correlationKeys(node: Node): readonly Node[] {
  const collaborations = rootElements(node).filter((root) => root.$type === 'bpmn:Collaboration');
  return collaborations.flatMap((collaboration) => [
    ...children(collaboration, 'correlationKeys'),
    ...children(collaboration, 'conversations').flatMap((one) => children(one, 'correlationKeys')),
  ]);
}

/** The properties a correlation key is made of. */
export function propertiesOf(key: Node): readonly Node[] {
  return children(key, 'correlationPropertyRef');
}

function messagePath(property: Node, message: Node, report: Report): Expression | null {
  const retrieval = children(property, 'correlationPropertyRetrievalExpression').find(
    (one) => child(one, 'messageRef') === message,
  );
  return retrieval === undefined ? null : attributes(idOf(property), report).formula(body(retrieval, 'messagePath'));
}

/** What the process binds each property to; null where it leaves one open. */
function contextOf(key: Node, subscription: Node | null, report: Report): readonly Expression[] | null {
  if (subscription === null) return null;
  const bindings = children(subscription, 'correlationPropertyBinding');
  const paths = propertiesOf(key).map((property) => {
    const binding = bindings.find((one) => child(one, 'correlationPropertyRef') === property);
    return binding === undefined ? null : attributes(idOf(subscription), report).formula(body(binding, 'dataPath'));
  });
  return paths.every((path) => path !== null) ? paths : null;
}
