import { PLACEHOLDER, specified } from './data-names.ts';
import { body, child, children, type Node, text } from './node.ts';

/** True for an arrow of a drawing tool, which brings data from nowhere or to nothing and is not executed. */
export function isOnlyDrawn(association: Node): boolean {
  if (child(association, 'transformation') !== null || children(association, 'assignment').length > 0) return false;
  const target = child(association, 'targetRef');
  if (target !== null && text(target, 'name') === PLACEHOLDER) return true;
  const owner = association.$parent;
  const hasOutputs = owner !== undefined && specified(owner, 'dataOutputs').length > 0;
  const isOutput = association.$type === 'bpmn:DataOutputAssociation';
  return isOutput && !hasOutputs && children(association, 'sourceRef').length === 0;
}

/** The process, sub-process, activity or event that an item of data belongs to. */
export function ownerOf(item: Node): Node | undefined {
  const parent = item.$parent;
  const isHeld = parent?.$type === 'bpmn:InputOutputSpecification' || parent?.$instanceOf('bpmn:LoopCharacteristics');
  return isHeld ? parent?.$parent : parent;
}

/** True for a data input, output or property of the element itself, and for the item of each of its passes. */
export function isOwnItem(element: Node, item: Node): boolean {
  return ownerOf(item) === element;
}

/** What the `to` of an assignment names: the target, and the way into it. */
export function pathOf(assignment: Node): readonly string[] | null {
  const written = body(assignment, 'to')?.replace(/^=\s*/, '') ?? '';
  const path = written.split('.').map((part) => part.trim());
  return path.every((part) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(part)) ? path : null;
}

/** The input or output sets of an activity, or the one of an event. */
export function setNodes(node: Node, which: 'inputSets' | 'outputSets'): readonly Node[] {
  if (!node.$instanceOf('bpmn:Event')) {
    const specification = child(node, 'ioSpecification');
    return specification === null ? [] : children(specification, which);
  }
  const isOfEvent = node.$instanceOf(which === 'inputSets' ? 'bpmn:ThrowEvent' : 'bpmn:CatchEvent');
  const only = isOfEvent ? child(node, which.slice(0, -1)) : null;
  return only === null ? [] : [only];
}
