import { flows } from '../document.ts';
import type { Case } from './case.ts';

const START = '<bpmn:startEvent id="s" />';
const END = '<bpmn:endEvent id="e" />';
const SIGNAL = '<bpmn:signalEventDefinition signalRef="S" />';
const MESSAGE = '<bpmn:messageEventDefinition messageRef="M" />';
const LINK = '<bpmn:linkEventDefinition name="on" />';
const TERMINATE = '<bpmn:terminateEventDefinition />';
const CANCEL = '<bpmn:cancelEventDefinition />';
const ERROR = '<bpmn:errorEventDefinition errorRef="E" />';
const ESCALATION = '<bpmn:escalationEventDefinition escalationRef="X" />';
const COMPENSATE = '<bpmn:compensateEventDefinition />';
const CONDITION =
  '<bpmn:conditionalEventDefinition><bpmn:condition>=a</bpmn:condition></bpmn:conditionalEventDefinition>';
const TIMER = timer('P1D');
const event = (kind: string, definitions: string, id = 'x') => `<bpmn:${kind} id="${id}">${definitions}</bpmn:${kind}>`;
const catching = (definitions: string, id = 'x') => event('intermediateCatchEvent', definitions, id);
const throwing = (definitions: string, id = 'x') => event('intermediateThrowEvent', definitions, id);
const onEvent = (start: string) => `<bpmn:subProcess id="on" triggeredByEvent="true">${start}</bpmn:subProcess>`;
const boundary = (attributes: string, definition: string) =>
  `<bpmn:boundaryEvent id="b" ${attributes}>${definition}</bpmn:boundaryEvent>`;

function timer(written: string, attributes = '', kind = 'timeDuration'): string {
  return `<bpmn:timerEventDefinition ${attributes}><bpmn:${kind}>${written}</bpmn:${kind}></bpmn:timerEventDefinition>`;
}

/** Table 10.93: what may stand in each place and what may not. */
const places: readonly (readonly [wrong: readonly string[], right: readonly string[], at: (one: string) => string])[] =
  [
    [
      [ERROR, ESCALATION, COMPENSATE, CANCEL, TERMINATE, LINK, MESSAGE + ERROR],
      ['', MESSAGE, SIGNAL, TIMER, CONDITION, MESSAGE + TIMER],
      (one) => event('startEvent', one),
    ],
    [
      [CANCEL, TERMINATE, LINK],
      [MESSAGE, SIGNAL, TIMER, CONDITION, ERROR, ESCALATION, COMPENSATE],
      (one) => onEvent(event('startEvent', one)),
    ],
    [
      ['', ERROR, ESCALATION, COMPENSATE, CANCEL, TERMINATE, MESSAGE + LINK],
      [MESSAGE, SIGNAL, TIMER, CONDITION, LINK, MESSAGE + SIGNAL],
      (one) => catching(one),
    ],
    [
      [ERROR, CANCEL, TERMINATE, TIMER, CONDITION, SIGNAL + LINK],
      ['', MESSAGE, SIGNAL, ESCALATION, COMPENSATE, LINK],
      (one) => throwing(one),
    ],
    [
      [TIMER, CONDITION, LINK],
      ['', MESSAGE, SIGNAL, ESCALATION, COMPENSATE, ERROR, CANCEL, TERMINATE, SIGNAL + TERMINATE],
      (one) => event('endEvent', one),
    ],
  ];

