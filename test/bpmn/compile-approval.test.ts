import t from 'tap';
import { compileXml, lint } from '../../src/bpmn/compile.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { extension, flows, process } from './document.ts';

t.test('a procedure with its limits and materials is read', async (t) => {
  const [model] = await compileXml(
    process(
      `<bpmn:documentation>Permit</bpmn:documentation>${extension(`
<approval:procedure itemCode="0117" name="施工许可" nameEn="Construction permit" caseNumberPrefix="SG" kind="PROMISED" leadDepartment="housing" clockAnchor="RECEIPT" safetyCritical="true" fee="不收费" />
<approval:limit kind="STATUTORY" value="7" unit="WD" anchor="RECEIPT" legalBasis="建筑法 8" timeoutPolicy="NONE" />
<approval:limit kind="PROMISED" value="2.5" />
<approval:disclosure>
  <approval:material id="CP-01" name="申请表" need="R" originals="1" form="EP" tolerable="true" usedBy="A1 A2" source="G" legalBasis="管理办法 5" reviewPoints="签章齐全" />
  <approval:material id="CP-03" name="授权委托书" nameEn="Power of attorney" need="C" condition="=agentUsed" because="委托代理人办理" source="A" legalBasis="行政许可法 29" commonMistakes="未写期限" toleranceForbidden="true" template="tpl-power" />
  <approval:equality id="E2" field="unitName" rows="CP-01 CP-03" message="名称不一致" />
  <approval:equality id="E3" field="area" rows="CP-01" test="=rows.CP01.area &lt; 10" message="面积过大" messageEn="Too large" />
</approval:disclosure>`)}<bpmn:startEvent id="s" /><bpmn:endEvent id="e" />${flows('s-e')}`,
    ),
  );
  t.match(model?.procedure, {
    name: { zh: '施工许可', en: 'Construction permit' },
    clockAnchor: 'RECEIPT',
    safetyCritical: true,
    extensionAllowed: false,
    renewal: false,
    applicable: true,
    fee: { zh: '不收费', en: '不收费' },
    result: null,
  });
  t.match(model?.limits, [
    { kind: 'STATUTORY', value: 7, unit: 'WD', anchor: 'RECEIPT', legalBasis: '建筑法 8' },
    { kind: 'PROMISED', value: 2.5, unit: 'WD', anchor: 'ACCEPTANCE', timeoutPolicy: 'NONE', safetyCritical: false },
  ]);
  t.match(model?.materials, [
    { id: 'CP-01', need: 'R', originals: 1, copies: 0, tolerable: true, usedBy: ['A1', 'A2'], condition: null },
    { id: 'CP-03', name: { en: 'Power of attorney' }, because: { zh: '委托代理人办理', en: '委托代理人办理' } },
  ]);
  t.match(model?.materials, [
    { toleranceForbidden: false, template: 'tpl-CP01' },
    { toleranceForbidden: true, template: 'tpl-power' },
  ]);
  t.match(model?.equalities, [
    {
      id: 'E2',
      field: 'unitName',
      rows: ['CP-01', 'CP-03'],
      test: null,
      message: { zh: '名称不一致', en: '名称不一致' },
    },
    { id: 'E3', test: { reads: ['rows'] }, message: { en: 'Too large' } },
  ]);
  t.equal(model?.materials[1]?.condition?.evaluate({ agentUsed: true }), true);
});

