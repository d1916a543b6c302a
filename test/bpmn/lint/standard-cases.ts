import { flows } from '../document.ts';
import type { Case } from './case.ts';

const START = '<bpmn:startEvent id="s" />';
const END = '<bpmn:endEvent id="e" />';
const SIGNAL = '<bpmn:signalEventDefinition signalRef="S" />';
const MESSAGE = '<bpmn:messageEventDefinition messageRef="M" />';
const catching = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
const conditional = (way: string) =>
  `<bpmn:sequenceFlow id="${way}" sourceRef="${way.split('-')[0]}" targetRef="${way.split('-')[1]}"><bpmn:conditionExpression>=a</bpmn:conditionExpression></bpmn:sequenceFlow>`;
const adHoc = (inside: string) => `<bpmn:adHocSubProcess id="x">${inside}</bpmn:adHocSubProcess>`;
const TASK = '<bpmn:task id="t" />';

/** Further rules of the standard: a diagram that breaks each, at which element, and one that keeps it. */
export const standardCases: readonly Case[] = [
  ...(
    [
      ['<bpmn:receiveTask id="x" messageRef="S" />', '<bpmn:receiveTask id="x" messageRef="M" />'],
      [catching('x', '<bpmn:signalEventDefinition signalRef="M" />'), catching('x', SIGNAL)],
      [
        `<bpmn:exclusiveGateway id="x" default="t" />${TASK}`,
        `<bpmn:exclusiveGateway id="x" default="x-t" />${TASK}${flows('x-t')}`,
      ],
      [
        `<bpmn:dataObjectReference id="x" dataObjectRef="t" />${TASK}`,
        '<bpmn:dataObjectReference id="x" dataObjectRef="d" /><bpmn:dataObject id="d" />',
      ],
      [
        '<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="X" /></bpmn:endEvent>',
        '<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="E" /></bpmn:endEvent>',
      ],
    ] as const
  ).map(([breaks, keeps]) => ({ rule: 'reference-type', at: 'x', breaks, keeps })),
  {
    rule: 'called-process',
    at: 'c',
    breaks: `<bpmn:callActivity id="c" calledElement="t" />${TASK}`,
    keeps: '<bpmn:callActivity id="c" calledElement="p" />',
  },
  { rule: 'ad-hoc-shape', at: 'x', breaks: adHoc(''), keeps: adHoc(TASK) },
  { rule: 'ad-hoc-shape', at: 's', breaks: adHoc(TASK + START), keeps: START + adHoc(TASK) },
  { rule: 'ad-hoc-shape', at: 'e', breaks: adHoc(TASK + END), keeps: END + adHoc(TASK) },
  {
    rule: 'sub-process-content',
    at: 'x',
    breaks: '<bpmn:subProcess id="x" />',
    keeps: `<bpmn:subProcess id="x">${TASK}</bpmn:subProcess>`,
  },
  {
    rule: 'instantiating-element',
    at: 'r',
    breaks: `${START}<bpmn:receiveTask id="r" messageRef="M" instantiate="true" />${flows('s-r')}`,
    keeps: `<bpmn:receiveTask id="r" messageRef="M" instantiate="true" />${END}${flows('r-e')}`,
  },
  {
    rule: 'instantiating-element',
    at: 'g',
    breaks: `${START}<bpmn:eventBasedGateway id="g" instantiate="true" />${catching('c', SIGNAL)}${catching('d', MESSAGE)}${flows('s-g', 'g-c', 'g-d')}`,
    keeps: `<bpmn:eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel" />${catching('c', MESSAGE)}${catching('d', MESSAGE)}${flows('g-c', 'g-d')}`,
  },
  {
    rule: 'instantiating-element',
    at: 'g',
    breaks: '<bpmn:eventBasedGateway id="g" eventGatewayType="Parallel" />',
    keeps: '<bpmn:eventBasedGateway id="g" eventGatewayType="Exclusive" />',
  },
  {
    rule: 'instantiating-element',
    at: 'r',
    breaks: '<bpmn:subProcess id="x"><bpmn:receiveTask id="r" messageRef="M" instantiate="true" /></bpmn:subProcess>',
    keeps: '<bpmn:subProcess id="x"><bpmn:receiveTask id="r" messageRef="M" /></bpmn:subProcess>',
  },
  {
    rule: 'conditional-way-out',
    at: 't',
    breaks: TASK + END + conditional('t-e'),
    keeps: `<bpmn:task id="t" default="t-u" /><bpmn:task id="u" />${END}${conditional('t-e')}${flows('t-u')}`,
  },
  {
    rule: 'complex-activation',
    at: 'x',
    breaks: `${START}${TASK}<bpmn:complexGateway id="x" />${flows('s-x', 't-x')}`,
    keeps: `${START}${TASK}<bpmn:complexGateway id="x"><bpmn:activationCondition>=activationCount &gt;= 2</bpmn:activationCondition></bpmn:complexGateway>${flows('s-x', 't-x')}`,
  },
  ...['Converging', 'Diverging'].map((direction) => ({
    rule: 'gateway-direction',
    at: 'g',
    breaks: `${START}${TASK}${END}<bpmn:task id="u" /><bpmn:parallelGateway id="g" gatewayDirection="${direction}" />${flows('s-g', 't-g', 'g-e', 'g-u')}`,
    keeps: `${START}${TASK}${END}<bpmn:task id="u" /><bpmn:parallelGateway id="g" gatewayDirection="Mixed" />${flows('s-g', 't-g', 'g-e', 'g-u')}`,
  })),
  {
    rule: 'compensation-shape',
    at: 'x',
    breaks: '<bpmn:task id="x" isForCompensation="true" />',
    keeps: `${TASK}<bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent><bpmn:task id="x" isForCompensation="true" /><bpmn:association id="a" sourceRef="b" targetRef="x" />`,
  },
  {
    rule: 'compensation-shape',
    at: 'x',
    breaks: `${START}<bpmn:task id="x" isForCompensation="true" />${flows('s-x')}`,
    keeps: `${START}<bpmn:task id="x" />${flows('s-x')}`,
  },
  ...['parallelGateway', 'eventBasedGateway'].map((kind) => ({
    rule: 'condition-place',
    at: 'g-e',
    breaks: `<bpmn:${kind} id="g" />${END}${conditional('g-e')}`,
    keeps: `<bpmn:complexGateway id="g" />${END}${conditional('g-e')}`,
  })),
  {
    rule: 'condition-place',
    at: 's-e',
    breaks: START + END + conditional('s-e'),
    keeps: TASK + END + conditional('t-e'),
  },
  {
    rule: 'flow-across-scopes',
    at: 'y-e',
    breaks: `<bpmn:subProcess id="x"><bpmn:task id="y" /></bpmn:subProcess>${END}${flows('y-e')}`,
    keeps: `<bpmn:subProcess id="x"><bpmn:task id="y" /></bpmn:subProcess>${END}${flows('x-e')}`,
  },
  {
    rule: 'cancel-end',
    at: 'e',
    breaks:
      '<bpmn:subProcess id="x"><bpmn:endEvent id="e"><bpmn:cancelEventDefinition /></bpmn:endEvent></bpmn:subProcess>',
    keeps:
      '<bpmn:transaction id="x"><bpmn:endEvent id="e"><bpmn:cancelEventDefinition /></bpmn:endEvent></bpmn:transaction>',
  },
];
