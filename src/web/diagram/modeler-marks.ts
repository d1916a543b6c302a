import type { Element as Drawing } from 'bpmn-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { boundsOf, type Drawn, outlineOf } from './outline.ts';

/** A mark at an element that a check has found something about. */
export interface FindingMark {
  elementId: string;
  level: 'error' | 'warning';
  title: string;
}

/** A mark at an element that one version has and another has not, or has otherwise or elsewhere. */
export interface ChangeMark {
  elementId: string;
  change: 'added' | 'changed' | 'moved';
  title: string;
}

/** An element another version has and this one has not, drawn as a shadow where it stood. */
export interface RemovedMark {
  name: string;
  drawn: Drawn;
}

/** What is drawn at an element, in a square of 20: an octagon for an error, a triangle for a warning, as in the lists. */
const signs = {
  error: ['M6.5 1.9h7l4.6 4.6v7l-4.6 4.6h-7L1.9 13.5v-7z', 'M10 5.75v5M10 13.750v.25'],
  warning: ['M10 2.75 18.25 17H1.75z', 'M10 8v4.25M10 14.5v.1'],
  added: ['M1 10a9 9 0 1 0 18 0 9 9 0 1 0-18 0z', 'M5.5 10h9M10 5.5v9'],
  changed: ['M1 10a9 9 0 1 0 18 0 9 9 0 1 0-18 0z', 'M6 8h8M6 12h8M12 5.5 8 14.5'],
  moved: ['M1 10a9 9 0 1 0 18 0 9 9 0 1 0-18 0z', 'M5.5 10h9M11 6.5l3.5 3.5-3.5 3.5'],
} as const;

const svgNames = 'http://www.w3.org/2000/svg';

function svg(name: string, attributes: Readonly<Record<string, string>>, parent: Element): SVGElement {
  const made = document.createElementNS(svgNames, name) as SVGElement; // what this namespace makes
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  parent.append(made);
  return made;
}

/** A sign with its sentence, as a part of the drawing, so that it moves, grows and goes with its element at no cost. */
function sign(parent: Element, kind: keyof typeof signs, className: string, title: string, x: number): SVGElement {
  const whole = svg('g', { class: className, transform: `translate(${x} -9)` }, parent);
  const [shape, stroke] = signs[kind];
  svg('title', {}, whole).textContent = title;
  svg('path', { d: shape }, whole);
  svg('path', { d: stroke, class: 'stroke' }, whole);
  return whole;
}

/** Puts marks of checks and comparisons on a diagram that is drawn. */
export function diagramMarks({
  canvas,
  registry,
  shapeOf,
}: {
  canvas: Canvas;
  registry: ElementRegistry;
  shapeOf(elementId: string): Drawing | undefined;
}) {
  const changeMarkers: { id: string; marker: string }[] = [];
  const findingSigns: Element[] = [];
  const changeSigns: Element[] = [];
  return {
    mark: (marks: readonly FindingMark[]) => {
      for (const each of findingSigns.splice(0)) each.remove();
      for (const { elementId, level, title } of marks) {
        const shape = shapeOf(elementId);
        if (!shape || !('width' in shape)) continue;
        const gfx = registry.getGraphics(shape);
        if (gfx) findingSigns.push(sign(gfx, level, `lb-finding lb-finding-${level}`, title, -9));
      }
    },
    markChanges: (marks: readonly ChangeMark[], removed: readonly RemovedMark[]) => {
      for (const each of changeSigns.splice(0)) each.remove();
      for (const { name, drawn } of removed) {
        const shadow = svg('g', { class: 'lb-change-removed' }, canvas.getLayer('lb-removed', 0));
        svg('path', { d: outlineOf([drawn]).path, class: drawn.waypoints === undefined ? 'body' : 'way' }, shadow);
        const place = boundsOf(drawn);
        if (place && drawn.waypoints === undefined) {
          const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
          svg('text', { x: String(x), y: String(y) }, shadow).textContent = name;
        }
        changeSigns.push(shadow);
      }
      for (const { id, marker } of changeMarkers.splice(0)) if (registry.get(id)) canvas.removeMarker(id, marker);
      for (const { elementId, change, title } of marks) {
        const shape = shapeOf(elementId);
        if (!shape) continue;
        const marker = `lb-change-${change}`;
        canvas.addMarker(shape.id, marker);
        changeMarkers.push({ id: shape.id, marker });
        if (!('width' in shape)) continue;
        const gfx = registry.getGraphics(shape);
        if (gfx) changeSigns.push(sign(gfx, change, `lb-change-sign ${marker}`, title, shape.width - 11));
      }
    },
  };
}
