import type { Limit, LimitAnchor } from '../bpmn/approval.ts';
import type { Element, ProcessModel } from '../bpmn/model.ts';
import type { Expression } from '../feel/expression.ts';
import { acceptsCase } from './statutory-watch.ts';

/** One step of the longest path that takes days. */
export interface PathStep {
  readonly elementId: string;
  /** Working days the step takes. */
  readonly days: number;
  /** Working days that are used when it is over. */
  readonly until: number;
}

/** The path on which a process takes the most working days, held against one of its limits. */
export interface LongestPath {
  /** The limit it is held against; null for a process without limits. */
  readonly kind: 'STATUTORY' | 'PROMISED' | null;
  readonly limitDays: number | null;
  readonly days: number;
  readonly exceeded: boolean;
  readonly steps: readonly PathStep[];
  /** True when steps are repeated on the way; each is counted once. */
  readonly loops: boolean;
  /** Elements that take time nobody can tell from the diagram: called processes, limits that only data knows, other units. */
  readonly uncounted: readonly string[];
  /** Elements whose limit data decides; counted as it is when nothing else is said. */
  readonly assumed: readonly string[];
}

/**
 * Adds up the step limits of a process, in working days, on its longest path, once against each limit that is counted in
 * working days: branches side by side count as the longest of them, a step that is due so many days after receipt or
 * acceptance ends then and not later, and a step during which the clocks stand still takes nothing (R-CLK-20, R-CLK-30).
 */
export function longestPaths(model: ProcessModel, entered: ReadonlySet<string>): readonly LongestPath[] {
  const limits = model.limits.filter(
    ({ kind, unit, value }) => kind !== 'STEP' && unit === 'WD' && typeof value === 'number',
  );
  if (limits.length === 0) return [held(model, entered, null)];
  return limits.map((limit) => held(model, entered, limit));
}

function held(model: ProcessModel, entered: ReadonlySet<string>, limit: Limit | null): LongestPath {
  const measure: Measure = {
    model,
    entered,
    anchor: limit?.anchor ?? 'RECEIPT',
    uncounted: new Set(),
    assumed: new Set(),
    loops: false,
  };
  const isAccepted = model.elements.some((element) => acceptsCase(element) && entered.has(element.id));
  const first: Path = { runs: measure.anchor !== 'ACCEPTANCE' || !isAccepted, days: 0, steps: [] };
  const { days, steps } = through(measure, 0, first);
  const limitDays = typeof limit?.value === 'number' ? limit.value : null;
  return {
    kind: limit === null || limit.kind === 'STEP' ? null : limit.kind,
    limitDays,
    days,
    exceeded: limitDays !== null && days > limitDays,
    steps,
    loops: measure.loops,
    uncounted: [...measure.uncounted],
    assumed: [...measure.assumed],
  };
}

interface Measure {
  readonly model: ProcessModel;
  readonly entered: ReadonlySet<string>;
  /** Where the days are counted from. */
  readonly anchor: LimitAnchor;
  readonly uncounted: Set<string>;
  readonly assumed: Set<string>;
  loops: boolean;
}

interface Path {
  /** False before the acceptance from which the days are counted. */
  readonly runs: boolean;
  readonly days: number;
  readonly steps: readonly PathStep[];
}

/** The longest path through one scope, begun after what was before it; its steps are those inside. */
function through(measure: Measure, scope: number, first: Path): Path {
  const order = inOrder(measure, scope);
  const best = new Map<number, Path>();
  let longest = first;
  for (const element of order.elements) {
    const ways = (order.before.get(element.index) ?? []).flatMap((index) => best.get(index) ?? []);
    const before = ways.reduce((a, b) => (isLonger(b, a) ? b : a), ways[0] ?? first);
    const path = element.kind === 'boundaryEvent' ? before : over(measure, element, before);
    best.set(element.index, path);
    if (isLonger(path, longest)) longest = path;
  }
  return longest;
}

function isLonger(path: Path, than: Path): boolean {
  return path.runs === than.runs ? path.days > than.days : path.runs;
}

