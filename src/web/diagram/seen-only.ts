import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import { type Bounds, boundsOf, type Drawn, meet } from './outline.ts';

/** What is drawn beyond each edge of the window, as a share of its width or height. */
const margin = 0.4;

/** What this module takes off the page; modeler.css hides it. */
const away = 'lb-away';

function covers(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/**
 * Lays out and paints only what can be seen, with what lies around it: the browser's work at every step of a movement then
 * depends on the window and not on the size of the diagram. The model and what is saved know nothing of it.
 */
function SeenOnly(canvas: Canvas, elementRegistry: ElementRegistry, eventBus: EventBus) {
  let drawn: Bounds | null = null;
  let asked = 0;
  const put = (element: ElementLike) => {
    const gfx = elementRegistry.getGraphics(element);
    const bounds = boundsOf(element as Drawn); // a shape, a label or a connection
    if (gfx && bounds && drawn) gfx.classList.toggle(away, !meet(drawn, bounds));
  };
  const show = () => {
    asked = 0;
    const { x, y, width, height, scale } = canvas.viewbox();
    if (!(scale > 0) || (drawn !== null && covers(drawn, { x, y, width, height }) && width * 3 > drawn.width)) return;
    const [dx, dy] = [width * margin, height * margin];
    drawn = { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
    elementRegistry.forEach(put);
  };
  const showSoon = () => {
    if (asked === 0) asked = requestAnimationFrame(show);
  };
  eventBus.on(['import.done', 'root.set'], () => {
    drawn = null;
    showSoon();
  });
  eventBus.on(['canvas.viewbox.changed', 'canvas.resized'], showSoon);
  eventBus.on(['shape.changed', 'connection.changed'], ({ element }: { element: ElementLike }) => put(element));
  eventBus.on('diagram.destroy', () => cancelAnimationFrame(asked));
}
SeenOnly.$inject = ['canvas', 'elementRegistry', 'eventBus'];

/** The module of bpmn-js that draws what can be seen. */
export const seenOnly = {
  __init__: ['seenOnly'],
  seenOnly: ['type', SeenOnly],
};
