import { throwToBoundary } from './behaviour.ts';
import { STEPS_AT_MOST } from './budget.ts';
import { goOnCompensating } from './compensated.ts';
import { complete, finish } from './complete.ts';
import { activate, activateByData, resetComplexGateway } from './complex-gateway.ts';
import { fireCondition } from './conditions.ts';
import { renewKeys } from './correlation.ts';
import { goOnFrom, goOnWithData, reportMissingData, takeLateData } from './data-wait.ts';
import { enter, start } from './enter.ts';
import { raiseIncident } from './incidents.ts';
import { fireInclusiveJoin } from './joins.ts';
import { leave } from './leave.ts';
import { perform } from './perform.ts';
import { elementNamed, putToken, type Run } from './run.ts';
import { endScopeIfOver } from './scope-end.ts';
import type { Incident, Token } from './state.ts';
import { reportStuckJoins } from './stuck-joins.ts';
import { listen } from './sub-process.ts';

/** Carries the instance on until every token stands still. */
export function settle(run: Run): void {
  do drain(run);
  while (run.ended === null && goesOn(run));
  if (run.ended !== null) return;
  if (run.model.data !== null) reportMissingData(run);
  reportStuckJoins(run);
  renewKeys(run);
}

function goesOn(run: Run): boolean {
  const dataCame = run.model.data !== null && (goOnWithData(run) || takeLateData(run));
  return dataCame || fireInclusiveJoin(run) || activateByData(run) || resetComplexGateway(run) || fireCondition(run);
}

function drain(run: Run): void {
  for (let next = 0; next < run.queue.length && run.ended === null; next += 1) {
    // A condition is looked at as soon as a variable changes: it may hold for a moment only (BPMN 2.0.2 §10.5.5).
    while (fireCondition(run)) if (run.ended !== null) return;
    const work = run.queue[next];
    if (work === undefined) break;
    if ('scope' in work) endScopeIfOver(run, work.scope);
    else if ('throws' in work) throwToBoundary(run, work.by, work.throws);
    else if ('finish' in work) finishLate(run, work.finish);
    else if ('compensation' in work) goOnCompensating(run, work.compensation);
    else step(run, run.tokens.get(work.token));
  }
  run.queue.length = 0;
}

/** A multi-instance activity that threw something as its last instance completed may be gone by it. */
function finishLate(run: Run, id: string): void {
  const token = run.tokens.get(id);
  if (token !== undefined) finish(run, token);
}

function step(run: Run, token: Token | undefined): void {
  if (token === undefined || (token.wait !== 'enter' && token.wait !== 'perform')) return;
  run.steps += 1;
  const atMost = run.context.stepsAtMost ?? STEPS_AT_MOST;
  if (run.steps > atMost) {
    const message = `more than ${atMost} steps in one command`;
    raiseIncident(run, token, token.wait, 'step-budget-spent', message);
    return;
  }
  if (token.wait === 'enter') enter(run, token);
  else perform(run, token);
}

/** Retries the stage at which an incident stopped a token. */
export function resume(run: Run, token: Token, incident: Incident): void {
  switch (incident.stage) {
    case 'enter':
    case 'perform':
      putToken(run, { ...token, wait: incident.stage });
      run.queue.push({ token: token.id });
      return;
    case 'start':
      start(run, putToken(run, { ...token, wait: 'event' }));
      return;
    case 'complete':
      complete(run, token, {});
      return;
    case 'leave':
      leave(run, token);
      return;
    case 'listen':
      run.tokens.delete(token.id);
      run.queue.push({ scope: token.scope });
      listen(run, elementNamed(run.model, token.element), token.scope);
      return;
    case 'adHoc':
      putToken(run, { ...token, wait: 'body' });
      run.queue.push({ scope: token.local ?? token.scope });
      return;
    case 'data':
      goOnFrom(run, token);
      return;
    case 'join': {
      const element = elementNamed(run.model, token.element);
      if (element.kind === 'complexGateway' && token.wait === 'join') activate(run, token, element);
      return;
    }
  }
}
