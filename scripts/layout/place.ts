import { columns, type Link } from './columns.ts';
import { type Edge, labelSize, type Node, type Picture, snapUp } from './picture.ts';
import { boundaryStep, boundaryWidth } from './read.ts';
import { rows } from './rows.ts';

const columnGap = 70;
const rowGap = 50;
const edgeSpace = 40;

/** Gives every node, lane and pool its place; flows and labels come after. */
export function place(picture: Picture): void {
  const lanes = picture.lanes.length > 0 ? picture.lanes.map((lane) => lane.id) : [''];
  const size = placeScope(picture, null, lanes);
  const left = picture.pool === null ? 0 : 30;
  const top = 160 + picture.above.reduce((sum) => sum + 110, 0);
  const contentLeft = 160 + left + (picture.lanes.length > 0 ? 30 : 0);
  for (const node of picture.nodes.values()) {
    if (node.container === null) shift(picture, node, contentLeft, top);
  }
  picture.lanes.forEach((lane, index) => {
    const y = size.bandTops[index] ?? 0;
    const bottom = size.bandTops[index + 1] ?? size.height;
    Object.assign(lane.box, { x: 160 + left, y: top + y, width: size.width + 30, height: bottom - y });
  });
  const width = size.width + left + (picture.lanes.length > 0 ? 30 : 0);
  if (picture.pool !== null) Object.assign(picture.pool.box, { x: 160, y: top, width, height: size.height });
  picture.above.forEach((pool, index) => {
    Object.assign(pool.box, { x: 160, y: 160 + index * 110, width, height: 60 });
  });
  picture.below.forEach((pool, index) => {
    Object.assign(pool.box, { x: 160, y: top + size.height + 50 + index * 110, width, height: 60 });
  });
}

/** Moves a node that stands in its container's coordinates, with all that stands in it. */
function shift(picture: Picture, node: Node, x: number, y: number): void {
  node.box.x += x;
  node.box.y += y;
  if (node.shape !== 'subProcess') return;
  for (const child of picture.nodes.values()) {
    if (child.container === node.id) shift(picture, child, node.box.x, node.box.y);
  }
}

interface ScopeSize {
  width: number;
  height: number;
  /** Upper end of each band from the scope's top, in pixels. */
  bandTops: number[];
  /** Line on which flows run straight through the first row of the first band. */
  axis: number;
}

function placeScope(picture: Picture, container: string | null, bands: readonly string[]): ScopeSize {
  const all = [...picture.nodes.values()].filter((node) => node.container === container);
  for (const node of all) if (node.shape === 'subProcess') sizeSubProcess(picture, node);
  const nodes = all.filter((node) => node.host === null && !node.isEventSubProcess);
  const bandOf = (id: string): string => (container === null ? (picture.nodes.get(id)?.lane ?? bands[0] ?? '') : '');
  const ids = nodes.map((node) => node.id);
  const { column, forward } = columns(ids, linksOf(picture, container));
  const row = rows(ids, bandOf, column, forward);
  const x = columnEdges(picture, nodes, column, container);

  const top = container === null ? 0 : 30;
  const bandTops: number[] = [];
  let y = top;
  let axis: number | null = null;
  let width = x.end + 10;
  for (const band of bands) {
    bandTops.push(y);
    y += edgeSpace;
    const inBand = nodes.filter((node) => bandOf(node.id) === band);
    const last = Math.max(-1, ...inBand.map((node) => row.get(node.id) ?? 0));
    const lines: number[] = [];
    for (let index = 0; index <= last; index += 1) {
      const line = rowLine(index, y);
      lines.push(line);
      axis ??= line;
      for (const node of inBand) {
        if (row.get(node.id) !== index) continue;
        const left = x.starts[column.get(node.id) ?? 0] ?? 0;
        const room = x.widths[column.get(node.id) ?? 0] ?? 0;
        const centre = node.shape === 'subProcess' ? left + node.box.width / 2 : left + room / 2;
        node.box.x = snapUp(centre) - node.box.width / 2;
        node.box.y = line - node.axis;
      }
    }
    y = Math.max(y, ...inBand.map((node) => snapUp((lines[row.get(node.id) ?? 0] ?? 0) + extent(picture, node).down)));

    /** The highest line a row can have: below all earlier rows, and beside the sub-processes that leave it room. */
    function rowLine(index: number, from: number): number {
      let line = from;
      for (const node of inBand) {
        const own = row.get(node.id) ?? 0;
        if (own === index) line = Math.max(line, from + extent(picture, node).up);
        if (own >= index) continue;
        const below = (lines[own] ?? 0) + extent(picture, node).down + rowGap;
        for (const other of inBand) {
          if (row.get(other.id) !== index) continue;
          const aside = node.shape === 'subProcess' && column.get(node.id) !== column.get(other.id);
          line = Math.max(line, aside ? (lines[index - 1] ?? 0) + rowGap : below + extent(picture, other).up);
        }
      }
      return snapUp(line);
    }
    const packed = packEventSubProcesses(
      all.filter((n) => n.isEventSubProcess && bandOf(n.id) === band),
      y + 20,
    );
    width = Math.max(width, packed.width);
    y = Math.max(packed.bottom, inBand.length === 0 && packed.width === 0 ? y + 40 : y) + edgeSpace;
  }
  for (const node of all) if (node.host !== null) hangOnHost(picture, node);
  return { width: snapUp(width), height: snapUp(y), bandTops, axis: axis ?? snapUp(y / 2) };
}

