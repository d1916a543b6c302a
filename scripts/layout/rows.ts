import { group, type Link } from './columns.ts';

/**
 * Gives each node its row inside its band. The first flow of a node goes straight on; further flows, and flows of
 * boundary events, start rows below it. A row is not reused where a flow runs through it.
 */
export function rows(
  ids: readonly string[],
  bandOf: (id: string) => string,
  column: ReadonlyMap<string, number>,
  forward: readonly Link[],
): Map<string, number> {
  const row = new Map<string, number>();
  const incoming = group(forward, (link) => link.target);
  const outgoing = group(forward, (link) => link.source);
  const taken = new Set<string>();
  const place = (id: string, at: number): string => `${bandOf(id)}/${column.get(id) ?? 0}/${at}`;
  const order = [...ids].sort((a, b) => (column.get(a) ?? 0) - (column.get(b) ?? 0));

  for (const id of order) {
    const here = column.get(id) ?? 0;
    const wishes = (incoming.get(id) ?? [])
      .filter((link) => bandOf(link.source) === bandOf(id))
      .map((link) => ({ link, wish: (row.get(link.source) ?? 0) + stepDown(link, outgoing, bandOf) }))
      .sort((a, b) => a.wish - b.wish);
    const backOf = (wish: (typeof wishes)[number]): number => (column.get(wish.link.source) ?? here) + 1;
    const granted = wishes.find((wish) => free(wish.wish, backOf(wish), here)) ?? wishes[0];
    const back = granted === undefined ? here : backOf(granted);
    let chosen = granted?.wish ?? 0;
    while (!free(chosen, back, here)) chosen += 1;
    row.set(id, chosen);
    for (let at = Math.min(back, here); at <= here; at += 1) taken.add(`${bandOf(id)}/${at}/${chosen}`);

    function free(at: number, from: number, to: number): boolean {
      if (taken.has(place(id, at))) return false;
      for (let between = from; between < to; between += 1) {
        if (taken.has(`${bandOf(id)}/${between}/${at}`)) return false;
      }
      return true;
    }
  }
  return row;
}

function stepDown(link: Link, outgoing: ReadonlyMap<string, Link[]>, bandOf: (id: string) => string): number {
  const siblings = (outgoing.get(link.source) ?? []).filter((other) => bandOf(other.target) === bandOf(link.source));
  const straight = siblings.find((other) => !other.fromBoundary);
  if (link.fromBoundary) return 1;
  return straight === link ? 0 : 1;
}
