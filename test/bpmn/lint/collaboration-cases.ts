import type { Case } from './case.ts';

const PAPER = '<bpmn:message id="M" name="paper" /><bpmn:message id="N" name="stone" />';
const throwing = (message: string) =>
  `<bpmn:intermediateThrowEvent id="t"><bpmn:messageEventDefinition messageRef="${message}" /></bpmn:intermediateThrowEvent>`;
const catching =
  '<bpmn:intermediateCatchEvent id="c"><bpmn:messageEventDefinition messageRef="M" /></bpmn:intermediateCatchEvent>';

/** Two pools and one message flow between two of their elements. */
const pools = (from: string, to: string, flow: string, attributes = '') => `${PAPER}
  <bpmn:collaboration id="together">
    <bpmn:participant id="one" processRef="p" /><bpmn:participant id="two" processRef="q" />
    <bpmn:participant id="outside" />
    <bpmn:messageFlow id="f" ${flow} />
  </bpmn:collaboration>
  <bpmn:process id="p" isExecutable="true">${from}</bpmn:process>
  <bpmn:process id="q" ${attributes}>${to}</bpmn:process>`;

const right = pools(throwing('M'), catching, 'sourceRef="t" targetRef="c"');

const property = (path: string) => `<bpmn:correlationProperty id="number">
    <bpmn:correlationPropertyRetrievalExpression messageRef="M">${path}</bpmn:correlationPropertyRetrievalExpression>
  </bpmn:correlationProperty>`;
const path = '<bpmn:messagePath xsi:type="bpmn:tFormalExpression">number</bpmn:messagePath>';
const keyed = (inside: string, subscription = '') => `${PAPER}${inside}
  <bpmn:collaboration id="together">
    <bpmn:correlationKey id="k"><bpmn:correlationPropertyRef>number</bpmn:correlationPropertyRef></bpmn:correlationKey>
  </bpmn:collaboration>
  <bpmn:process id="p" isExecutable="true">${subscription}<bpmn:startEvent id="s" /></bpmn:process>`;
const subscription = (inside: string) =>
  `<bpmn:correlationSubscription id="sub" correlationKeyRef="k">${inside}</bpmn:correlationSubscription>`;
const binding = `<bpmn:correlationPropertyBinding correlationPropertyRef="number">
    <bpmn:dataPath xsi:type="bpmn:tFormalExpression">caseNumber</bpmn:dataPath>
  </bpmn:correlationPropertyBinding>`;

/** Rules about several pools: whole documents, told by their root elements. */
export const collaborationCases: readonly Case[] = [
  {
    rule: 'message-flow-ends',
    at: 'f',
    breaks: pools(throwing('M') + catching, '', 'sourceRef="t" targetRef="c"'),
    keeps: right,
  },
  {
    rule: 'message-flow-ends',
    at: 'f',
    breaks: pools('<bpmn:userTask id="t" />', catching, 'sourceRef="t" targetRef="c"'),
    keeps: pools('<bpmn:userTask id="t" />', '', 'sourceRef="t" targetRef="outside"'),
  },
  {
    rule: 'message-flow-ends',
    at: 'f',
    breaks: pools(throwing('M'), '<bpmn:userTask id="c" />', 'sourceRef="t" targetRef="c"'),
    keeps: pools(throwing('M'), '<bpmn:userTask id="c" />', 'sourceRef="t" targetRef="c"', 'isExecutable="false"'),
  },
  {
    rule: 'message-flow-ends',
    at: 'f',
    breaks: pools(throwing('N'), catching, 'sourceRef="t" targetRef="c"'),
    keeps: pools(throwing('N'), catching, 'sourceRef="t" targetRef="two"'),
  },
  { rule: 'correlation-shape', at: 'k', breaks: keyed(property('')), keeps: keyed(property(path)) },
  {
    rule: 'correlation-shape',
    at: 'p',
    breaks: keyed(property(path), subscription('')),
    keeps: keyed(property(path), subscription(binding)),
  },
];
