import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { isShape, placeToShow, readable, within } from './focus.ts';
import { diagramLook } from './look.ts';
import type { Marks } from './marks.ts';

/** A diagram on the page that can be looked at, not changed. */
export interface Viewer {
  /** Draws a diagram. @throws Error when the XML has no layout or is not BPMN */
  show(xml: string): Promise<void>;
  /** Replaces everything drawn upon the diagram; ids that are not in it are passed over. */
  mark(marks: Marks): void;
  fit(): void;
  /** Shows some elements in the middle at a size one can read, at least the smallest of them, unless the whole diagram can be read. */
  focus(elementIds: readonly string[]): void;
  zoom(factor: number): void;
  destroy(): void;
}

function pill(words: string, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = words;
  return element;
}

/** Everything that has not been reached, but for the ground it stands on: pools, lanes and labels of the told. */
function restOf(registry: ElementRegistry, told: ReadonlySet<string>): string[] {
  return registry
    .filter(
      ({ id, type }) => !told.has(id.replace(/_label$/, '')) && !/Participant|Lane|Collaboration|Process$/.test(type),
    )
    .map(({ id }) => id);
}

/** Puts a viewer into an element of the page. This module carries bpmn-js, so import it only when a diagram is shown. */
export function createViewer(container: HTMLElement, onElementClick: (elementId: string) => void): Viewer {
  const viewer = new NavigatedViewer({ container, ...diagramLook });
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  const events = viewer.get<EventBus>('eventBus');
  let marked: [string, string][] = [];

  events.on('element.click', (event: { element: { id: string; type: string } }) => onElementClick(event.element.id));

  const addClass = (id: string, name: string) => {
    if (!registry.get(id)) return;
    canvas.addMarker(id, name);
    marked.push([id, name]);
  };
  const addOverlay = (id: string, words: string, className: string, place: 'badge' | 'note') => {
    const shape = registry.get(id);
    // a note would hide the label of an event or a gateway
    if (!shape || !isShape(shape) || (place === 'note' && shape.width < 80)) return;
    // what waits at a gateway waits for nobody
    if (place === 'badge' && /Gateway$/.test(shape.type)) return;
    const position = place === 'badge' ? { top: -12, right: 22 } : { bottom: -2, left: 0 };
    const html = pill(words, className);
    if (place === 'note') html.style.width = `${shape.width}px`;
    overlays.add(id, `lb-${place}`, { position, html });
  };
  const zoomTo = (scale: number) => {
    const { width, height } = canvas.viewbox().outer;
    canvas.zoom(scale, { x: width / 2, y: height / 2 });
  };
  const fit = () => {
    canvas.zoom('fit-viewport', { x: 0, y: 0 });
    if (canvas.zoom() > 1.2) zoomTo(1.2);
  };

  return {
    show: async (xml) => {
      await viewer.importXML(xml);
      marked = [];
      for (const { id } of registry.filter(({ type }) => /Participant|Lane/.test(type)))
        canvas.addMarker(id, 'lb-lane');
      fit();
    },
    mark: ({ markers, doneFlows, badges, notes }) => {
      for (const [id, name] of marked) if (registry.get(id)) canvas.removeMarker(id, name);
      marked = [];
      overlays.remove({ type: 'lb-badge' });
      overlays.remove({ type: 'lb-note' });
      const told = new Set([...Object.keys(markers), ...doneFlows]);
      for (const [id, marker] of Object.entries(markers)) addClass(id, `lb-${marker}`);
      for (const id of doneFlows) addClass(id, 'lb-done');
      if (told.size > 0) for (const id of restOf(registry, told)) addClass(id, 'lb-ahead');
      for (const [id, words] of Object.entries(badges)) addOverlay(id, words, 'lb-badge', 'badge');
      for (const [id, words] of Object.entries(notes)) addOverlay(id, words, 'lb-note', 'note');
    },
    fit,
    focus: (elementIds) => {
      if (canvas.zoom() >= readable) return;
      const shapes = elementIds.flatMap((id) => registry.get(id) ?? []).filter(isShape);
      const { outer, inner } = canvas.viewbox();
      const shown = placeToShow(
        shapes.filter(({ type }) => !/Gateway$/.test(type)),
        outer,
      );
      if (shown !== null) canvas.viewbox(within(inner, shown));
    },
    zoom: (factor) => zoomTo(Math.min(4, Math.max(0.2, canvas.zoom() * factor))),
    destroy: () => viewer.destroy(),
  };
}