/** Goes through one element. */
function over(measure: Measure, element: Element, before: Path): Path {
  // the clock that is counted begins here, whatever was before
  if (measure.anchor === 'ACCEPTANCE' && acceptsCase(element)) return { runs: true, days: 0, steps: [] };
  if (!before.runs && element.body === null) return before;
  const { limit, suspension } = element.approval;
  if (suspension !== null) return before;
  if (limit === null && element.body !== null)
    return repeated(measure, element, before, through(measure, element.body, { ...before, steps: [] }));
  const days = daysOf(measure, element);
  if (days === null || days === 0) return before;
  const anchored = limit?.anchor === 'RECEIPT' || limit?.anchor === 'ACCEPTANCE';
  const until = anchored ? Math.max(before.days, days) : before.days + days * timesOf(measure, element);
  if (until === before.days) return before;
  const step: PathStep = { elementId: element.id, days: until - before.days, until };
  return { ...before, days: until, steps: [...before.steps, step] };
}

function repeated(measure: Measure, element: Element, before: Path, inside: Path): Path {
  const days = before.days + (inside.days - before.days) * timesOf(measure, element);
  return { runs: inside.runs, days, steps: [...before.steps, ...inside.steps] };
}

/** How often an element is done one after the other; where only data knows, once. */
function timesOf(measure: Measure, { id, loop }: Element): number {
  if (loop === null || (loop.type === 'multi' && !loop.sequential)) return 1;
  const count = loop.type === 'multi' ? loop.cardinality : null;
  const written = count !== null && count.reads.length === 0 ? count.evaluate({}) : null;
  if (typeof written === 'number' && written > 0) return written;
  measure.loops = true;
  measure.uncounted.add(id);
  return 1;
}

/** Working days an element takes; null where the diagram does not tell. */
function daysOf(measure: Measure, element: Element): number | null {
  const { limit } = element.approval;
  if (limit === null && element.kind !== 'callActivity') {
    return element.kind === 'intermediateCatchEvent' ? timerDays(measure, element) : 0;
  }
  if (limit === null || limit.unit !== 'WD') return unknown(measure, element);
  if (typeof limit.value === 'number') return limit.value;
  const days = usualDays(measure.model, limit.value);
  if (days === null) return unknown(measure, element);
  measure.assumed.add(element.id);
  return days;
}

/** What data decides, taken as it is in a first round, for the matter under review with the longest limit, and with nothing else said. */
function usualDays({ elements }: ProcessModel, value: Expression): number | null {
  const items = elements.flatMap(({ approval }) => approval.jointReview?.items ?? []);
  const days = [{}, ...items].map((item) => {
    try {
      return value.evaluate({ item, review: { round: 1 } });
    } catch {
      // a limit that fails without its data is one of those nobody can tell
      return null;
    }
  });
  const known = days.filter((each): each is number => typeof each === 'number' && each >= 0);
  return known.length === 0 ? null : Math.max(...known);
}

function unknown(measure: Measure, { id }: Element): null {
  measure.uncounted.add(id);
  return null;
}

function timerDays(measure: Measure, element: Element): number | null {
  for (const event of element.events) {
    if (event.type !== 'timer' || event.timer.kind !== 'duration') continue;
    const { duration, unit } = event.timer;
    const written = duration.reads.length === 0 ? duration.evaluate({}) : null;
    const days = typeof written === 'string' ? /^P(\d+)D$/.exec(written)?.[1] : undefined;
    return unit === 'WD' && days !== undefined ? Number(days) : unknown(measure, element);
  }
  return 0;
}

/** The elements of a scope that are on its way, each after those before it; what leads back is left out. */
function inOrder(measure: Measure, scope: number) {
  const { model, entered } = measure;
  const before = new Map<number, number[]>();
  const done: Element[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const visit = (index: number): void => {
    const element = model.elements[index];
    if (element === undefined || state.has(index)) return;
    state.set(index, 'open');
    for (const next of [...element.outgoing.flatMap((flow) => model.flows[flow]?.target ?? []), ...element.boundary]) {
      if (!entered.has(model.elements[next]?.id ?? '')) continue;
      if (state.get(next) === 'open') {
        measure.loops = true;
        continue;
      }
      before.set(next, [...(before.get(next) ?? []), index]);
      visit(next);
    }
    state.set(index, 'done');
    done.push(element);
  };
  for (const index of model.scopes[scope]?.elements ?? []) {
    const element = model.elements[index];
    if (element === undefined || !entered.has(element.id)) continue;
    if (element.incoming.length > 0 || element.kind === 'boundaryEvent' || element.kind === 'eventSubProcess') continue;
    if (!element.isForCompensation) visit(index);
  }
  return { elements: done.reverse(), before };
}
