import type { Material } from '../../bpmn/approval.ts';
import type { ProcessModel } from '../../bpmn/model.ts';
import { type DisclosureList, disclose, type GivenFacts } from '../../domain/disclosure.ts';
import { ExpressionError } from '../../feel/errors.ts';
import type { Expression } from '../../feel/expression.ts';
import { settle } from '../../feel/settle.ts';

/** The one-time list of a procedure for a project with those facts, and the facts it still lacks. */
export function listForProject(model: ProcessModel, facts: GivenFacts): DisclosureList<Material> {
  const deciding = decidingConditions(model);
  const evaluate = (condition: Expression, given: GivenFacts): unknown =>
    deciding.includes(condition) ? answerIfAny(condition, given) : condition.evaluate(given);
  return disclose<Expression, Material>(model.materials, facts, { evaluate, settle }, deciding);
}

/** A condition on the way that can't be answered is an incident of the case that comes there, not of the list. */
function answerIfAny(condition: Expression, given: GivenFacts): unknown {
  try {
    return condition.evaluate(given);
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

/**
 * The conditions by which a procedure takes its way, besides those of its list: which matters a joint review has (P02.1)
 * and which flow a gateway takes. What they read of a project must be known before it applies: a fact nobody asked for
 * would send it the wrong way in silence.
 */
export function decidingConditions({ elements, flows }: ProcessModel): Expression[] {
  const items = elements.flatMap(({ approval }) => approval.jointReview?.items ?? []);
  return [...items, ...flows].flatMap(({ condition }) => condition ?? []);
}
