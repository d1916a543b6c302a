import { extension, flows } from '../document.ts';
import type { Case } from './case.ts';

const task = (inside: string) => `<bpmn:userTask id="u">${extension(inside)}</bpmn:userTask>`;
const material = (attributes: string) =>
  extension(`<approval:disclosure><approval:material ${attributes} /></approval:disclosure>`);
const compared = (attributes: string) =>
  extension(
    `<approval:disclosure><approval:material id="M1" name="合同" /><approval:material id="M2" name="中标通知书" />
     <approval:material id="MX" name="资金证明" need="X" /><approval:equality ${attributes} /></approval:disclosure>`,
  );
const limits = (...written: readonly string[]) => extension(written.map((one) => `<approval:limit ${one} />`).join(''));
const stepTimer =
  '<bpmn:boundaryEvent id="b" attachedToRef="u"><bpmn:timerEventDefinition approval:clock="step" /></bpmn:boundaryEvent>';
const item = (attributes: string) =>
  task(
    `<approval:jointReview><approval:reviewItem code="A1" department="fire" ${attributes} /></approval:jointReview>`,
  );

const voted = (vote: string, loop: string) =>
  `<bpmn:userTask id="u">${extension(`<approval:vote ${vote} /><approval:form><approval:outcome value="YES" /></approval:form>`)}
   <bpmn:multiInstanceLoopCharacteristics approval:collection="list" ${loop} /></bpmn:userTask>`;
const skipped = (assignment: string, outcome: string) =>
  task(
    `<approval:assignment role="HANDLER" whenEmpty="SKIP" ${assignment} /><approval:form><approval:outcome value="SEEN" ${outcome} /></approval:form>`,
  );
const renewal = extension('<approval:procedure renewal="true" />');
const asked = (limit: string, who = 'role="MEMBER_ORG_HANDLER" department="fire"') =>
  task(`<approval:assignment ${who} /><approval:limit value="1" legalBasis="地方规定" ${limit} />`);
const act = (topic: string) =>
  `<bpmn:serviceTask id="s">${extension(`<approval:job topic="${topic}" />`)}</bpmn:serviceTask>`;

