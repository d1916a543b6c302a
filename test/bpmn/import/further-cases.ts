import { extensions, type ImportCase, task } from './task-cases.ts';

/** Calls, scripts, conditions, RuoYi's extras and what stays as it is. */
export const furtherCases: readonly ImportCase[] = [
  [
    'all variables of a call',
    task(
      'calledElement="q"',
      extensions('<camunda:in variables="all" /><camunda:out variables="all" />'),
      'callActivity',
    ),
    'translated translated',
    null,
  ],
  [
    'all variables and one more',
    task(
      'calledElement="q"',
      extensions('<camunda:in variables="all" /><camunda:in source="a" target="b" />'),
      'callActivity',
    ),
    'unsupported translated',
    /approval:input source="=a" target="b"/,
  ],
  ['a called process by an expression', task('calledElement="#{next}"', '', 'callActivity'), 'translated', null],
  [
    'a called process by its tag',
    task(
      'calledElement="q" camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="2.1"',
      '',
      'callActivity',
    ),
    'translated translated',
    /calledElementVersionTag="2.1" approval:binding="versionTag" approval:versionTag="2.1"/,
  ],
  [
    'a called process by a tag of Zeebe',
    task(
      '',
      extensions('<zeebe:calledElement processId="q" bindingType="versionTag" versionTag="v1" />'),
      'callActivity',
    ),
    'translated translated',
    /calledElement="q" approval:binding="versionTag" approval:versionTag="v1"/,
  ],
  [
    'a called process by a tag that is worked out',
    task(
      '',
      extensions('<zeebe:calledElement processId="q" bindingType="versionTag" versionTag="=tag" />'),
      'callActivity',
    ),
    'translated unsupported',
    /calledElement="q" ?>/,
  ],
  [
    'a version of the called process',
    task(
      'calledElement="q" camunda:calledElementBinding="version" camunda:calledElementVersion="3"',
      '',
      'callActivity',
    ),
    'unsupported kept',
    null,
  ],
  [
    'a script in Groovy',
    task('scriptFormat="groovy"', '<bpmn:script>x = 1</bpmn:script>', 'scriptTask'),
    'unsupported',
    null,
  ],
  [
    'a script in JUEL',
    task('scriptFormat="juel" camunda:resultVariable="x"', '<bpmn:script>#{a + 1}</bpmn:script>', 'scriptTask'),
    'translated translated',
    /approval:resultVariable="x"/,
  ],
  [
    'a script in a file',
    task('scriptFormat="groovy" camunda:resource="a.groovy"', '', 'scriptTask'),
    'unsupported unsupported',
    null,
  ],
  [
    'a condition in Groovy',
    '<bpmn:sequenceFlow id="a" sourceRef="s" targetRef="e"><bpmn:conditionExpression language="groovy">x</bpmn:conditionExpression></bpmn:sequenceFlow>',
    'unsupported',
    null,
  ],
  [
    'a condition by a method',
    '<bpmn:sequenceFlow id="a" sourceRef="s" targetRef="e"><bpmn:conditionExpression>#{list.size() &gt; 1}</bpmn:conditionExpression></bpmn:sequenceFlow>',
    'unsupported',
    null,
  ],
  [
    'a cron timer',
    '<bpmn:startEvent id="a"><bpmn:timerEventDefinition><bpmn:timeCycle>0 0 9 * * ?</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>',
    'unsupported',
    null,
  ],
  [
    'listeners',
    task(
      '',
      extensions(
        '<camunda:executionListener event="start" class="A" /><zeebe:taskListeners><zeebe:taskListener type="t" /></zeebe:taskListeners>',
      ),
    ),
    'unsupported unsupported',
    null,
  ],
  ['settings nobody knows', task('camunda:somethingNew="1"', extensions('<zeebe:somethingNew />')), 'kept kept', null],
  [
    'a strategy of database numbers',
    task(
      '',
      extensions(
        '<flowable:candidateStrategy>10</flowable:candidateStrategy><flowable:candidateParam>3,4</flowable:candidateParam>',
      ),
    ),
    'kept kept',
    null,
  ],
  [
    'a strategy of a known role',
    task('flowable:candidateStrategy="10" flowable:candidateParam="reviewer"'),
    'translated translated',
    /assignment role="REVIEWER"/,
  ],
  [
    'a strategy of a department',
    task('flowable:candidateStrategy="20" flowable:candidateParam="fire"'),
    'translated translated',
    /department="fire" role="HANDLER"/,
  ],
  [
    'an automatic approval',
    task('', extensions('<flowable:approveType>2</flowable:approveType>')),
    'unsupported',
    null,
  ],
  [
    'silence that approves',
    task('', extensions('<flowable:timeoutHandlerType>2</flowable:timeoutHandlerType>')),
    'unsupported',
    null,
  ],
  [
    'several approvers without a loop',
    task('', extensions('<flowable:approveMethod>3</flowable:approveMethod>')),
    'unsupported',
    null,
  ],
  [
    'a setting with an unknown number',
    task('', extensions('<flowable:rejectHandlerType>__proto__</flowable:rejectHandlerType>')),
    'kept',
    null,
  ],
];
