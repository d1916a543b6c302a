import type { ProcessModel } from '../model.ts';
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
      for (const { index, id, name } of model.elements) {
        if (reached.has(index)) continue;
        tell(id, `“${name || id}”永远到不了。`, `${name || id} can never be reached.`);
      }
    }
  },
};

function reachedFrom({ elements, flows, scopes }: ProcessModel): ReadonlySet<number> {
  const reached = new Set<number>();
  const open: number[] = [];
  enterScope(0);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const element = elements[at];
    if (element === undefined || reached.has(at)) continue;
    reached.add(at);
    for (const flow of element.outgoing) open.push(flows[flow]?.target ?? -1);
    for (const event of element.boundary) open.push(event);
    if (element.compensation !== null) open.push(element.compensation);
    if (element.body !== null) enterScope(element.body);
    for (const event of element.events) {
      if (event.type !== 'link' || element.kind !== 'intermediateThrowEvent') continue;
      const links = elements.filter(({ events }) => events.some((e) => e.type === 'link' && e.name === event.name));
      for (const link of links) if (link.scope === element.scope) open.push(link.index);
    }
  }
  return reached;

  /** Start events, or everything nothing leads to where a scope has none (BPMN 2.0.2 §13.2). */
  function enterScope(scope: number): void {
    const { starts, elements: inside, eventSubProcesses } = scopes[scope] ?? scopes[0] ?? NOTHING;
    open.push(...eventSubProcesses);
    const loose = inside.filter((index) => {
      const element = elements[index];
      const startsItself = element?.instantiate === true || element?.isForCompensation === true;
      return element?.incoming.length === 0 && element.attachedTo === null && (starts.length === 0 || startsItself);
    });
    open.push(...starts, ...loose);
  }
}

const NOTHING = { starts: [], elements: [], eventSubProcesses: [] };