/** Rules about events: a diagram that breaks each, at which element, and one that keeps it. */
export const eventCases: readonly Case[] = [
  ...places.flatMap(([wrong, right, at]) =>
    Array.from({ length: Math.max(wrong.length, right.length) }, (_, n) => ({
      rule: 'event-trigger-place',
      at: 'x',
      breaks: at(wrong[n % wrong.length] ?? ''),
      keeps: at(right[n % right.length] ?? ''),
    })),
  ),
  ...(
    [
      ['attachedToRef="t" cancelActivity="false"', CANCEL, 'attachedToRef="t"'],
      ['attachedToRef="on"', SIGNAL, 'attachedToRef="u"'],
      ['attachedToRef="g"', SIGNAL, 'attachedToRef="u"'],
      ['attachedToRef="u"', LINK, 'attachedToRef="t" cancelActivity="false"'],
    ] as const
  ).map(([attributes, definition, kept]) => {
    const hosts = `<bpmn:task id="u" /><bpmn:exclusiveGateway id="g" /><bpmn:transaction id="t" />${onEvent('')}`;
    const keeps = hosts + boundary(kept, definition === LINK ? SIGNAL : definition);
    return { rule: 'boundary-host', at: 'b', breaks: hosts + boundary(attributes, definition), keeps };
  }),
  {
    rule: 'boundary-host',
    at: 'b',
    breaks: `<bpmn:task id="u" />${boundary('attachedToRef="u"', COMPENSATE)}${END}${flows('b-e')}`,
    keeps: `<bpmn:task id="u" />${boundary('attachedToRef="u"', SIGNAL)}${END}${flows('b-e')}`,
  },
  {
    rule: 'flow-into-start',
    at: 's-b',
    breaks: `${START}<bpmn:task id="u" />${boundary('attachedToRef="u"', SIGNAL)}${flows('s-b')}`,
    keeps: `${START}<bpmn:task id="u" />${boundary('attachedToRef="u"', SIGNAL)}${flows('s-u')}`,
  },
  {
    rule: 'event-sub-process-shape',
    at: 'i',
    breaks: onEvent(`<bpmn:startEvent id="i" isInterrupting="false">${COMPENSATE}</bpmn:startEvent>`),
    keeps: onEvent(`<bpmn:startEvent id="i" isInterrupting="false">${ESCALATION}</bpmn:startEvent>`),
  },
  {
    rule: 'event-sub-process-shape',
    at: 'on',
    breaks: `${START}${onEvent(`<bpmn:startEvent id="i">${SIGNAL}</bpmn:startEvent>`)}${flows('s-on')}`,
    keeps: START + END + flows('s-e') + onEvent(`<bpmn:startEvent id="i">${SIGNAL}</bpmn:startEvent>`),
  },
  {
    rule: 'event-gateway-targets',
    at: 'r',
    breaks: `<bpmn:eventBasedGateway id="g" /><bpmn:receiveTask id="r" messageRef="M" />${catching(SIGNAL)}${flows('g-r', 'g-x')}${boundary('attachedToRef="r"', TIMER)}`,
    keeps: `<bpmn:eventBasedGateway id="g" /><bpmn:receiveTask id="r" messageRef="M" />${catching(SIGNAL)}${flows('g-r', 'g-x')}`,
  },
  {
    rule: 'event-gateway-targets',
    at: 'x',
    breaks: `${START}<bpmn:eventBasedGateway id="g" />${catching(SIGNAL)}${catching(MESSAGE, 'y')}${flows('s-x', 'g-x', 'g-y')}`,
    keeps: `${START}<bpmn:eventBasedGateway id="g" />${catching(SIGNAL)}${catching(MESSAGE, 'y')}${flows('s-g', 'g-x', 'g-y')}`,
  },
  ...(
    [
      [throwing(LINK) + catching(LINK, 'y') + catching(LINK, 'z'), throwing(LINK) + catching(LINK, 'y')],
      [catching(LINK), throwing(LINK, 'y') + throwing(LINK, 'z') + catching(LINK)],
      [
        `${throwing(LINK)}<bpmn:subProcess id="sub">${catching(LINK, 'y')}</bpmn:subProcess>`,
        `<bpmn:subProcess id="sub">${throwing(LINK)}${catching(LINK, 'y')}</bpmn:subProcess>`,
      ],
      [
        START + throwing(LINK, 'y') + catching(LINK) + flows('s-x'),
        START + throwing(LINK) + catching(LINK, 'y') + flows('s-x'),
      ],
      [
        END + throwing(LINK) + catching(LINK, 'y') + flows('x-e'),
        END + throwing(LINK, 'y') + catching(LINK) + flows('x-e'),
      ],
    ] as const
  ).map(([breaks, keeps]) => ({ rule: 'link-pairs', at: 'x', breaks, keeps })),
  ...(
    [
      ['P1M', 'WD'],
      ['PT4H', 'WD'],
      ['P1DT4H', 'CD'],
      ['P5D', 'CM'],
      ['R3/PT1H', 'WD'],
    ] as const
  ).map(([written, unit]) => {
    const kind = written.startsWith('R') ? 'timeCycle' : 'timeDuration';
    return {
      rule: 'timer-unit',
      at: 'x',
      breaks: catching(timer(written, `approval:unit="${unit}"`, kind)),
      keeps: catching(timer(unit === 'CM' ? 'P3M' : 'P5D', `approval:unit="${unit}"`)),
    };
  }),
  ...(
    [
      ['timeDate', '2026-02-30', '2026-02-28'],
      ['timeDate', '2026-03-02T25:00:00Z', '2026-03-02T23:00:00+08:00'],
      ['timeDate', '20260302', '2026-03-02T23:00:00.5+0800'],
      ['timeDuration', 'P1.5', 'P1Y2M3DT4H5M6.7S'],
      ['timeDuration', 'P1DT', 'P2W'],
      ['timeDuration', 'PT1D', '-P1D'],
      ['timeCycle', 'R3/Pxyz', 'R3/PT10M'],
      ['timeCycle', 'R3/P1D/P1D', 'R/2026-03-02T09:00:00Z/P1D'],
      ['timeCycle', 'R/P1D/2026-02-30', 'R5/P1D/2026-12-31T00:00:00Z'],
      ['timeCycle', '0 0 9 * * ?', 'R/P1W'],
    ] as const
  ).map(([kind, wrong, right]) => ({
    rule: 'timer-without-moment',
    at: 'x',
    breaks: catching(timer(wrong, '', kind)),
    keeps: catching(timer(right, '', kind)),
  })),
];
