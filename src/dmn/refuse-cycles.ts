import type { Report } from '../xml/finding.ts';

/** Takes everything out of a graph that leads back to itself, and reports each: it could never be worked out. */
export function refuseCycles(
  graph: Map<string, { readonly id: string; readonly requires: readonly string[] }>,
  report: Report,
): void {
  const cyclic = [...graph.keys()].filter((id) => leadsTo(id, id));
  for (const elementId of cyclic) {
    const en = 'It requires itself, directly or by others.';
    report({ rule: 'decision-cycle', level: 'error', elementId, zh: '决策直接或间接依赖其自身。', en });
  }
  for (const id of cyclic) graph.delete(id);

  function leadsTo(from: string, to: string): boolean {
    const seen = new Set<string>();
    const open = [...(graph.get(from)?.requires ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === to) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(graph.get(next)?.requires ?? []));
    }
    return false;
  }
}
