import { extension, flows } from '../document.ts';
import type { Case } from './case.ts';

const START = '<bpmn:startEvent id="s" />';
const END = '<bpmn:endEvent id="e" />';
const conditional = (id: string, source: string, target: string) =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}"><bpmn:conditionExpression>=a</bpmn:conditionExpression></bpmn:sequenceFlow>`;
const catching = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
const SIGNAL = '<bpmn:signalEventDefinition signalRef="S" />';
const MESSAGE = '<bpmn:messageEventDefinition messageRef="M" />';
const LINK = '<bpmn:linkEventDefinition name="on" />';
const onEvent = (start: string) => `<bpmn:subProcess id="on" triggeredByEvent="true">${start}</bpmn:subProcess>`;
const boundary = (attributes: string, definition: string) =>
  `<bpmn:boundaryEvent id="b" ${attributes}>${definition}</bpmn:boundaryEvent>`;
const loop = (inside: string) => `<bpmn:task id="x">${inside}</bpmn:task>`;

/** Rules of the standard: a diagram that breaks each, at which element, and one that keeps it. */
export const structureCases: readonly Case[] = [
  {
    rule: 'element-id',
    at: null,
    breaks: '<bpmn:task />',
    keeps: '<bpmn:task id="x" />',
  },
  {
    rule: 'playable-element',
    at: 'x',
    breaks: '<bpmn:choreographyTask id="x" />',
    keeps: '<bpmn:task id="x" />',
  },
  {
    rule: 'flow-ends',
    at: 'f',
    breaks: `${START}<bpmn:dataObject id="d" /><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="d" />`,
    keeps: START + END + flows('s-e'),
  },
  ...['<bpmn:timerEventDefinition />', '<bpmn:conditionalEventDefinition />', '<bpmn:errorEventDefinition />'].map(
    (trigger) => ({
      rule: 'process-start-trigger',
      at: 's',
      breaks: `<bpmn:startEvent id="s">${trigger}</bpmn:startEvent>`,
      keeps: `<bpmn:startEvent id="s">${MESSAGE}</bpmn:startEvent><bpmn:startEvent id="s2">${SIGNAL}</bpmn:startEvent>`,
    }),
  ),
  {
    rule: 'process-start-trigger',
    at: 'c',
    breaks: `<bpmn:eventBasedGateway id="g" instantiate="true" />${catching('c', '<bpmn:timerEventDefinition />')}${flows('g-c')}`,
    keeps: `<bpmn:eventBasedGateway id="g" instantiate="true" />${catching('c', MESSAGE)}${flows('g-c')}`,
  },
  ...[
    'approval:binding="version"',
    'approval:binding="version" approval:version="0.5"',
    'approval:binding="versionTag"',
  ].map((binding) => ({
    rule: 'call-version',
    at: 'x',
    breaks: `<bpmn:callActivity id="x" calledElement="q" ${binding} />`,
    keeps: '<bpmn:callActivity id="x" calledElement="q" approval:binding="versionTag" approval:versionTag="2026" />',
  })),
  { rule: 'flow-into-start', at: 'x-s', breaks: `${START}<bpmn:task id="x" />${flows('x-s')}`, keeps: START },
  { rule: 'flow-out-of-end', at: 'e-x', breaks: `${END}<bpmn:task id="x" />${flows('e-x')}`, keeps: END },
  {
    rule: 'flow-across-scopes',
    at: 's-x',
    breaks: `${START}<bpmn:subProcess id="sub"><bpmn:task id="x" /></bpmn:subProcess>${flows('s-x')}`,
    keeps: `${START}<bpmn:subProcess id="sub"><bpmn:task id="x" /></bpmn:subProcess>${flows('s-sub')}`,
  },
  ...(
    [
      ['attachedToRef="s"', SIGNAL],
      ['attachedToRef="x"', ''],
      ['attachedToRef="x"', '<bpmn:cancelEventDefinition />'],
      ['attachedToRef="x" cancelActivity="false"', '<bpmn:errorEventDefinition />'],
      ['attachedToRef="x"', '<bpmn:terminateEventDefinition />'],
      ['attachedToRef="inner"', SIGNAL],
    ] as const
  ).map(([attributes, definition]) => ({
    rule: 'boundary-host',
    at: 'b',
    breaks: `${START}<bpmn:task id="x" /><bpmn:subProcess id="sub"><bpmn:task id="inner" /></bpmn:subProcess>${boundary(attributes, definition)}`,
    keeps: `<bpmn:task id="x" />${boundary('attachedToRef="x"', SIGNAL)}`,
  })),
  {
    rule: 'event-gateway-targets',
    at: 'x',
    breaks: `<bpmn:eventBasedGateway id="g" /><bpmn:task id="x" />${catching('c', SIGNAL)}${flows('g-x', 'g-c')}`,
    keeps: `<bpmn:eventBasedGateway id="g" />${catching('c', SIGNAL)}${catching('d', MESSAGE)}${flows('g-c', 'g-d')}`,
  },
  {
    rule: 'event-gateway-targets',
    at: 'g',
    breaks: `<bpmn:eventBasedGateway id="g" />${catching('c', SIGNAL)}${flows('g-c')}`,
    keeps: `<bpmn:eventBasedGateway id="g" />${catching('c', SIGNAL)}<bpmn:receiveTask id="r" messageRef="M" />${flows('g-c', 'g-r')}`,
  },
  {
    rule: 'event-gateway-targets',
    at: 'g',
    breaks: `<bpmn:eventBasedGateway id="g" />${catching('c', MESSAGE)}<bpmn:receiveTask id="r" messageRef="M" />${flows('g-c', 'g-r')}`,
    keeps: '',
  },
  ...[
    '',
    '<bpmn:startEvent id="i" />',
    `<bpmn:startEvent id="i">${SIGNAL}</bpmn:startEvent><bpmn:startEvent id="j">${SIGNAL}</bpmn:startEvent>`,
  ].map((inside) => ({
    rule: 'event-sub-process-shape',
    at: 'on',
    breaks: onEvent(inside),
    keeps: onEvent(`<bpmn:startEvent id="i">${SIGNAL}</bpmn:startEvent>`),
  })),
  {
    rule: 'event-sub-process-shape',
    at: 'i',
    breaks: onEvent('<bpmn:startEvent id="i" isInterrupting="false"><bpmn:errorEventDefinition /></bpmn:startEvent>'),
    keeps: onEvent('<bpmn:startEvent id="i"><bpmn:errorEventDefinition /></bpmn:startEvent>'),
  },
  {
    rule: 'sub-process-start',
    at: 'i',
    breaks: `<bpmn:subProcess id="sub"><bpmn:startEvent id="i">${SIGNAL}</bpmn:startEvent></bpmn:subProcess>`,
    keeps: '<bpmn:subProcess id="sub"><bpmn:startEvent id="i" /></bpmn:subProcess>',
  },
  ...(
    [
      [catching('c', '<bpmn:messageEventDefinition />'), catching('c', MESSAGE)],
      [catching('c', '<bpmn:signalEventDefinition />'), catching('c', SIGNAL)],
      [catching('c', '<bpmn:conditionalEventDefinition />'), ''],
      ['<bpmn:receiveTask id="c" />', '<bpmn:receiveTask id="c" messageRef="M" />'],
      [
        '<bpmn:endEvent id="c"><bpmn:errorEventDefinition /></bpmn:endEvent>',
        '<bpmn:endEvent id="c"><bpmn:errorEventDefinition errorRef="E" /></bpmn:endEvent>',
      ],
      [
        '<bpmn:endEvent id="c"><bpmn:escalationEventDefinition /></bpmn:endEvent>',
        '<bpmn:task id="x" /><bpmn:boundaryEvent id="c" attachedToRef="x"><bpmn:escalationEventDefinition /></bpmn:boundaryEvent>',
      ],
    ] as const
  ).map(([breaks, keeps]) => ({ rule: 'event-definition-reference', at: 'c', breaks, keeps })),
  {
    rule: 'link-pairs',
    at: 't',
    breaks: `<bpmn:intermediateThrowEvent id="t">${LINK}</bpmn:intermediateThrowEvent>`,
    keeps: `<bpmn:intermediateThrowEvent id="t">${LINK}</bpmn:intermediateThrowEvent>${catching('c', LINK)}`,
  },
  {
    rule: 'cancel-end',
    at: 'e',
    breaks: '<bpmn:endEvent id="e"><bpmn:cancelEventDefinition /></bpmn:endEvent>',
    keeps:
      '<bpmn:transaction id="t"><bpmn:endEvent id="e"><bpmn:cancelEventDefinition /></bpmn:endEvent></bpmn:transaction>',
  },
  {
    rule: 'cancel-end',
    at: 'e',
    breaks:
      '<bpmn:subProcess id="t"><bpmn:endEvent id="e"><bpmn:cancelEventDefinition /></bpmn:endEvent></bpmn:subProcess>',
    keeps:
      '<bpmn:transaction id="t"><bpmn:subProcess id="u"><bpmn:endEvent id="e"><bpmn:cancelEventDefinition /></bpmn:endEvent></bpmn:subProcess></bpmn:transaction>',
  },
  {
    rule: 'expression-language',
    at: 'f',
    breaks: `<bpmn:inclusiveGateway id="g" />${END}${conditional('f', 'g', 'e').replace('<bpmn:conditionExpression', '<bpmn:conditionExpression language="http://www.w3.org/1999/XPath"')}`,
    keeps: `<bpmn:inclusiveGateway id="g" />${END}${conditional('f', 'g', 'e').replace('<bpmn:conditionExpression', '<bpmn:conditionExpression language="https://www.omg.org/spec/DMN/20191111/FEEL/"')}`,
  },
  {
    rule: 'expression-language',
    at: 'b',
    breaks: `<bpmn:task id="x" />${boundary('attachedToRef="x"', '<bpmn:conditionalEventDefinition><bpmn:condition language="javascript">x()</bpmn:condition></bpmn:conditionalEventDefinition>')}`,
    keeps: `<bpmn:task id="x" />${boundary('attachedToRef="x"', '<bpmn:timerEventDefinition><bpmn:timeDuration language="http://www.w3.org/1999/XPath">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>')}`,
  },
  {
    rule: 'compensation-shape',
    at: 'b',
    breaks: `<bpmn:task id="x" />${boundary('attachedToRef="x"', '<bpmn:compensateEventDefinition />')}`,
    keeps: `<bpmn:task id="x" />${boundary('attachedToRef="x"', '<bpmn:compensateEventDefinition />')}<bpmn:task id="undo" isForCompensation="true" /><bpmn:association id="a" sourceRef="b" targetRef="undo" />`,
  },
  ...(
    [
      [
        loop('<bpmn:multiInstanceLoopCharacteristics />'),
        loop('<bpmn:multiInstanceLoopCharacteristics approval:collection="=l" />'),
      ],
      [
        loop(
          '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>-1</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>',
        ),
        loop(
          '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>',
        ),
      ],
      [
        loop(
          '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>"many"</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>',
        ),
        loop(
          '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>=count(l)</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>',
        ),
      ],
      [
        loop('<bpmn:standardLoopCharacteristics loopMaximum="0" />'),
        loop('<bpmn:standardLoopCharacteristics loopMaximum="1" />'),
      ],
      ['<bpmn:task id="x" startQuantity="0" />', '<bpmn:task id="x" startQuantity="2" />'],
    ] as const
  ).map(([breaks, keeps]) => ({ rule: 'loop-count', at: 'x', breaks, keeps })),
  {
    rule: 'default-flow',
    at: 'g-e',
    breaks: `<bpmn:exclusiveGateway id="g" default="g-e" />${END}${conditional('g-e', 'g', 'e')}`,
    keeps: `<bpmn:exclusiveGateway id="g" default="g-e" />${END}${flows('g-e')}`,
  },
  {
    rule: 'default-flow',
    at: 'g',
    breaks: `${START}<bpmn:exclusiveGateway id="g" default="s-e" />${END}${flows('s-e')}`,
    keeps: '',
  },
  {
    rule: 'condition-place',
    at: 'f',
    breaks: `<bpmn:parallelGateway id="g" />${END}${conditional('f', 'g', 'e')}`,
    keeps: `<bpmn:inclusiveGateway id="g" />${END}${conditional('f', 'g', 'e')}`,
  },
  {
    rule: 'exclusive-default',
    at: 'g',
    breaks: `<bpmn:exclusiveGateway id="g" />${END}<bpmn:task id="x" />${conditional('1a', 'g', 'e')}${conditional('f', 'g', 'e')}${conditional('h', 'g', 'x')}`,
    keeps: `<bpmn:exclusiveGateway id="g" default="g-e" />${END}<bpmn:task id="x" />${flows('g-e')}${conditional('f', 'g', 'x')}`,
  },
  {
    rule: 'reachable-element',
    at: 'x',
    breaks: `${START}${END}<bpmn:task id="x" />${flows('s-e')}`,
    keeps: `${START}${END}<bpmn:task id="x" />${boundary('attachedToRef="x"', SIGNAL)}${flows('s-x', 'x-e')}`,
  },
  { rule: 'start-and-end', at: 'p', breaks: END, keeps: START + END },
  { rule: 'start-and-end', at: 'p', breaks: START, keeps: START + END },
  {
    rule: 'called-process',
    at: 'c',
    breaks: '<bpmn:callActivity id="c" />',
    keeps: '<bpmn:callActivity id="c" calledElement="x" />',
  },
  {
    rule: 'job-topic',
    at: 'x',
    breaks: `<bpmn:serviceTask id="x">${extension('<approval:job />')}</bpmn:serviceTask>`,
    keeps: `<bpmn:serviceTask id="x">${extension('<approval:job topic="case.accept" />')}</bpmn:serviceTask>`,
  },
  {
    rule: 'decision-reference',
    at: 'x',
    breaks: `<bpmn:businessRuleTask id="x">${extension('<approval:decision resultVariable="y" />')}</bpmn:businessRuleTask>`,
    keeps: `<bpmn:businessRuleTask id="x">${extension('<approval:decision ref="d" resultVariable="y" />')}</bpmn:businessRuleTask>`,
  },
  {
    rule: 'decision-reference',
    at: 'x',
    breaks: `<bpmn:businessRuleTask id="x">${extension('<approval:decision ref="d" />')}</bpmn:businessRuleTask>`,
    keeps: `<bpmn:businessRuleTask id="x">${extension('<approval:decision ref="d" resultVariable="y" />')}</bpmn:businessRuleTask>`,
  },
  {
    rule: 'decision-reference',
    at: 'x',
    breaks: `<bpmn:serviceTask id="x">${extension('<approval:decision ref="d" resultVariable="y" />')}</bpmn:serviceTask>`,
    keeps: `<bpmn:businessRuleTask id="x">${extension('<approval:decision ref="d" resultVariable="y" />')}</bpmn:businessRuleTask>`,
  },
  {
    rule: 'decision-reference',
    at: 'x',
    breaks: `<bpmn:businessRuleTask id="x">${extension('<approval:decision ref="d" resultVariable="y" /><approval:job topic="t" />')}</bpmn:businessRuleTask>`,
    keeps: `<bpmn:businessRuleTask id="x">${extension('<approval:decision ref="d" resultVariable="y" />')}</bpmn:businessRuleTask>`,
  },
  ...['5 days', 'P5X', 'R3', '2026-13'].map((written) => ({
    rule: 'timer-without-moment',
    at: 'c',
    breaks: catching(
      'c',
      `<bpmn:timerEventDefinition><bpmn:timeDuration>${written}</bpmn:timeDuration></bpmn:timerEventDefinition>`,
    ),
    keeps: catching(
      'c',
      '<bpmn:timerEventDefinition><bpmn:timeDuration>=limit</bpmn:timeDuration></bpmn:timerEventDefinition>',
    ),
  })),
  {
    rule: 'timer-without-moment',
    at: 'c',
    breaks: catching('c', '<bpmn:timerEventDefinition />'),
    keeps: catching('c', '<bpmn:timerEventDefinition approval:clock="promised" />'),
  },
  {
    rule: 'expression-does-not-parse',
    at: 'f',
    breaks: `${START}${END}${conditional('f', 's', 'e').replace('=a', '=a and')}`,
    keeps: START,
  },
  {
    rule: 'foreign-expression',
    at: 'f',
    breaks: `<bpmn:task id="x" />${END}${conditional('f', 'x', 'e').replace('=a', '$' + '{a.b()}')}`,
    keeps: `<bpmn:task id="x" />${END}${conditional('f', 'x', 'e').replace('=a', '$' + '{a.b &gt; 3}')}`,
  },
  {
    rule: 'script-not-feel',
    at: 'x',
    breaks: '<bpmn:scriptTask id="x" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>',
    keeps: '<bpmn:scriptTask id="x" scriptFormat="FEEL"><bpmn:script>1</bpmn:script></bpmn:scriptTask>',
  },
];
