import type { ProcessModel } from '../bpmn/model.ts';
import { named, shapeOfLoop, sort } from './migration-plan.ts';
import type { MigrationPlan } from './types.ts';

/** What a migration plan leaves open or gets wrong at one element, whether or not a token stands there. */
export interface PlanFinding {
  readonly elementId: string;
  readonly code: 'element-missing' | 'kind-differs' | 'loop-differs' | 'source-unknown' | 'target-unknown';
}

/** Looks at a plan without any instance: elements nothing stands for, of another kind or loop, and names nobody knows. */
export function checkPlan(from: ProcessModel, to: ProcessModel, plan: MigrationPlan): readonly PlanFinding[] {
  const unmapped = from.elements.flatMap((element): PlanFinding[] => {
    const target = to.elements[to.indexOf.get(named(plan.elements, element.id) ?? element.id) ?? -1];
    if (target === undefined) return [{ elementId: element.id, code: 'element-missing' }];
    if (sort(element) !== sort(target)) return [{ elementId: element.id, code: 'kind-differs' }];
    return shapeOfLoop(element) === shapeOfLoop(target) ? [] : [{ elementId: element.id, code: 'loop-differs' }];
  });
  const wrong = Object.entries(plan.elements ?? {}).flatMap(([source, target]): PlanFinding[] => {
    if (!from.indexOf.has(source)) return [{ elementId: source, code: 'source-unknown' }];
    return to.indexOf.has(target) ? [] : [{ elementId: target, code: 'target-unknown' }];
  });
  return [...unmapped, ...wrong];
}