function sizeSubProcess(picture: Picture, node: Node): void {
  const size = placeScope(picture, node.id, ['']);
  node.box.width = Math.max(snapUp(size.width / 2) * 2, snapUp(boundaryWidth(picture.nodes, node.id) / 2) * 2 + 20);
  node.box.height = size.height;
  node.axis = size.axis;
}

function linksOf(picture: Picture, container: string | null): Link[] {
  const links: Link[] = [];
  for (const edge of picture.edges) {
    const host = picture.nodes.get(edge.source)?.host ?? null;
    if (edge.isMessage || edge.container !== container) continue;
    links.push({ source: host ?? edge.source, target: edge.target, fromBoundary: host !== null });
  }
  return links;
}

function columnEdges(
  picture: Picture,
  nodes: readonly Node[],
  column: ReadonlyMap<string, number>,
  container: string | null,
) {
  const count = Math.max(0, ...nodes.map((node) => (column.get(node.id) ?? 0) + 1));
  const starts: number[] = [];
  const widths: number[] = [];
  let at = container === null ? 50 : 40;
  for (let index = 0; index < count; index += 1) {
    const inColumn = nodes.filter((node) => column.get(node.id) === index);
    const width = snapUp(Math.max(...inColumn.map((node) => node.box.width)) / 2) * 2;
    starts.push(at);
    widths.push(width);
    at += width;
    if (index < count - 1) at += columnGap + labelRoom(picture.edges, inColumn);
  }
  return { starts, widths, end: at + (container === null ? 40 : 30) };
}

/** Extra width behind a column whose flows carry labels. */
function labelRoom(edges: readonly Edge[], column: readonly Node[]): number {
  let room = 0;
  for (const edge of edges) {
    if (edge.name !== '' && column.some((node) => node.id === edge.source)) {
      room = Math.max(room, labelSize(edge.name).width - 20);
    }
  }
  return snapUp(room);
}

/** How far a node with its boundary events and outside label reaches above and below its axis. */
function extent(picture: Picture, node: Node): { up: number; down: number } {
  const label = node.name === '' ? 0 : labelSize(node.name).height + 6;
  let up = node.axis;
  let down = node.box.height - node.axis;
  if (node.shape === 'gateway') up += label;
  if (node.shape === 'event') down += label;
  const hanging = [...picture.nodes.values()].filter((other) => other.host === node.id);
  if (hanging.length > 0) down += 36 + Math.max(...hanging.map((event) => labelSize(event.name).height));
  return { up, down };
}

function packEventSubProcesses(nodes: readonly Node[], top: number): { width: number; bottom: number } {
  let x = 40;
  let bottom = 0;
  for (const node of nodes) {
    node.box.x = x;
    node.box.y = snapUp(top);
    x += node.box.width + 40;
    bottom = Math.max(bottom, node.box.y + node.box.height);
  }
  return { width: nodes.length === 0 ? 0 : x, bottom };
}

function hangOnHost(picture: Picture, event: Node): void {
  const host = event.host === null ? undefined : picture.nodes.get(event.host);
  if (host === undefined) return;
  let x = host.box.x + 30;
  for (const other of picture.nodes.values()) {
    if (other === event) break;
    if (other.host === host.id) x += boundaryStep(other);
  }
  event.box.x = snapUp(x) - 18;
  event.box.y = host.box.y + host.box.height - 18;
}
