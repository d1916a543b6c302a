import type { Effect } from '../../src/engine/types.ts';

/**
 * Tells effects in few words, flows and variables left out.
 *
 * `a` left · `a×` cancelled · `sign:a` a signer's turn · `done:a` waits for signers · `task:a` `job:a` `call:a` opened ·
 * `decides:a` · `timer:b` armed · `timer!b` fired · `timer×b` disarmed · `timer→b` moved ·
 * `message:b` `signal:b` `conditional:b` opened · `closed:b` · `throws:name` · `incident:a:code` · `resolved:a` · `ended:outcome`
 */
export function tell(effects: readonly Effect[], names = new Map<string, string>()): string {
  return effects.flatMap((effect) => tellOne(effect, names)).join(' ');
}

function tellOne(effect: Effect, names: Map<string, string>): string[] {
  const named = (id: string) => names.get(id) ?? id;
  switch (effect.type) {
    case 'elementLeft':
      return [effect.how === 'completed' ? effect.elementId : `${effect.elementId}×`];
    case 'taskCreated':
      return [`${effect.signs === undefined ? 'task' : 'sign'}:${effect.elementId}`];
    case 'taskDone':
      return [`done:${effect.elementId}`];
    case 'taskCancelled':
      return [`task×${effect.elementId}`];
    case 'jobCreated':
      return [`job:${effect.elementId}`];
    case 'decisionEvaluated':
      return [`decides:${effect.elementId}`];
    case 'jobCancelled':
      return [`job×${effect.elementId}`];
    case 'processCalled':
      return [`call:${effect.elementId}`];
    case 'calledProcessCancelled':
      return [`call×${effect.elementId}`];
    case 'timerArmed':
      names.set(effect.timer, effect.elementId);
      return [`timer:${effect.elementId}`];
    case 'timerDisarmed':
      return [`timer${effect.how === 'fired' ? '!' : '×'}${named(effect.timer)}`];
    case 'timerMoved':
      return [`timer→${effect.elementId}`];
    case 'subscriptionOpened':
      names.set(effect.subscription, effect.elementId);
      return [`${effect.kind}:${effect.elementId}`];
    case 'subscriptionClosed':
      return [`closed:${named(effect.subscription)}`];
    case 'messageThrown':
    case 'signalThrown':
      return [`throws:${effect.name}`];
    case 'escalationRaised':
      return [`escalates:${effect.code ?? ''}${effect.caught ? '' : ':uncaught'}`];
    case 'incidentRaised':
      names.set(effect.incident, effect.elementId);
      return [`incident:${effect.elementId}:${effect.code}`];
    case 'incidentResolved':
      return [`resolved:${named(effect.incident)}`];
    case 'instanceEnded':
      return [`ended:${effect.outcome}${effect.errorCode === null ? '' : `:${effect.errorCode}`}`];
    default:
      return [];
  }
}
