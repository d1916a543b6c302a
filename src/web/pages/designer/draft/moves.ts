import { isModdle, type ModdleObject } from '../../../diagram/moddle.ts';
import type { Bounds, Drawn } from '../../../diagram/outline.ts';

/** How far an element went and how much it grew, in pixels of the diagram; a flow that takes another way says nothing of it. */
export type Move = { right: number; down: number; wider: number; taller: number } | 'another-way';

function numbers(object: unknown, names: readonly string[]): number[] {
  return names.map((name) => (isModdle(object) ? Number(object.get(name) ?? 0) : 0));
}

/** Where a document draws its elements, by their ids; the places of their names are left out. */
export function layoutOf(definitions: ModdleObject): ReadonlyMap<string, Drawn> {
  const layout = new Map<string, Drawn>();
  const planes = [definitions.get('diagrams')].flat().flatMap((each) => (isModdle(each) ? [each.get('plane')] : []));
  const drawn = planes.flatMap((plane) => (isModdle(plane) ? [plane.get('planeElement')].flat() : []));
  for (const each of drawn) {
    if (!isModdle(each)) continue;
    const element = each.get('bpmnElement');
    if (!isModdle(element) || element.id === undefined) continue;
    if (each.$type === 'bpmndi:BPMNEdge') {
      const waypoints = [each.get('waypoint')].flat().map((point) => {
        const [x = 0, y = 0] = numbers(point, ['x', 'y']);
        return { x, y };
      });
      layout.set(element.id, { waypoints });
    } else {
      const [x = 0, y = 0, width = 0, height = 0] = numbers(each.get('bounds'), ['x', 'y', 'width', 'height']);
      layout.set(element.id, { x, y, width, height });
    }
  }
  return layout;
}

function isShape(drawn: Drawn): drawn is Bounds {
  return drawn.waypoints === undefined;
}

/** What an element follows when that moves: a flow its ends, a boundary event its step, anything what it lies in. */
export interface Leaders {
  readonly ends: readonly string[];
  readonly carriers: readonly string[];
}

const nobody: Leaders = { ends: [], carriers: [] };

/**
 * What became of the place of an element; null when it stands where it stood, or has only followed another one: a flow has
 * moved when it takes another way between ends that did not, and what is carried when it went elsewhere than its carrier.
 */
export function moveOf(
  id: string,
  before: ReadonlyMap<string, Drawn>,
  after: ReadonlyMap<string, Drawn>,
  { ends, carriers }: Leaders,
): Move | null {
  const [was, is] = [before.get(id), after.get(id)];
  if (was === undefined || is === undefined) return null;
  if (isShape(was) && isShape(is)) {
    const move = {
      right: Math.round(is.x - was.x),
      down: Math.round(is.y - was.y),
      wider: Math.round(is.width - was.width),
      taller: Math.round(is.height - was.height),
    };
    const grew = move.wider !== 0 || move.taller !== 0;
    const wentAlong = carriers.some((carrier) => {
      const its = moveOf(carrier, before, after, nobody);
      return its !== null && its !== 'another-way' && its.right === move.right && its.down === move.down;
    });
    return grew || (!wentAlong && (move.right !== 0 || move.down !== 0)) ? move : null;
  }
  const way = ({ waypoints = [] }: Drawn) => waypoints.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join(' ');
  const stood = ends.every((end) => before.has(end) && moveOf(end, before, after, nobody) === null);
  return stood && way(was) !== way(is) ? 'another-way' : null;
}