t.test('a step says who, until when, with what, and what it may end with', async (t) => {
  const [model] = await compileXml(
    process(
      `<bpmn:userTask id="u" name="部门意见"><bpmn:documentation>Opinion</bpmn:documentation>${extension(`
<approval:assignment department="=item.department" role="MEMBER_ORG_HANDLER" delegation="AB_ONLY" minimumOfficers="2" separationGroup="decision" />
<approval:limit kind="STEP" value="=item.limitDays" unit="WD" timeoutPolicy="DEEMED_CONSENT" safetyCritical="=item.safetyCritical" />
<approval:disclosure rows="CP-01  CP-02" />
<approval:form key="opinion" outcomeVariable="opinion"><approval:outcome value="AGREE" name="同意" nameEn="Agree" needsMaterials="true" /><approval:outcome value="DISAGREE" needsReason="true" needsLegalBasis="true" /></approval:form>
<approval:suspension type="EXPERT_REVIEW" notice="D08" /><approval:supervision card="YELLOW" reason="STEP_OVERDUE" /><approval:document template="D02" />
<approval:publicName zh="征求意见" en="Consultation" />
<approval:jointReview><approval:reviewItem code="A1" name="消防" department="fire" condition="floorArea &gt; 300" nature="STATUTORY" limitDays="7" safetyCritical="true" legalBasis="消防法 13" /></approval:jointReview>`)}</bpmn:userTask>`,
    ),
  );
  const approval = model?.elements[0]?.approval;
  t.match(approval, {
    publicName: { zh: '征求意见', en: 'Consultation' },
    assignment: { role: 'MEMBER_ORG_HANDLER', delegation: 'AB_ONLY', minimumOfficers: 2, separationGroup: 'decision' },
    limit: { kind: 'STEP', unit: 'WD', anchor: 'ENTRY', timeoutPolicy: 'DEEMED_CONSENT' },
    disclosure: { rows: ['CP-01', 'CP-02'] },
    form: { key: 'opinion', outcomeVariable: 'opinion' },
    suspension: { type: 'EXPERT_REVIEW', notice: 'D08', legalBasis: '' },
    supervision: { card: 'YELLOW', order: null, reason: 'STEP_OVERDUE' },
    document: 'D02',
    jointReview: { items: [{ code: 'A1', limitDays: 7, deemedConsent: false, safetyCritical: true }] },
  });
  t.same(approval?.form?.outcomes, [
    {
      value: 'AGREE',
      name: { zh: '同意', en: 'Agree' },
      needsMaterials: true,
      tolerates: false,
      needsReason: false,
      needsLegalBasis: false,
    },
    {
      value: 'DISAGREE',
      name: { zh: 'DISAGREE', en: 'DISAGREE' },
      needsMaterials: false,
      tolerates: false,
      needsReason: true,
      needsLegalBasis: true,
    },
  ]);
  const item = { department: 'fire', limitDays: 5, safetyCritical: true };
  const evaluated = [approval?.assignment?.department, approval?.limit?.value, approval?.limit?.safetyCritical];
  t.same(
    evaluated.map((part) => (typeof part === 'object' ? part?.evaluate({ item }) : part)),
    ['fire', 5, true],
  );
});

t.test('a public name is the name and the English documentation where the step gives none', async (t) => {
  const [model] = await compileXml(
    process(
      '<bpmn:userTask id="u" name="审核"><bpmn:documentation>Review</bpmn:documentation></bpmn:userTask><bpmn:task id="bare" />',
    ),
  );
  t.same(model?.elements[0]?.approval.publicName, { zh: '审核', en: 'Review' });
  t.same(model?.elements[1]?.approval.publicName, { zh: 'bare', en: 'bare' });
});

t.test('a value that is not allowed is refused with those that are', async (t) => {
  const refused = async (inside: string, finding: Record<string, unknown>) => {
    const diagram = await readDiagram(process(`<bpmn:userTask id="u">${extension(inside)}</bpmn:userTask>`));
    const errors = lint(diagram).filter(({ level }) => level === 'error');
    t.match(errors[0], { elementId: 'u', ...finding });
  };
  await refused('<approval:assignment role="X" delegation="MAYBE" />', { rule: 'value-not-allowed', en: /AB_ONLY/ });
  await refused('<approval:assignment role="X" minimumOfficers="two" />', { rule: 'not-a-number' });
  await refused('<approval:limit value="1" safetyCritical="yes" />', { rule: 'value-not-allowed' });
  await refused('<approval:limit value="=item." />', { rule: 'expression-does-not-parse' });
});

t.test('a vote of the instances of a user task is compiled with what it takes for a yes', async (t) => {
  const inside = (vote: string) =>
    `<bpmn:userTask id="u">${extension(
      `<approval:vote ${vote} /><approval:assignment role="HANDLER" whenEmpty="SKIP" skipOutcome="YES" />
       <approval:form outcomeVariable="said"><approval:outcome value="YES" /><approval:outcome value="NO" /></approval:form>`,
    )}<bpmn:multiInstanceLoopCharacteristics approval:collection="list" /></bpmn:userTask>`;
  const of = async (vote: string) => (await compileXml(process(inside(vote))))[0]?.elements[0];

  t.match(await of('mode="WEIGHTED" ratio="0.5" weights="item.weight" resultVariable="tally"'), {
    loop: {
      vote: {
        mode: 'WEIGHTED',
        ratio: 0.5,
        weights: { source: 'item.weight' },
        agree: ['YES'],
        outcomeVariable: 'said',
      },
    },
    approval: { assignment: { whenEmpty: 'SKIP', skipOutcome: 'YES' } },
  });
  t.match(await of('agree="YES NO"'), {
    loop: { vote: { mode: 'ALL', ratio: 1, weights: null, agree: ['YES', 'NO'], resultVariable: 'vote' } },
  });
});
