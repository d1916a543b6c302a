import type { Element, EventDefinition, Loop, ProcessModel, SequenceFlow } from '../bpmn/model.ts';
import type { Instant } from '../domain/time.ts';
import { constant } from '../feel/constant.ts';
import type { Expression } from '../feel/expression.ts';

/** When every rehearsal begins; no rule looks at it. */
export const BEGINNING: Instant = '2026-01-05T00:00:00.000Z';

/** A decision that data makes in a case and that a rehearsal makes both ways. */
export type Question =
  | { readonly type: 'flow'; readonly element: Element; readonly flow: SequenceFlow }
  /** Has the condition of a conditional event come true? */
  | { readonly type: 'condition'; readonly elementId: string }
  /** Does the activation condition of a complex gateway hold? Answered by the counts it sees where they are enough. */
  | { readonly type: 'activation'; readonly elementId: string; readonly expression: Expression }
  /** Whether a loop goes on, a multi-instance or an ad-hoc sub-process is complete, or something is thrown beside it. */
  | { readonly type: 'choice'; readonly elementId: string };

/** A model without data: what an expression would decide is a question. */
export interface AbstractModel {
  readonly model: ProcessModel;
  /** What each expression of the model asks; an expression that is not here is a constant. */
  readonly questions: ReadonlyMap<Expression, Question>;
}

/**
 * Takes the data out of a model: every decision becomes a question, every multi-instance has `instances` instances or
 * fewer, and a cycle that repeats more than twice repeats without end. What the tokens may do is at least what they may do with data.
 */
export function abstractModel(model: ProcessModel, instances: number): AbstractModel {
  const questions = new Map<Expression, Question>();
  const ask = (question: Question): Expression => {
    const expression = constant(null);
    questions.set(expression, question);
    return expression;
  };
  const elements = model.elements.map((element) => withoutData(element, instances, ask));
  const flows = model.flows.map((flow): SequenceFlow => {
    const element = elements[flow.source];
    if (flow.condition === null || element === undefined) return flow;
    return { ...flow, condition: ask({ type: 'flow', element, flow }) };
  });
  return { model: { ...model, elements, flows, data: null }, questions };
}

type Ask = (question: Question) => Expression;

function withoutData(element: Element, instances: number, ask: Ask): Element {
  const { id, activationCondition, adHoc } = element;
  const choice = (of: Expression | null) => (of === null ? null : ask({ type: 'choice', elementId: id }));
  return {
    ...element,
    // a decision table is data, and waits for nobody
    kind: element.kind === 'businessRuleTask' && element.approval.decision !== null ? 'task' : element.kind,
    inputs: [],
    outputs: [],
    script: null,
    data: null,
    events: element.events.map((event) => eventWithoutData(event, id, ask)),
    loop: element.loop === null ? null : loopWithoutData(element.loop, instances, choice),
    called: element.called === null ? null : { ...element.called, key: constant(keyOf(element.called.key)) },
    activationCondition:
      activationCondition === null ? null : ask({ type: 'activation', elementId: id, expression: activationCondition }),
    adHoc: adHoc === null ? null : { ...adHoc, completionCondition: choice(adHoc.completionCondition) },
  };
}

/** A key that is written is itself; one that is worked out from data is some process. */
function keyOf(key: Expression): unknown {
  return key.reads.length === 0 ? key.evaluate({}) : 'a process';
}

function eventWithoutData(event: EventDefinition, elementId: string, ask: Ask): EventDefinition {
  switch (event.type) {
    case 'message':
      return { ...event, correlationKey: null };
    case 'conditional':
      return { ...event, condition: ask({ type: 'condition', elementId }) };
    case 'timer': {
      const { timer } = event;
      if (timer.kind === 'clock') return event;
      if (timer.kind === 'date') return { type: 'timer', timer: { kind: 'date', at: constant(BEGINNING) } };
      const duration = constant(timer.kind === 'cycle' ? shortCycle(timer.duration) : 'P1D');
      return { type: 'timer', timer: { ...timer, duration, anchor: null } };
    }
    default:
      return event;
  }
}

function shortCycle(duration: Expression): string {
  const written = duration.reads.length === 0 ? duration.evaluate({}) : null;
  const times = typeof written === 'string' ? /^R(\d+)\//.exec(written)?.[1] : undefined;
  return times !== undefined && Number(times) <= 2 ? `R${times}/P1D` : 'R/P1D';
}

function loopWithoutData(loop: Loop, instances: number, choice: (of: Expression | null) => Expression | null): Loop {
  if (loop.type === 'standard') {
    const maximum = loop.condition !== null || loop.maximum === null ? null : Math.min(loop.maximum, instances);
    return { ...loop, maximum, condition: choice(loop.condition) };
  }
  const { collection, cardinality } = loop;
  const written = cardinality !== null && cardinality.reads.length === 0 ? cardinality.evaluate({}) : instances;
  const count = typeof written === 'number' ? Math.min(written, instances) : written;
  return {
    ...loop,
    // a multi-instance that says neither keeps its mistake
    cardinality: collection === null && cardinality === null ? null : constant(collection === null ? count : instances),
    collection: null,
    elementVariable: null,
    outputCollection: null,
    outputElement: null,
    completionCondition: choice(loop.completionCondition),
    ...(loop.behaviorEvents === undefined
      ? {}
      : { behaviorEvents: loop.behaviorEvents.map((each) => ({ ...each, condition: choice(each.condition) })) }),
  };
}
