import type { LoopProgress } from './state.ts';
import type { Variables } from './types.ts';

/**
 * The attributes of a multi-instance activity under way, under the names of BPMN 2.0.2 table 10.30 and under Camunda's.
 *
 * Instances that were removed count as terminated, and as if they had never been planned.
 */
export function loopAttributes({ total, started, done, removed = [] }: LoopProgress): Variables {
  const planned = (total ?? 0) - removed.length;
  const active = started - done - removed.filter((counter) => counter <= started).length;
  return {
    numberOfInstances: planned,
    numberOfActiveInstances: active,
    numberOfCompletedInstances: done,
    numberOfTerminatedInstances: removed.length,
    nrOfInstances: planned,
    nrOfActiveInstances: active,
    nrOfCompletedInstances: done,
  };
}
