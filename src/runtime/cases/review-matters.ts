import type { ReviewItem } from '../../bpmn/approval.ts';
import type { ProcessModel } from '../../bpmn/model.ts';
import type { Variables } from '../../engine/types.ts';

/** The matters of a joint review that the facts of a project call for, in the diagram's order (P02.1). */
export function mattersCalledFor(items: readonly ReviewItem[], facts: Variables): ReviewItem[] {
  return items.filter(({ condition }) => condition === null || condition.evaluate(facts) === true);
}

/** Every matter a process may put under joint review, by its code. */
export function mattersOfModel({ elements }: ProcessModel): ReadonlyMap<string, ReviewItem> {
  const items = elements.flatMap(({ approval }) => approval.jointReview?.items ?? []);
  return new Map(items.map((item) => [item.code, item]));
}

/** The phase of a review in which a step stands, as its diagram names it; `ITEM` where it has but one. */
export function phaseOf({ round }: Variables): string {
  return typeof round === 'string' && round !== '' ? round : 'ITEM';
}

/** The how-manieth time a review asks its departments, from 1. */
export function roundOf({ review }: Variables): number {
  const round = typeof review === 'object' && review !== null && 'round' in review ? review.round : undefined;
  return typeof round === 'number' ? round : 1;
}
