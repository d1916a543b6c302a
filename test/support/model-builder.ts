import type { ElementApproval } from '../../src/bpmn/approval.ts';
import type {
  Element,
  ElementKind,
  EventDefinition,
  Loop,
  Mapping,
  ProcessModel,
  Scope,
  SequenceFlow,
  Vote,
} from '../../src/bpmn/model.ts';
import type { ResultMapping } from '../../src/dmn/map-result.ts';
import { compileExpression } from '../../src/feel/compile-expression.ts';
import { constant } from '../../src/feel/constant.ts';
import type { Expression } from '../../src/feel/expression.ts';

/** A node to be placed in a model, or flows as text: `a -> b -> c`, `g -> b if x > 1`, `g -> c else`; `b ~> h` associates a handler. */
export type Part = Node | string;

export interface Node {
  readonly id: string;
  readonly kind: ElementKind;
  readonly parts: readonly Part[];
  readonly host: string | null;
  readonly more: Partial<Element>;
}

type More = Partial<Omit<Element, 'loop' | 'inputs' | 'outputs'>> & {
  readonly loop?: Loop;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly job?: string;
};

function node(kind: ElementKind, id: string, more: More = {}, parts: readonly Part[] = [], host: string | null = null) {
  const { inputs, outputs, job, ...rest } = more;
  const approval: ElementApproval =
    job === undefined ? NOTHING_SAID : { ...NOTHING_SAID, job: { topic: job, retries: 3 } };
  return {
    id,
    kind,
    parts,
    host,
    more: { approval, ...rest, inputs: mappings(inputs), outputs: mappings(outputs) },
  } satisfies Node;
}

const mappings = (of: Readonly<Record<string, string>> = {}): Mapping[] =>
  Object.entries(of).map(([target, source]) => ({ target, source: feel(source) }));

const NOTHING_SAID: ElementApproval = {
  publicName: { zh: '', en: '' },
  assignment: null,
  limit: null,
  disclosure: null,
  form: null,
  job: null,
  decision: null,
  jointReview: null,
  suspension: null,
  supervision: null,
  document: null,
};

/** FEEL, compiled. */
export const feel = (text: string): Expression => compileExpression(text);

export const start = (id: string, ...events: EventDefinition[]) => node('startEvent', id, { events });
/** Start event of an event sub-process that does not interrupt. */
export const startBeside = (id: string, ...events: EventDefinition[]) =>
  node('startEvent', id, { events, interrupting: false });
export const end = (id: string, ...events: EventDefinition[]) => node('endEvent', id, { events });
export const catches = (id: string, ...events: EventDefinition[]) => node('intermediateCatchEvent', id, { events });
export const throws = (id: string, ...events: EventDefinition[]) => node('intermediateThrowEvent', id, { events });
export const user = (id: string, more?: More) => node('userTask', id, more);
export const service = (id: string, more?: More) => node('serviceTask', id, more);
/** A business rule task that evaluates a decision; its result goes to the variable `result`. */
export const rule = (id: string, ref: string, mapResult: ResultMapping = 'result', more?: More) =>
  node('businessRuleTask', id, {
    ...more,
    approval: { ...NOTHING_SAID, decision: { ref, resultVariable: 'result', mapResult } },
  });
export const task = (kind: ElementKind, id: string, more?: More) => node(kind, id, more);
export const receive = (id: string, message: EventDefinition, more?: More) =>
  node('receiveTask', id, { ...more, events: [message] });
export const script = (id: string, variable: string, text: string, more?: More) =>
  node('scriptTask', id, { ...more, script: { expression: feel(text), resultVariable: variable } });
export const call = (id: string, key: string, more?: More) =>
  node('callActivity', id, { ...more, called: { key: constant(key), binding: 'latest' } });
export const xor = (id: string) => node('exclusiveGateway', id);
export const and = (id: string) => node('parallelGateway', id);
export const or = (id: string) => node('inclusiveGateway', id);
export const complex = (id: string, activation?: string) =>
  node('complexGateway', id, activation === undefined ? {} : { activationCondition: feel(activation) });
