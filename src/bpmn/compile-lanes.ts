import type { Assignment } from './approval.ts';
import { compileAssignment } from './compile-approval.ts';
import type { Report } from './finding.ts';
import type { Lane } from './model.ts';
import { child, children, idOf, type Node, text } from './node.ts';

/** The lanes of a process and of its sub-processes, and who stands in each flow node's innermost lane. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  /** Innermost lane by flow node id. */
  readonly laneOf: ReadonlyMap<string, string>;
  /** The lane's own assignment, or the nearest one of the lanes around it. */
  readonly assignmentOf: ReadonlyMap<string, Assignment>;
}

/** Reads the lane sets of the given containers. */
export function compileLanes(containers: readonly Node[], report: Report): Lanes {
  const lanes: Lane[] = [];
  const laneOf = new Map<string, string>();
  const assignmentOf = new Map<string, Assignment>();
  for (const container of containers) {
    for (const set of children(container, 'laneSets')) read(set, null, null);
  }
  return { lanes, laneOf, assignmentOf };

  function read(set: Node, parent: string | null, inherited: Assignment | null): void {
    for (const lane of children(set, 'lanes')) {
      const id = idOf(lane);
      lanes.push({ id, name: text(lane, 'name') ?? id, parent });
      const assignment = compileAssignment(lane, report) ?? inherited;
      if (assignment !== null) assignmentOf.set(id, assignment);
      for (const member of children(lane, 'flowNodeRef')) laneOf.set(idOf(member), id);
      const inner = child(lane, 'childLaneSet');
      if (inner !== null) read(inner, id, assignment);
    }
  }
}
