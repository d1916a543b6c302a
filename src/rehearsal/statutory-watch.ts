import type { Element, ProcessModel } from '../bpmn/model.ts';
import type { Effect } from '../engine/types.ts';

/**
 * What became of the statutory clock on the way so far: nobody asks for it; it has not begun; it runs; somebody works while it
 * runs and no timer hangs on it; a timer hung on it.
 */
export type Watch = 'none' | 'before' | 'running' | 'worked' | 'watched';

/** Topics by which a case is accepted, and its clocks begin (R-CLK-10a). */
const ACCEPTANCE = new Set(['case.accept', 'case.accept-deemed', 'case.tolerate', 'case.begin']);

/** Where a way begins: a statutory limit that only reminds needs no timer in the diagram. */
export function beginWatch({ limits, procedure }: ProcessModel): Watch {
  const limit = limits.find(({ kind }) => kind === 'STATUTORY');
  if (limit === undefined || limit.timeoutPolicy === 'NONE' || limit.timeoutPolicy === 'ALERT') return 'none';
  return procedure?.clockAnchor === 'RECEIPT' ? 'running' : 'before';
}

/** Goes on with the facts of one command. A called process may accept the case: from its end on the clock may run. */
export function watchOn(model: ProcessModel, before: Watch, effects: readonly Effect[]): Watch {
  let watch = before;
  if (watch === 'none' || watch === 'watched') return watch;
  for (const effect of effects) {
    if (effect.type === 'timerArmed' && effect.hold?.clock === 'statutory') return 'watched';
    if (effect.type === 'elementLeft' && watch === 'before' && accepts(model, effect.elementId)) watch = 'running';
    const isWork = effect.type === 'taskCreated' || effect.type === 'processCalled';
    if (isWork && watch === 'running') watch = 'worked';
  }
  return watch;
}

function accepts(model: ProcessModel, elementId: string): boolean {
  const element = model.elements[model.indexOf.get(elementId) ?? -1];
  return element !== undefined && (element.kind === 'callActivity' || acceptsCase(element));
}

/** True for the work that accepts a case. */
export function acceptsCase({ approval }: Element): boolean {
  return ACCEPTANCE.has(approval.job?.topic ?? '');
}