export const eventBased = (id: string, more: More = {}) => node('eventBasedGateway', id, more);
export const sub = (id: string, more: More, ...parts: Part[]) => node('subProcess', id, more, parts);
export const transaction = (id: string, more: More, ...parts: Part[]) => node('transaction', id, more, parts);
/** Ad-hoc sub-process: activities in any order; `until` is its completion condition. */
export const adHoc = (id: string, more: More & { until?: string; waits?: true; inRow?: true }, ...parts: Part[]) => {
  const { until, waits, inRow, ...rest } = more;
  return node(
    'adHocSubProcess',
    id,
    {
      ...rest,
      adHoc: {
        ordering: inRow ? 'sequential' : 'parallel',
        completionCondition: until === undefined ? null : feel(until),
        cancelRemaining: !waits,
      },
    },
    parts,
  );
};
/** An activity that compensates another. */
export const handler = (id: string, more: More = {}) => user(id, { ...more, isForCompensation: true });
export const eventSub = (id: string, ...parts: Part[]) => node('eventSubProcess', id, {}, parts);
export const boundary = (id: string, host: string, ...events: EventDefinition[]) =>
  node('boundaryEvent', id, { events }, [], host);
/** Boundary event that does not interrupt. */
export const boundaryBeside = (id: string, host: string, ...events: EventDefinition[]) =>
  node('boundaryEvent', id, { events, interrupting: false }, [], host);

export const message = (name: string, key?: string): EventDefinition => ({
  type: 'message',
  name,
  correlationKey: key === undefined ? null : feel(key),
});
export const signal = (name: string): EventDefinition => ({ type: 'signal', name });
export const error = (code: string | null = null): EventDefinition => ({ type: 'error', code });
export const escalation = (code: string | null = null): EventDefinition => ({ type: 'escalation', code });
export const condition = (text: string): EventDefinition => ({ type: 'conditional', condition: feel(text) });
export const link = (name: string): EventDefinition => ({ type: 'link', name });
/** Compensation, of one activity or of all in the scope; `beside` does not wait for it. */
export const compensate = (of?: string, beside = false): EventDefinition =>
  Object.assign({ type: 'compensate', activity: null, wait: !beside } as const, of === undefined ? {} : { of });
export const cancel: EventDefinition = { type: 'cancel' };
export const terminate: EventDefinition = { type: 'terminate' };
/** A timer: `P5D`, `R3/PT1H`, or a date (a text with `T` or dashes that is neither); `=…` is FEEL. */
export function timer(text: string, unit: 'WD' | null = null, anchor?: string): EventDefinition {
  const expression = text.startsWith('=') ? feel(text) : constant(text);
  if (/^\d/.test(text)) return { type: 'timer', timer: { kind: 'date', at: expression } };
  const kind = text.startsWith('R') ? 'cycle' : 'duration';
  const from = anchor === undefined ? null : feel(anchor);
  return { type: 'timer', timer: { kind, duration: expression, unit, anchor: from } };
}
export const clock = (name: 'statutory' | 'promised' | 'step', offset: number): EventDefinition => ({
  type: 'timer',
  timer: { kind: 'clock', clock: name, offset, unit: 'WD' },
});

/** An event that needs all of its definitions to occur. */
export const allOf = (event: Node): Node => ({ ...event, more: { ...event.more, parallelMultiple: true } });

/** A multi-instance that throws events as its instances complete. */
export const throwing = (
  of: Loop,
  behavior: 'none' | 'one' | 'complex',
  ...events: { condition: string | null; event: EventDefinition }[]
): Loop => ({
  ...(of as Extract<Loop, { type: 'multi' }>), // the tests pass what `parallel` and `sequential` give
  behavior,
  behaviorEvents: events.map(({ condition: text, event }) => ({ condition: text === null ? null : feel(text), event })),
});

interface MultiInstanceOptions {
  readonly of?: string;
  readonly as?: string;
  readonly times?: string;
  readonly until?: string;
  readonly into?: string;
  readonly each?: string;
  readonly vote?: { mode: Vote['mode']; ratio?: number; weights?: string };
}

const multi = (sequential: boolean, options: MultiInstanceOptions): Loop => ({
  type: 'multi',
  sequential,
  cardinality: options.times === undefined ? null : feel(options.times),
  collection: options.of === undefined ? null : feel(options.of),
  elementVariable: options.as ?? null,
  outputCollection: options.into ?? null,
  outputElement: options.each === undefined ? null : feel(options.each),
  completionCondition: options.until === undefined ? null : feel(options.until),
  behavior: 'all',
  ...(options.vote === undefined
    ? {}
    : {
        vote: {
          mode: options.vote.mode,
          ratio: options.vote.ratio ?? 1,
          weights: options.vote.weights === undefined ? null : feel(options.vote.weights),
          agree: ['YES'],
          outcomeVariable: 'outcome',
          resultVariable: 'vote',
        },
      }),
});
export const parallel = (options: MultiInstanceOptions): Loop => multi(false, options);
export const sequential = (options: MultiInstanceOptions): Loop => multi(true, options);
export const loop = (text: string | null, more: { testBefore?: boolean; maximum?: number } = {}): Loop => ({
  type: 'standard',
  testBefore: more.testBefore ?? false,
  maximum: more.maximum ?? null,
  condition: text === null ? null : feel(text),
});

