import type { Element } from '../bpmn/model.ts';
import { complete } from './complete.ts';
import { bodyAt, elementAt, placeToken, type Run, sendToken } from './run.ts';
import { listenIn, openProcess, startsOf } from './sub-process.ts';
import { EngineError, type Variables } from './types.ts';

/** Starts an instance at a named start, or at the none start event of the process. @throws EngineError start-event-unknown */
export function startInstance(run: Run, variables: Variables, startEvent: string | null): void {
  const body = bodyAt(run.model, 0);
  const named = startEvent === null ? null : namedStart(run, startEvent);
  const scope = openProcess(run, variables);
  listenIn(run, body, scope);
  if (named !== null && named.kind !== 'startEvent') {
    complete(run, placeToken(run, named, scope, 'event'), {});
  } else {
    for (const start of named === null ? startsOf(run, body) : [named]) sendToken(run, start, scope);
  }
  run.queue.push({ scope });
}

/** A start event of the process, or a receive task that instantiates: what it waits for has just occurred. */
function namedStart(run: Run, id: string): Element {
  const index = run.model.indexOf.get(id);
  const element = index === undefined ? undefined : elementAt(run.model, index);
  const starts = element?.kind === 'startEvent' || (element?.kind === 'receiveTask' && element.instantiate);
  if (element !== undefined && element.scope === 0 && starts) return element;
  throw new EngineError('start-event-unknown', `${run.model.key} cannot be started at ${id}`);
}
