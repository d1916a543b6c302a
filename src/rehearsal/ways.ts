import type { Element, ProcessModel } from '../bpmn/model.ts';

/** What of a diagram's shape the exploration needs: facts of the model alone, by element index. */
export interface Ways {
  /** Elements to which only events lead that do not interrupt: beside the way of the case, several tokens may be there. */
  readonly beside: ReadonlySet<number>;
  /** Elements where several tokens are meant: behind a completion quantity, or inside an ad-hoc sub-process. */
  readonly several: ReadonlySet<number>;
  /** Everything that can be reached from an element, itself included. */
  reach(from: Element): ReadonlySet<number>;
}

/** Works out where tokens of a model can get. */
export function waysOf(model: ProcessModel): Ways {
  const reached = new Map<number, ReadonlySet<number>>();
  const reach = (from: Element): ReadonlySet<number> => {
    const known = reached.get(from.index);
    if (known !== undefined) return known;
    const found = walk(model, [from.index], () => true);
    reached.set(from.index, found);
    return found;
  };
  const starts = model.scopes[0]?.elements.filter((index) => isBeginning(model, index)) ?? [];
  const main = walk(model, starts, (element) => element.interrupting || element.kind === 'startEvent');
  const several = new Set<number>();
  for (const element of model.elements) {
    if (element.completionQuantity > 1) for (const index of reach(element)) several.add(index);
    if (element.adHoc !== null && element.body !== null)
      for (const index of model.scopes[element.body]?.elements ?? []) several.add(index);
  }
  const beside = new Set(model.elements.map(({ index }) => index).filter((index) => !main.has(index)));
  return { beside, several, reach };
}

function isBeginning(model: ProcessModel, index: number): boolean {
  const element = model.elements[index];
  if (element === undefined) return false;
  if (element.kind === 'eventSubProcess') return startOf(model, element)?.interrupting ?? true;
  return element.attachedTo === null && element.incoming.length === 0 && !element.isForCompensation;
}

function startOf(model: ProcessModel, element: Element): Element | undefined {
  const [start] = element.body === null ? [] : (model.scopes[element.body]?.starts ?? []);
  return start === undefined ? undefined : model.elements[start];
}

/** Where a token at an element may appear next: by flows, at its boundary, inside it, behind its link, at its handler. */
export function nextOf(model: ProcessModel, element: Element): readonly number[] {
  const next = element.outgoing.flatMap((flow) => model.flows[flow]?.target ?? []);
  if (element.compensation !== null) next.push(element.compensation);
  next.push(...element.boundary);
  if (element.body !== null) {
    const inside = model.scopes[element.body]?.elements ?? [];
    next.push(
      ...inside.filter((index) => isBeginning(model, index) || model.elements[index]?.kind === 'eventSubProcess'),
    );
  }
  if (element.kind === 'intermediateThrowEvent') next.push(...linkedFrom(model, element));
  return next;
}

function linkedFrom(model: ProcessModel, thrower: Element): readonly number[] {
  const names = thrower.events.flatMap((event) => (event.type === 'link' ? [event.name] : []));
  return model.elements
    .filter(({ kind, scope }) => kind === 'intermediateCatchEvent' && scope === thrower.scope)
    .filter(({ events }) => events.some((event) => event.type === 'link' && names.includes(event.name)))
    .map(({ index }) => index);
}

/** Walks on from some elements, through those that are let. */
function walk(model: ProcessModel, from: readonly number[], lets: (element: Element) => boolean): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const element = model.elements[index];
    if (element === undefined || seen.has(index)) continue;
    seen.add(index);
    open.push(...nextOf(model, element).filter((each) => isLet(model, each, lets)));
  }
  return seen;
}

function isLet(model: ProcessModel, index: number, lets: (element: Element) => boolean): boolean {
  const element = model.elements[index];
  if (element === undefined) return false;
  if (element.kind === 'eventSubProcess') return lets(startOf(model, element) ?? element);
  return lets(element);
}

/** Circles of elements none of which waits for anything: tokens go round in them within one command. */
export function circlesWithoutWait(model: ProcessModel): readonly (readonly Element[])[] {
  const within = new Set(model.elements.filter((element) => passes(model, element)).map(({ index }) => index));
  const next = new Map([...within].map((index) => [index, flowsOn(model, index).filter((each) => within.has(each))]));
  const circles = new Map<number, Element[]>();
  for (const [index, root] of rootsOf(next)) {
    const element = model.elements[index];
    const circle = circles.get(root) ?? [];
    if (element !== undefined) circles.set(root, [...circle, element]);
  }
  const isCircle = (circle: readonly Element[]): boolean => {
    const [only] = circle;
    return circle.length > 1 || (only !== undefined && (next.get(only.index) ?? []).includes(only.index));
  };
  return [...circles.values()].filter(isCircle).map((circle) => circle.toSorted((a, b) => a.index - b.index));
}

/** Where a token goes by flows and links. */
function flowsOn(model: ProcessModel, index: number): readonly number[] {
  const element = model.elements[index];
  if (element === undefined) return [];
  const targets = element.outgoing.flatMap((flow) => model.flows[flow]?.target ?? []);
  return element.kind === 'intermediateThrowEvent' ? [...targets, ...linkedFrom(model, element)] : targets;
}

/** For each node one node that stands for all those from which it can be reached and that it can reach (Kosaraju). */
function rootsOf(next: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, number> {
  const before = new Map<number, number[]>([...next.keys()].map((index) => [index, []]));
  for (const [index, targets] of next) for (const target of targets) before.get(target)?.push(index);
  const roots = new Map<number, number>();
  for (const root of lastFirst(next)) {
    const open = [root];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (roots.has(index)) continue;
      roots.set(index, root);
      open.push(...(before.get(index) ?? []));
    }
  }
  return roots;
}

/** All nodes, each after the walk through what follows it is over, the last first. */
function lastFirst(next: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const seen = new Set<number>();
  const over: number[] = [];
  for (const start of next.keys()) {
    const open: { readonly index: number; readonly entered: boolean }[] = [{ index: start, entered: false }];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (one.entered) over.push(one.index);
      else if (!seen.has(one.index)) {
        seen.add(one.index);
        open.push({ index: one.index, entered: true });
        for (const target of next.get(one.index) ?? []) open.push({ index: target, entered: false });
      }
    }
  }
  return over.reverse();
}

/** True for what a token goes through without standing still; a sub-process does when everything in it does. */
function passes(model: ProcessModel, element: Element): boolean {
  switch (element.kind) {
    case 'task':
    case 'manualTask':
    case 'scriptTask':
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
    case 'complexGateway':
    case 'intermediateThrowEvent':
      return true;
    case 'businessRuleTask':
      return element.approval.decision !== null;
    case 'sendTask':
      return element.events.length > 0 && element.approval.job === null;
    case 'intermediateCatchEvent':
      return element.events.some(({ type }) => type === 'link');
    case 'subProcess':
    case 'transaction': {
      const inside = element.body === null ? [] : (model.scopes[element.body]?.elements ?? []);
      return inside.every((index) => {
        const inner = model.elements[index];
        return inner === undefined || inner.kind === 'startEvent' || inner.kind === 'endEvent' || passes(model, inner);
      });
    }
    default:
      return false;
  }
}
