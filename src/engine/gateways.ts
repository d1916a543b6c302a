import type { Element, SequenceFlow } from '../bpmn/model.ts';
import { Failure, holds } from './incidents.ts';
import { flowAt, type Run } from './run.ts';
import { visible } from './scopes.ts';
import type { ScopeId, Variables } from './types.ts';

/**
 * Chooses the flows by which a token leaves a gateway, activity or event (BPMN 2.0.2 §13.4, §13.3.1).
 *
 * An empty answer means that the element has no outgoing flow at all: the token ends there.
 *
 * @throws Failure no-flow-taken when every condition fails and there is no default flow
 */
export function chooseFlows(run: Run, element: Element, scope: ScopeId, more: Variables = {}): readonly SequenceFlow[] {
  const flows = element.outgoing.map((index) => flowAt(run.model, index));
  if (flows.length === 0) return flows;
  const variables = seenBy(run, flows, scope, more);
  switch (element.kind) {
    case 'parallelGateway':
    case 'eventBasedGateway':
      return flows;
    case 'exclusiveGateway':
      return orDefault(element, flows, firstTrue(run, element, flows, variables));
    default:
      return orDefault(element, flows, allTrue(run, element, flows, variables));
  }
}

function firstTrue(run: Run, element: Element, flows: readonly SequenceFlow[], variables: Variables): SequenceFlow[] {
  for (const flow of flows) {
    if (flow.index === element.defaultFlow) continue;
    if (flow.condition === null || holds(run, flow.condition, variables)) return [flow];
  }
  return [];
}

function allTrue(run: Run, element: Element, flows: readonly SequenceFlow[], variables: Variables): SequenceFlow[] {
  return flows.filter(
    (flow) => flow.index !== element.defaultFlow && (flow.condition === null || holds(run, flow.condition, variables)),
  );
}

/** The default flow is taken when no conditional one is; flows without a condition do not keep it back (§10.4.5, table 10.27). */
function orDefault(element: Element, flows: readonly SequenceFlow[], taken: SequenceFlow[]): readonly SequenceFlow[] {
  const otherwise = flows.find((flow) => flow.index === element.defaultFlow);
  const conditional = taken.some((flow) => flow.condition !== null) || isGateway(element) ? taken : [];
  if (otherwise !== undefined && conditional.length === 0) return [...taken, otherwise];
  if (taken.length > 0) return taken;
  throw new Failure('no-flow-taken', `no condition of the flows leaving ${element.id} holds, and none is the default`);
}

function isGateway(element: Element): boolean {
  return ['exclusiveGateway', 'inclusiveGateway', 'complexGateway'].includes(element.kind);
}

function seenBy(run: Run, flows: readonly SequenceFlow[], scope: ScopeId, more: Variables): Variables {
  return flows.some((flow) => flow.condition !== null) ? { ...visible(run, scope), ...more } : {};
}
