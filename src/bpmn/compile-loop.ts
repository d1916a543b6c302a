import { compileExpression } from '../feel/compile-expression.ts';
import type { Expression } from '../feel/expression.ts';
import { type Attributes, attributes } from './attributes.ts';
import { compileDefinition } from './compile-event.ts';
import { words } from './compile-procedure.ts';
import type { Report } from './finding.ts';
import type { EventDefinition, Loop, Vote } from './model.ts';
import { body, child, children, extension, flag, idOf, integer, type Node, text } from './node.ts';

interface BehaviourEvent {
  readonly condition: Expression | null;
  readonly event: EventDefinition;
}

const voteModes = ['ALL', 'ANY', 'RATIO', 'WEIGHTED', 'SEQUENTIAL'] as const;

const BEHAVIOURS = { None: 'none', One: 'one', All: 'all', Complex: 'complex' } as const;

/** Reads the loop characteristics of an activity; null for one that runs once. */
export function compileLoop(activity: Node, report: Report): Loop | null {
  const loop = child(activity, 'loopCharacteristics');
  if (loop === null) return null;
  const read = attributes(idOf(activity), report);
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') {
    return {
      type: 'standard',
      testBefore: flag(loop, 'testBefore'),
      maximum: integer(loop, 'loopMaximum'),
      condition: read.formula(body(loop, 'loopCondition')),
    };
  }
  const behavior = behaviour(loop.get('behavior'));
  const events = behaviourEvents(loop, behavior, activity, report);
  const vote = compileVote(activity, read);
  return {
    type: 'multi',
    sequential: flag(loop, 'isSequential'),
    cardinality: read.formula(body(loop, 'loopCardinality')),
    collection: read.formula(text(loop, 'approval:collection')) ?? dataInput(loop),
    elementVariable: text(loop, 'approval:elementVariable') ?? itemName(child(loop, 'inputDataItem')),
    outputCollection: text(loop, 'approval:outputCollection') ?? itemName(child(loop, 'loopDataOutputRef')),
    outputElement: read.formula(text(loop, 'approval:outputElement')) ?? variable(child(loop, 'outputDataItem')),
    completionCondition: read.formula(body(loop, 'completionCondition')),
    behavior,
    ...(events.length === 0 ? {} : { behaviorEvents: events }),
    ...(vote === null ? {} : { vote }),
  };
}

/** Reads `approval:vote`; what its form offers first is a yes where nothing is said. */
function compileVote(activity: Node, read: Attributes): Vote | null {
  const node = extension(activity, 'approval:Vote');
  if (node === null) return null;
  const form = extension(activity, 'approval:Form');
  const first = form === null ? [] : children(form, 'outcomes').slice(0, 1);
  const agree = text(node, 'agree');
  return {
    mode: read.choice(node, 'mode', voteModes, 'ALL'),
    ratio: read.number(node, 'ratio', 1),
    weights: read.formula(text(node, 'weights')),
    agree: agree === null ? first.map((outcome) => text(outcome, 'value') ?? '') : words(agree),
    outcomeVariable: (form && text(form, 'outcomeVariable')) ?? 'outcome',
    resultVariable: text(node, 'resultVariable') ?? 'vote',
  };
}

function behaviour(written: unknown): 'none' | 'one' | 'all' | 'complex' {
  return typeof written === 'string' && Object.hasOwn(BEHAVIOURS, written)
    ? BEHAVIOURS[written as keyof typeof BEHAVIOURS] // checked in the line above
    : 'all';
}

/** What the activity throws as its instances complete (BPMN 2.0.2 table 10.30). */
function behaviourEvents(loop: Node, behavior: string, owner: Node, report: Report): readonly BehaviourEvent[] {
  const thrown = (definition: Node | null, condition: Expression | null): BehaviourEvent[] => {
    const event = definition === null ? null : compileDefinition(definition, owner, new Map(), report);
    return event === null ? [] : [{ condition, event }];
  };
  if (behavior === 'none') return thrown(child(loop, 'noneBehaviorEventRef'), null);
  if (behavior === 'one') return thrown(child(loop, 'oneBehaviorEventRef'), null);
  if (behavior !== 'complex') return [];
  return children(loop, 'complexBehaviorDefinition').flatMap((one) => {
    const condition = attributes(idOf(owner), report).formula(body(one, 'condition'));
    const event = child(one, 'event');
    const definitions = event === null ? [] : children(event, 'eventDefinitions');
    return definitions.flatMap((definition) => thrown(definition, condition));
  });
}

/** The standard's own way to name a collection: a data input whose name is the variable's. */
function dataInput(loop: Node): Expression | null {
  return variable(child(loop, 'loopDataInputRef'));
}

function variable(item: Node | null): Expression | null {
  const name = itemName(item);
  return name !== null && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? compileExpression(name) : null;
}

function itemName(item: Node | null): string | null {
  return item === null ? null : (text(item, 'name') ?? idOf(item));
}
