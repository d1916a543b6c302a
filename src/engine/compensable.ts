import type { Element, ProcessModel } from '../bpmn/model.ts';
import { bodyAt, elementAt, elementNamed, type Run } from './run.ts';
import type { Compensable, Token } from './state.ts';

/** Worked out once per model: a fact of the diagram, kept only for speed. */
const known = new WeakMap<ProcessModel, ReadonlySet<number>>();

/**
 * Remembers an activity that completes, when something in the diagram can still compensate it.
 *
 * A sub-process without a handler of its own is worth remembering only for what was done inside.
 */
export function remember(run: Run, token: Token, element: Element): void {
  if (!worthKeeping(run.model).has(element.index)) return;
  // The instances of a loop or multi-instance are remembered one by one.
  if (element.loop !== null && token.outer === undefined) return;
  const own = handlerOf(run.model, element) !== null;
  const inside = own || element.body === null ? [] : run.compensations.filter((one) => one.scope === token.local);
  if (!own && inside.length === 0 && compensationStart(run.model, element) === null) return;
  const variables = token.local === undefined ? {} : (run.scopes.get(token.local)?.variables ?? {});
  const { scope, outer } = token;
  run.keeps = true;
  const done: Compensable = { element: element.id, scope, variables, kept: {} };
  run.compensations = [
    ...run.compensations,
    { ...done, ...(outer === undefined ? {} : { outer }), ...(inside.length === 0 ? {} : { inside }) },
  ];
}

/** The activity that compensates another: what the association of its compensation boundary event leads to. */
export function handlerOf(model: ProcessModel, element: Element): Element | null {
  for (const index of element.boundary) {
    const event = elementAt(model, index);
    const compensates = event.events.some(({ type }) => type === 'compensate');
    if (compensates && event.compensation !== null) return elementAt(model, event.compensation);
  }
  return null;
}

/** The start of the compensation event sub-process inside a sub-process. */
export function compensationStart(model: ProcessModel, element: Element): Element | null {
  if (element.body === null) return null;
  for (const index of bodyAt(model, element.body).eventSubProcesses) {
    for (const start of bodyAt(model, elementAt(model, index).body ?? 0).starts) {
      const event = elementAt(model, start);
      if (event.events.some(({ type }) => type === 'compensate')) return event;
    }
  }
  return null;
}

/** True for the token of a sub-process that had completed and is open again only to be compensated. */
export function isReopened(run: Run, token: Token): boolean {
  return token.compensates !== undefined && !elementNamed(run.model, token.element).isForCompensation;
}

/** The activities that some event of the model can ask to be compensated; nothing else is remembered. */
function worthKeeping(model: ProcessModel): ReadonlySet<number> {
  const before = known.get(model);
  if (before !== undefined) return before;
  const kept = new Set<number>();
  for (const element of model.elements) {
    if (element.kind !== 'endEvent' && element.kind !== 'intermediateThrowEvent') continue;
    for (const event of element.events) {
      if (event.type === 'cancel') keepIn(element.scope, isTransaction);
      else if (event.type !== 'compensate') continue;
      else if (event.activity === null) keepIn(element.scope, isNoEventSubProcess);
      else keep(event.activity);
    }
  }
  known.set(model, kept);
  return kept;

  /** What is thrown in an event sub-process is meant for the scope around it as well. */
  function keepIn(from: number, last: (owner: Element | null) => boolean): void {
    for (let at: number | null = from; at !== null; ) {
      const { element, elements, parent }: ReturnType<typeof bodyAt> = bodyAt(model, at);
      for (const index of elements) keep(index);
      if (last(element === null ? null : elementAt(model, element))) return;
      at = parent;
    }
  }

  function keep(index: number): void {
    if (kept.has(index)) return;
    const element = elementAt(model, index);
    const hasHandler = handlerOf(model, element) !== null;
    if ((element.body === null && !hasHandler) || undoes(model, element)) return;
    kept.add(index);
    if (element.body !== null && !hasHandler) for (const inner of bodyAt(model, element.body).elements) keep(inner);
  }
}

/** What an event sub-process has done is undone with all else in its scope, unless it was there to undo. */
function undoes(model: ProcessModel, { kind, body }: Element): boolean {
  if (kind !== 'eventSubProcess' || body === null) return false;
  const starts = bodyAt(model, body).starts.map((index) => elementAt(model, index));
  return starts.some(({ events }) => events.some(({ type }) => type === 'compensate'));
}

const isTransaction = (owner: Element | null) => owner?.kind === 'transaction';
const isNoEventSubProcess = (owner: Element | null) => owner?.kind !== 'eventSubProcess';
