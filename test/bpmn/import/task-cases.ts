/** An activity with those attributes. */
export const task = (attributes: string, inside = '', kind = 'userTask') =>
  `<bpmn:${kind} id="a" ${attributes}>${inside}</bpmn:${kind}>`;
/** Extension elements. */
export const extensions = (inside: string) => `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;

/** What stands at an element, how its rows end, and what is added to it. */
export type ImportCase = readonly [what: string, inside: string, outcomes: string, added: RegExp | null];

/** Tasks: who, until when, with which form, by which worker. */
export const taskCases: readonly ImportCase[] = [
  [
    'a group that is a role',
    task('camunda:candidateGroups="window clerk"'),
    'translated',
    /assignment role="WINDOW_CLERK"/,
  ],
  [
    'a group and a role',
    task('operaton:candidateGroups="fire,approver"'),
    'translated',
    /department="fire" role="APPROVER"/,
  ],
  ['two departments', task('camunda:candidateGroups="fire,housing"'), 'unsupported', null],
  [
    'a group of FEEL',
    task('', extensions('<zeebe:assignmentDefinition candidateGroups="=item.department" assignee="anna" />')),
    'translated kept',
    /department="=item.department" role="HANDLER"/,
  ],
  ['a group by a method', task('camunda:candidateGroups="#{groups.of(task)}"'), 'unsupported', null],
  ['a due date that is a moment', task('camunda:dueDate="2027-01-01T00:00:00"'), 'kept', null],
  ['a due date of two weeks', task('activiti:dueDate="P2W"'), 'translated', /value="14" unit="CD"/],
  ['a due date in hours', task('flowable:dueDate="PT4H"'), 'translated', /value="4" unit="HOUR"/],
  ['a due date in months', task('flowable:dueDate="P1M"'), 'translated', /value="1" unit="CM"/],
  ['a due date of nothing', task('flowable:dueDate="P0D"'), 'kept', null],
  [
    'a form reference',
    task('camunda:formRef="permit" camunda:formRefBinding="latest"'),
    'translated kept',
    /<approval:form key="permit"><approval:outcome value="COMPLETED"/,
  ],
  ['a form that is a page', task('camunda:formKey="embedded:app:forms/a.html"'), 'kept', null],
  ['a form in a folder', task('flowable:formKey="/forms/permit.form"'), 'translated', /form key="permit"/],
  [
    'a reason that is asked',
    task('', extensions('<flowable:reasonRequire>true</flowable:reasonRequire>')),
    'translated',
    /needsReason="true"/,
  ],
  ['a reason that is not asked', task('flowable:reasonRequire="false"'), 'kept', null],
  [
    'a decision',
    task(
      'camunda:decisionRef="fee" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="due"',
      '',
      'businessRuleTask',
    ),
    'translated translated translated',
    /<approval:decision ref="fee" resultVariable="due" mapResult="singleEntry"/,
  ],
  [
    'a called decision',
    task('', extensions('<zeebe:calledDecision decisionId="fee" resultVariable="due" />'), 'businessRuleTask'),
    'translated',
    /<approval:decision ref="fee" resultVariable="due"\s*\/>/,
  ],
  [
    'a decision without mapping or variable',
    task('operaton:decisionRef="fee"', '', 'businessRuleTask'),
    'translated',
    /<approval:decision ref="fee" resultVariable="decisionResult" mapResult="resultList"/,
  ],
  ['a decision by an expression', task('camunda:decisionRef="#{which}"', '', 'businessRuleTask'), 'unsupported', null],
  ['a class', task('camunda:class="a.B"', '', 'serviceTask'), 'unsupported', /approval:job topic="a.B"/],
  ['a bean', task('camunda:delegateExpression="#{fee}"', '', 'sendTask'), 'unsupported', /topic="fee"/],
  [
    'a call of a bean',
    task('flowable:expression="#{fee.work(a)}"', '', 'serviceTask'),
    'unsupported',
    /topic="fee.work\(a\)"/,
  ],
  [
    'a connector',
    task(
      '',
      extensions('<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>'),
      'serviceTask',
    ),
    'unsupported',
    /topic="http"/,
  ],
  ['a mail task', task('flowable:type="mail"', '', 'serviceTask'), 'unsupported', /topic="mail"/],
  [
    'a job type of FEEL',
    task('', extensions('<zeebe:taskDefinition type="=kind" />'), 'serviceTask'),
    'unsupported',
    /approval:job/,
  ],
  [
    'a job type in quotes',
    task('', extensions('<zeebe:taskDefinition type="=&quot;print&quot;" retries="=n" />'), 'serviceTask'),
    'translated',
    /topic="print" \/>/,
  ],
  ['a job on a user task', task('', extensions('<zeebe:taskDefinition type="print" />')), 'unsupported', null],
  [
    'retries without work',
    task('', extensions('<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>')),
    'kept',
    null,
  ],
  [
    'retries in another form',
    task(
      'camunda:class="a.B"',
      extensions('<camunda:failedJobRetryTimeCycle>PT1M,PT5M</camunda:failedJobRetryTimeCycle>'),
      'serviceTask',
    ),
    'unsupported kept',
    /topic="a.B" \/>/,
  ],
  [
    'work of a throwing event',
    '<bpmn:endEvent id="a"><bpmn:messageEventDefinition id="m" camunda:type="external" camunda:topic="tell" /></bpmn:endEvent>',
    'translated translated',
    /<bpmn:endEvent id="a"><bpmn:extensionElements><approval:job topic="tell" \/>/,
  ],
  [
    'a list as an input',
    task(
      '',
      extensions(
        '<camunda:inputOutput><camunda:inputParameter name="l"><camunda:list><camunda:value>1</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput>',
      ),
    ),
    'kept',
    null,
  ],
  [
    'a script as an input',
    task(
      '',
      extensions(
        '<camunda:inputOutput><camunda:inputParameter name="l"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput>',
      ),
    ),
    'kept',
    null,
  ],
  [
    'an input by a method',
    task(
      '',
      extensions(
        '<camunda:inputOutput><camunda:inputParameter name="l">#{a.b()}</camunda:inputParameter></camunda:inputOutput>',
      ),
    ),
    'unsupported',
    null,
  ],
  [
    'a mapping into a part',
    task('', extensions('<zeebe:ioMapping><zeebe:input source="=a" target="b.c" /></zeebe:ioMapping>')),
    'kept',
    null,
  ],
  [
    'FEEL that is wrong',
    task('', extensions('<zeebe:ioMapping><zeebe:input source="=a +" target="b" /></zeebe:ioMapping>')),
    'unsupported',
    null,
  ],
  [
    'FEEL that asks for the hour',
    task('', extensions('<zeebe:ioMapping><zeebe:input source="=now()" target="b" /></zeebe:ioMapping>')),
    'unsupported',
    null,
  ],
  [
    'a literal of Zeebe',
    task('', extensions('<zeebe:ioMapping><zeebe:input source="x&quot;y" target="b" /></zeebe:ioMapping>')),
    'translated',
    /source="&#34;x\\&#34;y&#34;" target="b"/,
  ],
];
