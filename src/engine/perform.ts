import type { Job } from '../bpmn/approval.ts';
import type { Called, Element } from '../bpmn/model.ts';
import { openAdHoc } from './ad-hoc.ts';
import { complete, finish } from './complete.ts';
import { needLoopData, takeDataInputs } from './data.ts';
import { decide } from './decide.ts';
import { attempt, evaluate, Failure } from './incidents.ts';
import { openListeners, prepareListeners } from './listeners.ts';
import { beginInstances, beginning, endLoop } from './multi-instance.ts';
import { elementAt, elementNamed, putToken, type Run } from './run.ts';
import { openScope, setIn, variablesAt, visible } from './scopes.ts';
import { taskCreated } from './signers.ts';
import type { Token } from './state.ts';
import { openBody } from './sub-process.ts';
import { sendMessage } from './throw.ts';
import type { Variables } from './types.ts';

/** Starts an activity: its boundary events watch from now on, and it performs once or as its loop says. */
export function startActivity(run: Run, token: Token, element: Element): void {
  attempt(run, token, 'start', () => {
    if (element.data !== null) needLoopData(run, token, element, element.data);
    const begun = element.loop === null ? null : beginning(run, element.loop, token);
    if (element.boundary.length > 0) {
      const boundary = element.boundary.map((index) => elementAt(run.model, index));
      openListeners(run, prepareListeners(run, boundary, visible(run, token.scope)), token.scope, token.id);
    }
    if (begun === null || element.loop === null) return perform(run, token);
    if (begun.atOnce > 0) return beginInstances(run, token, element.loop, begun);
    finish(run, endLoop(run, { ...token, loop: begun.progress }, element.loop));
  });
}

/** Performs an activity once: takes its inputs in and does or waits for what its kind says (BPMN 2.0.2 §13.3.3). */
export function perform(run: Run, token: Token): void {
  attempt(run, token, 'perform', () => {
    const element = elementNamed(run.model, token.element);
    const ready = takeData(run, token, element);
    switch (element.kind) {
      case 'task':
      case 'manualTask':
        return complete(run, ready, {});
      case 'userTask':
        return openTask(run, ready);
      case 'serviceTask':
        return openJob(run, ready, element);
      case 'businessRuleTask':
        if (element.approval.decision === null) return openJob(run, ready, element);
        return complete(run, ready, decide(run, ready, element, element.approval.decision));
      case 'sendTask':
        if (element.events.length === 0 || element.approval.job !== null) return openJob(run, ready, element);
        sendMessage(run, element, ready);
        return complete(run, ready, {});
      case 'receiveTask':
        return receive(run, ready, element);
      case 'scriptTask':
        return complete(run, ready, runScript(run, ready, element));
      case 'callActivity':
        return callProcess(run, ready, element);
      case 'subProcess':
      case 'transaction':
        return openBody(run, ready, element);
      case 'adHocSubProcess':
        return openAdHoc(run, ready, element);
      default:
        throw new Failure('element-unsupported', `${element.id} is a ${element.kind}, which is not played`);
    }
  });
}

function takeData(run: Run, token: Token, element: Element): Token {
  if (element.data === null || element.body !== null) return takeInputs(run, token, element);
  const taken = takeDataInputs(run, token, element, element.data);
  return takeInputs(run, taken, element);
}

function takeInputs(run: Run, token: Token, element: Element): Token {
  if (element.inputs.length === 0) return token;
  const seen = visible(run, token.local ?? token.scope);
  const inputs = Object.fromEntries(element.inputs.map((input) => [input.target, evaluate(run, input.source, seen)]));
  if (token.local === undefined) return { ...token, local: openScope(run, token, inputs).id };
  setIn(run, token.local, inputs);
  return token;
}

function openTask(run: Run, token: Token): void {
  run.effects.push(taskCreated(run, putToken(run, { ...token, wait: 'task' })));
}

function openJob(run: Run, token: Token, element: Element): void {
  putToken(run, { ...token, wait: 'job' });
  const scope = token.local ?? token.scope;
  run.effects.push({ type: 'jobCreated', token: token.id, elementId: element.id, scope, ...jobOf(element) });
}

/** The topic and retries of an element's job; a task that names no topic is its own, so that an external worker can still serve it. */
export function jobOf(element: Element): Job {
  return element.approval.job ?? { topic: element.id, retries: 3 };
}

function receive(run: Run, token: Token, element: Element): void {
  const wanted = prepareListeners(run, [element], visible(run, token.local ?? token.scope));
  if (wanted.length === 0) throw new Failure('event-definition-missing', `${element.id} names no message to wait for`);
  putToken(run, { ...token, wait: 'event' });
  openListeners(run, wanted, token.scope, token.id);
}

function runScript(run: Run, token: Token, element: Element): Variables {
  if (element.script === null) return {};
  const result = evaluate(run, element.script.expression, visible(run, token.local ?? token.scope));
  return element.script.resultVariable === null ? {} : { [element.script.resultVariable]: result };
}

/** Without input mappings and data inputs the called process gets every variable that is visible here. */
function callProcess(run: Run, token: Token, element: Element): void {
  const seen = visible(run, token.local ?? token.scope);
  const processKey = element.called === null ? null : evaluate(run, element.called.key, seen);
  if (typeof processKey !== 'string' || processKey === '') {
    throw new Failure('called-process-missing', `${element.id} names no process to call`);
  }
  const given = [...element.inputs, ...(element.data?.inputs ?? [])].map(({ target }) => [target, seen[target]]);
  const variables = given.length === 0 ? variablesAt(run, token.local ?? token.scope) : Object.fromEntries(given);
  putToken(run, { ...token, wait: 'call', called: processKey });
  run.effects.push({
    type: 'processCalled',
    token: token.id,
    elementId: element.id,
    processKey,
    ...bindingOf(element),
    variables,
  });
}

/** Which version of the called process is meant. */
export function bindingOf({ called }: Element): Omit<Called, 'key'> {
  if (called === null) return { binding: 'latest' };
  const { key: _, ...binding } = called;
  return binding;
}
