import type { Element, ProcessModel } from '../bpmn/model.ts';

/** Something in a diagram that the engine does not play. */
export interface Unsupported {
  readonly elementId: string;
  /** The element kind, or the property of it that is not played, e.g. `loop`. */
  readonly kind: string;
}

/** Lists what a model uses and the engine does not play; a model with a non-empty answer must not be deployed. */
export function unsupported(model: ProcessModel): readonly Unsupported[] {
  return model.elements.flatMap((element) => kindsNotPlayed(element).map((kind) => ({ elementId: element.id, kind })));
}

function kindsNotPlayed(element: Element): readonly string[] {
  const kinds: string[] = [];
  const { kind, loop } = element;
  if (loop !== null && kind === 'eventSubProcess') kinds.push('loop');
  return kinds;
}
