import type Canvas from 'diagram-js/lib/core/Canvas';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

/** Markers that say something may be dropped here. */
const welcoming: ReadonlySet<string> = new Set(['drop-ok', 'new-parent']);

/**
 * Leaves out two things diagram-js does at every step of a movement and that a large diagram feels. It takes what lies over
 * the drawing off the page and puts it back, though that moves with the drawing anyway; and it colours the empty ground as a
 * place where something may be dropped, as nearly all of it is, which styles every element anew. Ground where nothing may be
 * dropped is coloured still.
 */
function CalmMovement(canvas: Canvas, overlays: Overlays) {
  overlays.hide = () => undefined;
  const addMarker = canvas.addMarker.bind(canvas);
  canvas.addMarker = (element, marker) => {
    const isGround = element === canvas.getRootElement();
    if (!(isGround && welcoming.has(marker))) addMarker(element, marker);
  };
}
CalmMovement.$inject = ['canvas', 'overlays'];

/** The module of bpmn-js that keeps movements cheap. */
export const calmMovement = {
  __init__: ['calmMovement'],
  calmMovement: ['type', CalmMovement],
};
