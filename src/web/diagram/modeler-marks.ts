import type { Element } from 'bpmn-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

/** A mark at an element that a check has found something about. */
export interface FindingMark {
  elementId: string;
  level: 'error' | 'warning';
  title: string;
}

/** A mark at an element that one version has and another has not, or has otherwise. */
export interface ChangeMark {
  elementId: string;
  change: 'added' | 'changed';
  title: string;
}

/** An octagon for an error, a triangle for a warning, as in the list of findings. */
const signs = {
  error:
    '<svg viewBox="0 0 16 16"><path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z"/><path class="stroke" d="M8 4.6v4M8 11v.2"/></svg>',
  warning:
    '<svg viewBox="0 0 16 16"><path d="M8 2.2 14.6 13.6H1.4z"/><path class="stroke" d="M8 6.4v3.4M8 11.6v.1"/></svg>',
};

/** What stands at an element that was added or changed. */
const changeSigns = { added: '+', changed: '≠' };

/** Puts marks of checks and comparisons on a diagram that is drawn. */
export function diagramMarks({
  canvas,
  registry,
  overlays,
  shapeOf,
}: {
  canvas: Canvas;
  registry: ElementRegistry;
  overlays: Overlays;
  shapeOf(elementId: string): Element | undefined;
}) {
  const changeMarkers: { id: string; marker: string }[] = [];
  return {
    mark: (marks: readonly FindingMark[]) => {
      overlays.remove({ type: 'lb-finding' });
      for (const { elementId, level, title } of marks) {
        const shape = shapeOf(elementId);
        if (!shape || !('width' in shape)) continue;
        const html = document.createElement('div');
        html.className = `lb-finding lb-finding-${level}`;
        html.title = title;
        html.innerHTML = signs[level];
        overlays.add(shape, 'lb-finding', { position: { top: -9, left: -9 }, html, scale: { min: 0.8 } });
      }
    },
    markChanges: (marks: readonly ChangeMark[]) => {
      overlays.remove({ type: 'lb-change' });
      for (const { id, marker } of changeMarkers.splice(0)) if (registry.get(id)) canvas.removeMarker(id, marker);
      for (const { elementId, change, title } of marks) {
        const shape = shapeOf(elementId);
        if (!shape) continue;
        const marker = `lb-change-${change}`;
        canvas.addMarker(shape.id, marker);
        changeMarkers.push({ id: shape.id, marker });
        if (!('width' in shape)) continue;
        const html = document.createElement('div');
        html.className = `lb-change-sign ${marker}`;
        html.title = title;
        html.textContent = changeSigns[change];
        overlays.add(shape, 'lb-change', { position: { top: -9, right: 9 }, html, scale: { min: 0.8 } });
      }
    },
  };
}
