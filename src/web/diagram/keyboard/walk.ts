/** A node of a diagram with the nodes its flows lead to. */
export interface Node {
  readonly id: string;
  readonly isStart: boolean;
  readonly next: readonly Node[];
}

/** The nodes in the order a case meets them: from each start along the flows, branch after branch; what nothing leads to is last. */
export function inOrder(nodes: readonly Node[]): Node[] {
  const met = new Set<Node>();
  const follow = (first: Node) => {
    const ahead = [first];
    for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
      if (met.has(node)) continue;
      met.add(node);
      ahead.push(...node.next.toReversed());
    }
  };
  for (const node of nodes) if (node.isStart) follow(node);
  for (const node of nodes) follow(node);
  return [...met];
}
