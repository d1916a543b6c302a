import { chosenSet, executed, needLoopData, needProcessInputs, seenAround, without } from './data.ts';
import { start } from './enter.ts';
import { attempt, DataMissing, dropIncidents, hasIncident, raiseIncident } from './incidents.ts';
import { elementNamed, putToken, type Run, scopeNamed } from './run.ts';
import { setIn } from './scopes.ts';
import type { Token, Wait } from './state.ts';

/** Lets one token go on that waited for data which has a value now; false when there is none (BPMN 2.0.2 §10.4.2). */
export function goOnWithData(run: Run): boolean {
  for (const token of run.tokens.values()) {
    if (token.wait !== 'data' || missingFor(run, token) !== null) continue;
    dropIncidents(run, token);
    goOnFrom(run, token);
    return true;
  }
  return false;
}

/** Tries the stage again at which a token found its data missing. */
export function goOnFrom(run: Run, token: Token): void {
  const { awaits = 'perform', ...rest } = token;
  if (awaits === 'start') {
    start(run, putToken(run, { ...rest, wait: 'event' }));
    return;
  }
  putToken(run, { ...rest, wait: 'perform' });
  run.queue.push({ token: token.id });
}

/** Gives an activity under way the inputs that may come while it is executing; false when there is none. */
export function takeLateData(run: Run): boolean {
  for (const token of run.tokens.values()) {
    const { data } = elementNamed(run.model, token.element);
    if (data === null || token.local === undefined || !UNDER_WAY.has(token.wait)) continue;
    const late = data.inputSets.flatMap((set) => set.late);
    if (late.length === 0) continue;
    const { variables } = scopeNamed(run, token.local);
    const open = without(late, variables);
    const mappings = data.inputs.filter(({ target }) => open.includes(target));
    let came = {};
    attempt(run, token, 'perform', () => {
      came = executed(run, mappings, seenAround(run, token, data));
    });
    if (without(Object.keys(came), came).length === Object.keys(came).length) continue;
    setIn(run, token.local, came);
    return true;
  }
  return false;
}

const UNDER_WAY: ReadonlySet<Wait> = new Set(['task', 'job', 'event', 'call']);

/**
 * Raises an incident at every token that waits for data when nothing in the instance can bring them any more.
 *
 * It goes on by itself as soon as the data have a value, for example because an operator set them.
 */
export function reportMissingData(run: Run): void {
  let waiting = false;
  for (const token of run.tokens.values()) {
    if (token.wait === 'data') waiting = true;
    else if (canBring(run, token)) return;
  }
  if (!waiting || run.timers.size + run.subscriptions.size > 0) return;
  for (const token of run.tokens.values()) {
    if (token.wait !== 'data' || hasIncident(run, token)) continue;
    const missing = missingFor(run, token);
    if (missing !== null) raiseIncident(run, token, 'data', missing.code, missing.message);
  }
}

const WAITS_FOR_OTHERS: ReadonlySet<Wait> = new Set(['join', 'reset', 'instances', 'compensation', 'data']);

function canBring(run: Run, { wait, element }: Token): boolean {
  if (wait === 'body') return elementNamed(run.model, element).adHoc !== null;
  return !WAITS_FOR_OTHERS.has(wait);
}

function missingFor(run: Run, token: Token): DataMissing | null {
  const element = elementNamed(run.model, token.element);
  const { data } = element;
  try {
    needProcessInputs(run, token, element);
    if (data === null) return null;
    const isWhole = token.awaits === 'start' && element.loop !== null;
    if (isWhole) needLoopData(run, token, element, data);
    else chosenSet(element, data, seenAround(run, token, data));
    return null;
  } catch (error) {
    if (error instanceof DataMissing) return error;
    throw error;
  }
}
