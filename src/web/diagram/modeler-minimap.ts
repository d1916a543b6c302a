import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type Drawn, outlineOf } from './outline.ts';

type Translate = (template: string) => string;

const svgNames = 'http://www.w3.org/2000/svg';

function made(name: string, parent: Element, className?: string): SVGElement {
  const element = document.createElementNS(svgNames, name) as SVGElement; // what this namespace makes
  if (className) element.setAttribute('class', className);
  parent.append(element);
  return element;
}

/**
 * The whole diagram in small, with the part that is seen; pressing it goes there. It is one path and one frame whatever the
 * size of the diagram, and is measured from the model, so that dragging and moving a large one stay fluid.
 */
function Minimap(canvas: Canvas, elementRegistry: ElementRegistry, eventBus: EventBus, translate: Translate) {
  const box = document.createElement('div');
  box.className = 'lb-minimap';
  const toggle = document.createElement('button');
  toggle.type = 'button';
  const map = made('svg', box, 'lb-minimap-map') as SVGSVGElement; // as its name says
  map.setAttribute('aria-hidden', 'true');
  const shapes = made('path', map, 'lb-minimap-shapes');
  const frame = made('rect', map, 'lb-minimap-frame');
  box.prepend(toggle);
  canvas.getContainer().append(box);

  let isOpen = true;
  let isStale = true;
  let asked = 0;
  const show = () => {
    asked = 0;
    if (!isOpen) return;
    if (isStale) {
      const root = canvas.getRootElement();
      const drawn = elementRegistry.filter((each) => canvas.findRoot(each) === root) as unknown as Drawn[]; // shapes and flows
      const { path, bounds } = outlineOf(drawn);
      shapes.setAttribute('d', path);
      map.setAttribute('viewBox', `${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`);
      isStale = false;
    }
    const view = canvas.viewbox();
    for (const name of ['x', 'y', 'width', 'height'] as const) frame.setAttribute(name, String(view[name]));
  };
  const showSoon = () => {
    if (asked === 0) asked = requestAnimationFrame(show);
  };
  const speak = () => {
    box.dataset.open = String(isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.textContent = translate(isOpen ? 'Close minimap' : 'Open minimap');
  };
  eventBus.on(['import.done', 'root.set', 'elements.changed', 'shape.removed', 'connection.removed'], () => {
    isStale = true;
    showSoon();
  });
  eventBus.on(['canvas.viewbox.changed', 'canvas.resized'], showSoon);
  eventBus.on('i18n.changed', speak);
  eventBus.on('diagram.destroy', () => cancelAnimationFrame(asked));
  speak();

  toggle.addEventListener('click', () => {
    isOpen = !isOpen;
    speak();
    showSoon();
  });
  const go = (event: PointerEvent) => {
    const toMap = map.getScreenCTM()?.inverse();
    if (!toMap) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toMap);
    const { width, height } = canvas.viewbox();
    canvas.viewbox({ x: x - width / 2, y: y - height / 2, width, height });
  };
  map.addEventListener('pointerdown', (event) => {
    map.setPointerCapture(event.pointerId);
    go(event);
  });
  map.addEventListener('pointermove', (event) => {
    if (map.hasPointerCapture(event.pointerId)) go(event);
  });
  // what begins here is not meant for the diagram under it
  for (const name of ['mousedown', 'wheel', 'dblclick']) {
    box.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  }
}
Minimap.$inject = ['canvas', 'elementRegistry', 'eventBus', 'translate'];

/** The module of bpmn-js that shows the whole diagram in small. */
export const minimap = {
  __init__: ['minimap'],
  minimap: ['type', Minimap],
};
