import type { ProcessModel } from '../bpmn/model.ts';
import { bindingOf, jobOf } from './perform.ts';
import { elementNamed } from './run.ts';
import type { InstanceState } from './state.ts';
import type { Effect } from './types.ts';

type Row<Type extends Effect['type'], Omitted extends PropertyKey = never> = Omit<
  Extract<Effect, { type: Type }>,
  'type' | Omitted
>;

/** Everything an instance waits for, in rows shaped like the effects that opened them. */
export interface Projection {
  readonly tasks: readonly Row<'taskCreated'>[];
  readonly jobs: readonly Row<'jobCreated'>[];
  readonly timers: readonly Row<'timerArmed'>[];
  readonly subscriptions: readonly Row<'subscriptionOpened'>[];
  /** The variables a process was called with are its own from then on, and not told here. */
  readonly calls: readonly Row<'processCalled', 'variables'>[];
  readonly incidents: readonly Row<'incidentRaised'>[];
}

/**
 * Derives from the state alone what the effects of all commands have built up.
 *
 * A task, job or call is open from its effect until its token left, was cancelled or has an incident.
 */
export function project(model: ProcessModel, state: InstanceState): Projection {
  const waiting = (wait: string) => state.tokens.filter((token) => token.wait === wait);
  return {
    tasks: waiting('task').map(({ id, element, scope, local, signs }) => ({
      token: id,
      elementId: element,
      scope: (signs === undefined ? local : state.tokens.find((one) => one.id === signs.host)?.local) ?? scope,
      ...(signs === undefined ? {} : { signs }),
    })),
    jobs: waiting('job').map(({ id, element, scope, local }) => ({
      token: id,
      elementId: element,
      scope: local ?? scope,
      ...jobOf(elementNamed(model, element)),
    })),
    timers: state.timers.map(({ id, element, scope, dueAt, hold, host }) => ({
      timer: id,
      elementId: element,
      scope,
      dueAt,
      hold,
      host,
    })),
    subscriptions: state.subscriptions.map(({ id, element, kind, name, key }) => ({
      subscription: id,
      elementId: element,
      kind,
      name,
      key,
    })),
    calls: waiting('call').map(({ id, element, called }) => ({
      token: id,
      elementId: element,
      processKey: called ?? '',
      ...bindingOf(elementNamed(model, element)),
    })),
    incidents: state.incidents.map(({ id, token, element, code, message }) => ({
      incident: id,
      token,
      elementId: element,
      code,
      message,
    })),
  };
}
