/** A flow between two nodes of the same scope, boundary events standing for their hosts. */
export interface Link {
  readonly source: string;
  readonly target: string;
  /** True when the flow leaves a boundary event, so that it starts below its source. */
  readonly fromBoundary: boolean;
}

/**
 * Gives each node its column: one further than the furthest of its predecessors.
 * Flows that lead back to a node on the way to their source are left out, so loops do not stretch the drawing.
 */
export function columns(
  ids: readonly string[],
  links: readonly Link[],
): { column: Map<string, number>; forward: Link[] } {
  const forward = withoutLoops(ids, links);
  const column = new Map<string, number>();
  const incoming = group(forward, (link) => link.target);
  const columnOf = (id: string): number => {
    const known = column.get(id);
    if (known !== undefined) return known;
    let furthest = 0;
    for (const link of incoming.get(id) ?? []) furthest = Math.max(furthest, columnOf(link.source) + 1);
    column.set(id, furthest);
    return furthest;
  };
  for (const id of ids) columnOf(id);
  return { column, forward };
}

/** Lists values under the key each one gives, in their order. */
export function group<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const list = groups.get(key(value));
    if (list === undefined) groups.set(key(value), [value]);
    else list.push(value);
  }
  return groups;
}

function withoutLoops(ids: readonly string[], links: readonly Link[]): Link[] {
  const outgoing = group(links, (link) => link.source);
  const entered = new Set(links.map((link) => link.target));
  const state = new Map<string, 'open' | 'done'>();
  const forward = new Set<Link>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const link of outgoing.get(id) ?? []) {
      if (state.get(link.target) === 'open') continue;
      forward.add(link);
      if (!state.has(link.target)) visit(link.target);
    }
    state.set(id, 'done');
  };
  for (const id of ids) if (!entered.has(id) && !state.has(id)) visit(id);
  for (const id of ids) if (!state.has(id)) visit(id);
  return links.filter((link) => forward.has(link));
}