interface Draft {
  readonly elements: (Element & { incoming: number[]; outgoing: number[]; boundary: number[] })[];
  readonly flows: SequenceFlow[];
  readonly scopes: (Scope & { elements: number[]; starts: number[]; eventSubProcesses: number[] })[];
  readonly indexOf: Map<string, number>;
}

/** Builds a process model from its parts, for tests of what a small diagram does. */
export function process(...parts: Part[]): ProcessModel {
  const draft: Draft = { elements: [], flows: [], scopes: [], indexOf: new Map() };
  addScope(draft, parts, null, null);
  for (const element of draft.elements)
    Object.assign(element, { events: element.events.map((event) => namedIn(draft, event)) });
  return {
    key: 'test',
    name: 'test',
    documentation: '',
    versionTag: null,
    ...draft,
    lanes: [],
    data: null,
    messageFlows: [],
    procedure: null,
    limits: [],
    materials: [],
    equalities: [],
  };
}

/** Compensation of an activity that the test calls by its id. */
function namedIn({ indexOf }: Draft, event: EventDefinition): EventDefinition {
  if (event.type !== 'compensate' || !('of' in event)) return event;
  return { type: 'compensate', activity: indexOf.get(String(event.of)) ?? null, wait: event.wait };
}

function addScope(draft: Draft, parts: readonly Part[], element: number | null, parent: number | null): number {
  const index = draft.scopes.length;
  const scope = { index, element, parent, elements: [], starts: [], eventSubProcesses: [] };
  draft.scopes.push(scope);
  for (const part of parts) if (typeof part !== 'string') addNode(draft, part, index);
  for (const part of parts) if (typeof part === 'string') addFlows(draft, part);
  return index;
}

function addNode(draft: Draft, one: Node, scope: number): void {
  const index = draft.elements.length;
  const attachedTo = one.host === null ? null : at(draft, one.host).index;
  const element = {
    index,
    id: one.id,
    kind: one.kind,
    name: one.id,
    scope,
    incoming: [],
    outgoing: [],
    defaultFlow: null,
    events: [],
    parallelMultiple: false,
    attachedTo,
    interrupting: true,
    boundary: [],
    body: null,
    loop: null,
    inputs: [],
    outputs: [],
    data: null,
    called: null,
    script: null,
    instantiate: false,
    eventGatewayParallel: false,
    activationCondition: null,
    adHoc: null,
    startQuantity: 1,
    completionQuantity: 1,
    isForCompensation: false,
    compensation: null,
    lane: null,
    approval: NOTHING_SAID,
    ...one.more,
  } as Draft['elements'][number]; // a spread of Partial<Element> may say undefined, these never do
  draft.elements.push(element);
  draft.indexOf.set(one.id, index);
  const home = draft.scopes[scope];
  home?.elements.push(index);
  if (one.kind === 'startEvent') home?.starts.push(index);
  if (one.kind === 'eventSubProcess') home?.eventSubProcesses.push(index);
  if (attachedTo !== null) draft.elements[attachedTo]?.boundary.push(index);
  if (['subProcess', 'transaction', 'adHocSubProcess', 'eventSubProcess'].includes(one.kind)) {
    Object.assign(element, { body: addScope(draft, one.parts, index, scope) });
  }
}

function addFlows(draft: Draft, text: string): void {
  const [event = '', handlerId] = text.split(' ~> ');
  if (handlerId !== undefined) {
    Object.assign(at(draft, event), { compensation: at(draft, handlerId).index });
    return;
  }
  const [path = '', condition] = text.split(' if ');
  const isDefault = path.endsWith(' else');
  const ids = path.replace(/ else$/, '').split(' -> ');
  for (let at0 = 0; at0 + 1 < ids.length; at0 += 1) {
    const source = at(draft, ids[at0] ?? '');
    const target = at(draft, ids[at0 + 1] ?? '');
    const index = draft.flows.length;
    const id = `${source.id}-${target.id}${draft.flows.some((flow) => flow.id === `${source.id}-${target.id}`) ? `-${index}` : ''}`;
    const when = condition === undefined ? null : feel(condition);
    draft.flows.push({ index, id, name: '', source: source.index, target: target.index, condition: when });
    source.outgoing.push(index);
    target.incoming.push(index);
    if (isDefault) Object.assign(source, { defaultFlow: index });
  }
}

function at(draft: Draft, id: string): Draft['elements'][number] {
  const element = draft.elements[draft.indexOf.get(id) ?? -1];
  if (element === undefined) throw new Error(`the test names no element ${id}`);
  return element;
}
