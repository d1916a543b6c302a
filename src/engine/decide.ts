import type { DecisionUse } from '../bpmn/approval.ts';
import type { Element } from '../bpmn/model.ts';
import { DecisionError } from '../dmn/decision-error.ts';
import type { Outcome } from '../dmn/evaluate-decision.ts';
import { mapResult } from '../dmn/map-result.ts';
import { shortened } from '../dmn/shorten.ts';
import { ExpressionError } from '../feel/errors.ts';
import { Failure, messageOf } from './incidents.ts';
import type { Run } from './run.ts';
import { visible } from './scopes.ts';
import type { Token } from './state.ts';
import type { Variables } from './types.ts';

/**
 * Evaluates the decision of a business rule task over the variables it sees (BPMN 2.0.2 §10.3.3, §13.3.3) and gives what
 * the task leaves behind; the record of it is bounded in size.
 *
 * @throws Failure with the decision's own code
 */
export function decide(run: Run, token: Token, element: Element, use: DecisionUse): Variables {
  const scope = token.local ?? token.scope;
  const { outcome, value } = asked(run, use, visible(run, scope));
  run.effects.push({
    type: 'decisionEvaluated',
    token: token.id,
    elementId: element.id,
    decision: use.ref,
    ...shortened(outcome.evaluations),
  });
  // Computed keys define own properties, so that a variable named __proto__ stays a variable.
  return use.resultVariable === null ? {} : { [use.resultVariable]: value };
}

function asked(run: Run, use: DecisionUse, variables: Variables): { outcome: Outcome; value: unknown } {
  try {
    const outcome = run.context.decide(use.ref, variables);
    return { outcome, value: mapResult(outcome, use.mapResult) };
  } catch (cause) {
    if (!(cause instanceof DecisionError || cause instanceof ExpressionError)) throw cause;
    throw new Failure(cause.code, messageOf(cause), { cause });
  }
}
