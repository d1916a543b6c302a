import { DecisionError } from '../dmn/decision-error.ts';
import type { Decision } from '../dmn/model.ts';
import { decisionFailed } from '../domain/refusals/definitions.ts';
import { decisionNotFound, definitionNotFound } from '../domain/refusals/unknown.ts';
import { ExpressionError } from '../feel/errors.ts';
import type { Definition } from '../runtime/turn/services.ts';
import type { House } from '../runtime/views/house.ts';
import type { DecisionResult, DecisionSummary } from './schemas.ts';

/** The decisions of a version. @throws definition-not-found */
export async function listDecisions(house: House, id: string): Promise<{ items: DecisionSummary[] }> {
  const { decisions, model } = await definitionOf(house, id);
  const items = decisions.all.map(({ file, decision }) => ({
    ...summaryOf(decision),
    file,
    usedBy: model.elements.filter(({ approval }) => approval.decision?.ref === decision.id).map((each) => each.id),
  }));
  return { items };
}

/** The DMN document a decision stands in, as it was deployed. @throws definition-not-found, decision-not-found */
export async function decisionXml(house: House, id: string, decisionId: string): Promise<string> {
  const { decisions } = await definitionOf(house, id);
  const found = decisions.all.find(({ decision }) => decision.id === decisionId);
  if (found === undefined) throw decisionNotFound();
  const { services, tenantId } = house;
  const row = await services.database.first<{ decisions: Record<string, string> }>(
    'select decisions from process_definitions where tenant_id = :tenantId and id = :id',
    { tenantId, id },
  );
  const xml = row?.decisions[found.file];
  if (xml === undefined) throw definitionNotFound();
  return xml;
}

/**
 * Evaluates a decision of a version over the given variables; nothing is kept.
 *
 * @throws definition-not-found, decision-not-found, decision-failed
 */
export async function evaluateDecision(
  house: House,
  id: string,
  decisionId: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<DecisionResult> {
  const { decisions } = await definitionOf(house, id);
  if (!decisions.all.some(({ decision }) => decision.id === decisionId)) throw decisionNotFound();
  try {
    const { result, evaluations } = decisions.decide(decisionId, variables);
    return {
      result,
      evaluations: evaluations.map((each) => ({ ...each, inputs: [...each.inputs], matched: [...each.matched] })),
    };
  } catch (error) {
    if (!(error instanceof DecisionError || error instanceof ExpressionError)) throw error;
    throw decisionFailed({ path: decisionId, code: error.code, message: error.message });
  }
}

function summaryOf({ id, name, logic, requires, inputData }: Decision): Omit<DecisionSummary, 'file' | 'usedBy'> {
  const table = logic.kind === 'table' ? logic : null;
  return {
    id,
    name,
    kind: logic.kind,
    hitPolicy: table === null ? null : [table.hitPolicy, table.aggregator ?? ''].join(' ').trim(),
    inputs: table === null ? [...inputData] : table.inputs.map(({ label }) => label),
    outputs: table === null ? [] : table.outputs.map((output) => output.name),
    rules: table?.rules.length ?? 0,
    requires: [...requires],
  };
}

function definitionOf({ services, tenantId }: House, id: string): Promise<Definition> {
  return services.definitions.byId(services.database, tenantId, id);
}
