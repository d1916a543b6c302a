import type { Element, ProcessModel } from '../model.ts';
import type { Rule } from './rule.ts';

/** Every element can be reached from where its scope starts. */
export const reachableElement: Rule = {
  id: 'reachable-element',
  level: 'warning',
  section: 'BPMN 2.0.2 §13.2',
  demands: {
    zh: '每个元素都能从开始事件到达。',
    en: 'Every element can be reached from where its scope starts.',
  },
  check({ models }, tell) {
    for (const model of models) {
      const reached = reachedFrom(model);
      for (const element of model.elements) {
        const { index, id, name } = element;
        if (isLoose(model, element)) {
          const en = `No flow leads to ${name || id}: it begins as soon as what it is in begins.`;
          tell(id, `没有连线指向“${name || id}”：它所在的流程一开始，它就会开始。`, en);
          continue;
        }
        if (reached.has(index)) continue;
        tell(id, `“${name || id}”永远到不了。`, `${name || id} can never be reached.`);
      }
    }
  },
};

/** An activity to which no flow leads begins beside the start event (BPMN 2.0.2 §10.3): hardly what was meant. */
function isLoose(
  { scopes }: ProcessModel,
  { kind, scope, incoming, instantiate, isForCompensation }: Element,
): boolean {
  if (incoming.length > 0 || instantiate || isForCompensation) return false;
  const isActivity = !kind.endsWith('Gateway') && !kind.endsWith('Event') && kind !== 'eventSubProcess';
  return isActivity && (scopes[scope]?.starts.length ?? 0) > 0;
}

function reachedFrom(model: ProcessModel): ReadonlySet<number> {
  const { elements, flows, scopes } = model;
  const reached = new Set<number>();
  const open: number[] = [];
  const caught = Map.groupBy(elements.filter(catchesLink), (element) => linkAddress(element));
  enterScope(0);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const element = elements[at];
    if (element === undefined || reached.has(at)) continue;
    reached.add(at);
    for (const flow of element.outgoing) open.push(flows[flow]?.target ?? -1);
    for (const event of element.boundary) open.push(event);
    if (element.compensation !== null) open.push(element.compensation);
    if (element.body !== null) enterScope(element.body);
    if (element.kind === 'intermediateThrowEvent') {
      for (const link of caught.get(linkAddress(element)) ?? []) open.push(link.index);
    }
  }
  return reached;

  /** Start events, or everything nothing leads to where a scope has none (BPMN 2.0.2 §13.2). */
  function enterScope(scope: number): void {
    const { starts, elements: inside, eventSubProcesses } = scopes[scope] ?? scopes[0] ?? NOTHING;
    open.push(...eventSubProcesses);
    const loose = inside.filter((index) => {
      const element = elements[index];
      if (element === undefined) return false;
      const startsItself = element.instantiate || element.isForCompensation || isLoose(model, element);
      return element.incoming.length === 0 && element.attachedTo === null && (starts.length === 0 || startsItself);
    });
    open.push(...starts, ...loose);
  }
}

function catchesLink({ kind, events }: Element): boolean {
  return kind === 'intermediateCatchEvent' && events.some(({ type }) => type === 'link');
}

/** The name of a link within its scope; of an element that is no link, one that no link has. */
function linkAddress({ scope, events }: Element): string {
  const link = events.find((event) => event.type === 'link');
  return link?.type === 'link' ? `${scope} ${link.name}` : '';
}

const NOTHING = { starts: [], elements: [], eventSubProcesses: [] };
