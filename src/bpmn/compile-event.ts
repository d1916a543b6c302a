import { attributes } from './attributes.ts';
import { compileCorrelation } from './compile-correlation.ts';
import { compileTimer } from './compile-timer.ts';
import type { Report } from './finding.ts';
import type { EventDefinition } from './model.ts';
import { body, child, children, flag, idOf, type Node, text } from './node.ts';

/**
 * Reads the event definitions of an event, and the message of a receive or send task as one.
 *
 * Definitions are known by what they say, not by their ids: messages and signals by name, errors
 * and escalations by code (their ids stand in where the diagram gives neither).
 */
export function compileEvents(
  element: Node,
  indexOf: ReadonlyMap<string, number>,
  report: Report,
): readonly EventDefinition[] {
  const own = [...children(element, 'eventDefinitions'), ...children(element, 'eventDefinitionRef')];
  if (element.$type === 'bpmn:ReceiveTask' || element.$type === 'bpmn:SendTask') {
    const message = messageOf(element, element, report);
    return message === null ? [] : [message];
  }
  return own.flatMap((definition) => compileDefinition(definition, element, indexOf, report) ?? []);
}

/** Reads one event definition; null, reported where there is more to say, for one that says nothing. */
export function compileDefinition(
  definition: Node,
  owner: Node,
  indexOf: ReadonlyMap<string, number>,
  report: Report,
): EventDefinition | null {
  const ownerId = idOf(owner);
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return messageOf(definition, owner, report);
    case 'bpmn:SignalEventDefinition': {
      const name = nameOf(child(definition, 'signalRef'));
      return name === null ? null : { type: 'signal', name };
    }
    case 'bpmn:TimerEventDefinition': {
      const timer = compileTimer(definition, ownerId, report);
      return timer === null ? null : { type: 'timer', timer };
    }
    case 'bpmn:ErrorEventDefinition':
      return { type: 'error', ...codeOf(child(definition, 'errorRef'), 'errorCode') };
    case 'bpmn:EscalationEventDefinition':
      return { type: 'escalation', ...codeOf(child(definition, 'escalationRef'), 'escalationCode') };
    case 'bpmn:ConditionalEventDefinition': {
      const condition = attributes(ownerId, report).formula(body(definition, 'condition'));
      return condition === null ? null : { type: 'conditional', condition };
    }
    case 'bpmn:LinkEventDefinition':
      return { type: 'link', name: text(definition, 'name') ?? nameOfEvent(definition) };
    case 'bpmn:CompensateEventDefinition': {
      const activity = child(definition, 'activityRef');
      return {
        type: 'compensate',
        activity: activity === null ? null : (indexOf.get(idOf(activity)) ?? null),
        wait: definition.get('waitForCompletion') === undefined || flag(definition, 'waitForCompletion'),
      };
    }
    case 'bpmn:CancelEventDefinition':
      return { type: 'cancel' };
    case 'bpmn:TerminateEventDefinition':
      return { type: 'terminate' };
    default:
      return null;
  }
}

function messageOf(definition: Node, owner: Node, report: Report): EventDefinition | null {
  const message = child(definition, 'messageRef');
  const name = nameOf(message);
  if (message === null || name === null) return null;
  const correlationKey = attributes(idOf(owner), report).formula(text(definition, 'approval:correlationKey'));
  const correlation = correlationKey === null ? compileCorrelation(owner, message, report) : null;
  return { type: 'message', name, correlationKey, ...(correlation === null ? {} : { correlation }) };
}

/** Some modelers write the name of a link at its event only. */
function nameOfEvent({ $parent }: Node): string {
  return ($parent?.$instanceOf('bpmn:Event') ? text($parent, 'name') : null) ?? '';
}

function nameOf(definition: Node | null): string | null {
  return definition === null ? null : (text(definition, 'name') ?? idOf(definition));
}

/** An error or escalation without a code is known by its id, and what catches it catches any (BPMN 2.0.2 §10.5.5). */
function codeOf(definition: Node | null, attribute: string): { code: string | null; any?: true } {
  if (definition === null) return { code: null };
  const code = text(definition, attribute);
  return code === null ? { code: idOf(definition), any: true } : { code };
}