/** Rules of the field: a diagram that breaks each, at which element, and one that keeps it. */
export const approvalCases: readonly Case[] = [
  {
    rule: 'task-assignment',
    at: 'u',
    breaks: '<bpmn:userTask id="u" />',
    keeps: task('<approval:assignment role="HANDLER" />'),
  },
  ...[
    ['', 'mode="ALL" agree="NO"', 'mode="ALL"'],
    ['', 'mode="RATIO" ratio="1.5"', 'mode="RATIO" ratio="0.5"'],
    ['', 'mode="ALL" weights="item.weight"', 'mode="WEIGHTED" ratio="0.5" weights="item.weight"'],
  ].map(([sequential = '', breaks = '', keeps = '']) => ({
    rule: 'vote-shape',
    at: 'u',
    breaks: voted(breaks, sequential),
    keeps: voted(keeps, sequential),
  })),
  {
    rule: 'vote-shape',
    at: 'u',
    breaks: voted('mode="SEQUENTIAL"', ''),
    keeps: voted('mode="SEQUENTIAL"', 'isSequential="true"'),
  },
  { rule: 'vote-shape', at: 'u', breaks: task('<approval:vote />'), keeps: voted('', '') },
  {
    rule: 'skipped-task',
    at: 'u',
    breaks: skipped('', ''),
    keeps: skipped('skipOutcome="SEEN"', ''),
  },
  {
    rule: 'skipped-task',
    at: 'u',
    breaks: skipped('skipOutcome="SEEN"', 'needsReason="true"'),
    keeps: skipped('skipOutcome="SEEN"', ''),
  },
  {
    rule: 'limit-timer',
    at: 'u',
    breaks: task('<approval:limit value="1" />'),
    keeps: task('<approval:limit value="1" />') + stepTimer,
  },
  {
    rule: 'limit-timer',
    at: 'p',
    breaks: limits('kind="STATUTORY" value="7" timeoutPolicy="ESCALATE"'),
    keeps: `${limits('kind="STATUTORY" value="7" timeoutPolicy="ESCALATE"')}<bpmn:intermediateCatchEvent id="c"><bpmn:timerEventDefinition approval:clock="statutory" /></bpmn:intermediateCatchEvent>`,
  },
  {
    rule: 'form-outcome',
    at: 'u',
    breaks: task('<approval:form key="x" />'),
    keeps: task('<approval:form key="x"><approval:outcome value="DONE" /></approval:form>'),
  },
  {
    rule: 'form-outcome',
    at: 'u',
    breaks: task('<approval:form><approval:outcome value="A" /><approval:outcome value="A" /></approval:form>'),
    keeps: task('<approval:form><approval:outcome value="A" /><approval:outcome value="B" /></approval:form>'),
  },
  ...['DEEMED_CONSENT', 'LOCAL_AUTO_APPROVE', 'DEEMED_RENEWED'].map((policy) => ({
    rule: 'timeout-policy',
    at: 'u',
    breaks: renewal + asked(`timeoutPolicy="${policy}" safetyCritical="true"`),
    keeps: renewal + asked(`timeoutPolicy="${policy}" safetyCritical="=item.safetyCritical"`),
  })),
  {
    rule: 'timeout-policy',
    at: 'u',
    breaks: asked('timeoutPolicy="DEEMED_CONSENT"', 'role="HANDLER" department="housing"'),
    keeps: asked('timeoutPolicy="DEEMED_CONSENT"', 'role="HANDLER" department="=item.department"'),
  },
  {
    rule: 'timeout-policy',
    at: 'p',
    breaks: limits('kind="STATUTORY" value="7" timeoutPolicy="DEEMED_CONSENT"'),
    keeps: limits('kind="STATUTORY" value="7" timeoutPolicy="ALERT"'),
  },
  {
    rule: 'timeout-policy',
    at: 'u',
    breaks: asked('timeoutPolicy="DEEMED_RENEWED"'),
    keeps: renewal + asked('timeoutPolicy="DEEMED_RENEWED"'),
  },
  {
    rule: 'timeout-policy',
    at: 'p',
    breaks: limits('kind="PROMISED" value="7" timeoutPolicy="LOCAL_AUTO_APPROVE"'),
    keeps: limits('kind="PROMISED" value="7" timeoutPolicy="LOCAL_AUTO_APPROVE" legalBasis="萍政办发〔2023〕1号"'),
  },
  {
    rule: 'timeout-policy',
    at: 's',
    breaks: act('case.auto-approve'),
    keeps:
      limits('kind="PROMISED" value="7" timeoutPolicy="LOCAL_AUTO_APPROVE" legalBasis="萍政办发〔2023〕1号"') +
      act('case.auto-approve'),
  },
  {
    rule: 'timeout-policy',
    at: 's',
    breaks: extension('<approval:procedure safetyCritical="true" renewal="true" />') + act('case.deem-renewed'),
    keeps: renewal + act('case.deem-renewed'),
  },
  {
    rule: 'timeout-policy',
    at: 'p',
    breaks: extension(
      '<approval:procedure safetyCritical="true" /><approval:limit kind="PROMISED" value="3" timeoutPolicy="LOCAL_AUTO_APPROVE" />',
    ),
    keeps: extension(
      '<approval:procedure safetyCritical="true" /><approval:limit kind="PROMISED" value="3" timeoutPolicy="ESCALATE" />',
    ),
  },
  {
    rule: 'timeout-policy',
    at: 'u',
    breaks: task('<approval:assignment role="APPROVER" /><approval:limit value="5" timeoutPolicy="DEEMED_ACCEPTED" />'),
    keeps: task(
      '<approval:assignment role="WINDOW_CLERK" /><approval:limit value="5" timeoutPolicy="DEEMED_ACCEPTED" />',
    ),
  },
  {
    rule: 'timeout-policy',
    at: 'u',
    breaks: item('deemedConsent="true" safetyCritical="true"'),
    keeps: item('deemedConsent="true" safetyCritical="false"'),
  },
  {
    rule: 'promised-limit',
    at: 'p',
    breaks: limits('kind="STATUTORY" value="7"', 'kind="PROMISED" value="8"'),
    keeps: limits('kind="STATUTORY" value="7"', 'kind="PROMISED" value="7"'),
  },
  {
    rule: 'promised-limit',
    at: 'p',
    breaks: limits('kind="STATUTORY" value="7" unit="CD"', 'kind="PROMISED" value="3" unit="WD"'),
    keeps: limits('kind="STATUTORY" value="7" unit="WD"', 'kind="PROMISED" value="48" unit="HOUR"'),
  },
  ...['value="1000000"', 'value="2.5" unit="CD"', 'value="1e300"'].map((written) => ({
    rule: 'promised-limit',
    at: 'u',
    breaks: task(`<approval:limit ${written} />`),
    keeps: task('<approval:limit value="2500" />'),
  })),
  {
    rule: 'promised-limit',
    at: 'u',
    breaks: task('<approval:limit value="0" />'),
    keeps: task('<approval:limit value="0.5" />'),
  },
  ...[
    '其他材料',
    '有关材料',
    '法律法规规定的其他文件',
    '身份证明、营业执照等',
    '相关证明材料',
    '图纸等材料',
    '营业执照等主体资格证明',
    '需要的手续',
    '图纸" nameEn="Drawings and other documents',
    '图纸" nameEn="Drawings, etc.',
    '图纸" nameEn="Supporting materials',
    '图纸" nameEn="Drawings if requested',
  ].map((name) => ({
    rule: 'material-name',
    at: 'p',
    breaks: material(`id="M1" name="${name}" need="R"`),
    keeps: material('id="M1" name="建设工程规划许可证" need="R"'),
  })),
  { rule: 'material-name', at: 'p', breaks: material('name="申请表"'), keeps: material('id="M1" name="等级证书"') },
  {
    rule: 'material-id',
    at: 'p',
    breaks: extension(
      '<approval:disclosure><approval:material id="M1" name="一" /><approval:material id="M1" name="二" /></approval:disclosure>',
    ),
    keeps: material('id="M1" name="一"'),
  },
  {
    rule: 'material-id',
    at: 'u',
    breaks: material('id="M1" name="一"') + task('<approval:disclosure rows="M1 M2" />'),
    keeps: material('id="M1" name="一"') + task('<approval:disclosure rows="M1" />'),
  },
  {
    rule: 'material-name',
    at: 'p',
    breaks: material('id="M1" name="等级证书和其他" need="R"'),
    keeps: material('id="M1" name="相关材料" need="X"'),
  },
  {
    rule: 'material-basis',
    at: 'p',
    breaks: material('id="M1" name="身份证" need="R"'),
    keeps: material('id="M1" name="身份证" need="R" legalBasis="行政许可法 第二十九条"'),
  },
  ...['source="A"', 'reviewPoints="已签字"'].map((half) => ({
    rule: 'material-guidance',
    at: 'p',
    breaks: material(`id="M1" name="身份证" need="R" ${half}`),
    keeps: material('id="M1" name="身份证" need="R" source="A" commonMistakes="未签字"'),
  })),
  ...['need="T"', 'need="R" tolerable="true"'].map((late) => ({
    rule: 'tolerance-forbidden',
    at: 'p',
    breaks: material(`id="M1" name="规划许可证" ${late} toleranceForbidden="true"`),
    keeps: material('id="M1" name="规划许可证" need="R" toleranceForbidden="true"'),
  })),
  ...[
    'need="R" followWithin="30" followUnit="CD"',
    'need="T" followWithin="0"',
    'need="T" followWithin="1.5" followUnit="CM"',
  ].map((wrong) => ({
    rule: 'material-follow',
    at: 'p',
    breaks: material(`id="M1" name="工资专用账户" ${wrong}`),
    keeps: material('id="M1" name="工资专用账户" need="T" followWithin="30" followUnit="CD"'),
  })),
  {
    rule: 'excluded-material-asked',
    at: 'u',
    breaks: material('id="M1" name="银行资金证明" need="X"') + task('<approval:disclosure rows="M1" />'),
    keeps: material('id="M1" name="银行资金证明" need="X"') + task('<approval:disclosure rows="ALL" />'),
  },
  {
    rule: 'excluded-material-asked',
    at: 'p',
    breaks: compared('id="E1" field="price" rows="M1 MX" message="不一致"'),
    keeps: compared('id="E1" field="price" rows="M1 M2" message="不一致"'),
  },
  ...[
    'field="price" rows="M1 M2" message="不一致"',
    'id="E1" rows="M1 M2" message="不一致"',
    'id="E1" field="price" rows="M1 M2"',
    'id="E1" field="price" rows="M1" message="不一致"',
    'id="E1" field="price" rows="M1 M9" message="不一致"',
  ].map((breaks) => ({
    rule: 'equality-shape',
    at: 'p',
    breaks: compared(breaks),
    keeps: compared('id="E1" field="area" rows="M1" test="=rows.M1.area &gt; 0" message="不一致"'),
  })),
  ...['condition="=a"', 'because="委托办理"'].map((half) => ({
    rule: 'material-condition',
    at: 'p',
    breaks: material(`id="M1" name="委托书" need="C" ${half}`),
    keeps: material('id="M1" name="委托书" need="C" condition="=a" because="委托办理"'),
  })),
  {
    rule: 'excluded-material',
    at: 'p',
    breaks: material('id="M1" name="营业执照" need="X" copies="1"'),
    keeps: material('id="M1" name="营业执照" need="X"'),
  },
  ...(
    [
      ['type="LOCAL_RULE" notice="D08"', 'type="LOCAL_RULE" legalBasis="条例 5" notice="D08"'],
      ['type="HEARING"', 'type="HEARING" notice="D11"'],
    ] as const
  ).map(([breaks, keeps]) => ({
    rule: 'suspension-basis',
    at: 'u',
    breaks: task(`<approval:suspension ${breaks} />`),
    keeps: task(`<approval:suspension ${keeps} />`),
  })),
  {
    rule: 'suspension-basis',
    at: 'e',
    breaks: `<bpmn:startEvent id="s" /><bpmn:endEvent id="e">${extension('<approval:suspension type="HEARING" notice="D11" />')}</bpmn:endEvent>${flows('s-e')}`,
    keeps: '',
  },
];
