import t from 'tap';
import { flows, procedureDiagram } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const at = '2026-03-02T02:00:00.000Z';
const world = await runtimeWorld(t);
const rowOf = (outcome: string, needs: boolean) =>
  `<approval:outcome value="${outcome}" name="${outcome}" nameEn="${outcome}" needsReason="${needs}" needsLegalBasis="${needs}"/>`;

/** A procedure that asks one unit for its opinion, on which safety rests or not. */
const consultation = (key: string, safetyCritical: boolean) =>
  procedureDiagram(
    key,
    `<bpmn:startEvent id="s"/>
     <bpmn:scriptTask id="which" scriptFormat="feel" approval:resultVariable="item">
       <bpmn:script>={code: "A5", department: "archive", safetyCritical: ${safetyCritical}}</bpmn:script>
     </bpmn:scriptTask>
     <bpmn:userTask id="ask"><bpmn:extensionElements>
       <approval:assignment department="archive" role="MEMBER_ORG_HANDLER"/>
       <approval:form outcomeVariable="unitOpinion">
         ${rowOf('AGREE', false)}${rowOf('DISAGREE', true)}
       </approval:form>
     </bpmn:extensionElements></bpmn:userTask>
     <bpmn:endEvent id="e"/>${flows('s-which', 'which-ask', 'ask-e')}`,
  );

const said = (caseId: string) =>
  world.database.rows(
    `select outcome, result ->> 'reason' as reason from user_tasks where case_id = :caseId and state = 'COMPLETED'`,
    { caseId },
  );

t.test('R-CLK-51 a refusal without its reason and an answer outside the four are refused by rule', async (t) => {
  await world.publish(consultation('consult', false));
  const { caseId } = await world.apply('consult', at);

  await t.rejects(world.complete(caseId, 'ask', 'archive', { outcome: 'DISAGREE' }, at), {
    code: 'reason-required',
    facts: { rule: 'R-CLK-51' },
  });
  await t.rejects(world.complete(caseId, 'ask', 'archive', { outcome: 'DISAGREE', reason: '不符' }, at), {
    code: 'legal-basis-required',
    facts: { rule: 'R-CLK-51' },
  });
  await t.rejects(world.complete(caseId, 'ask', 'archive', { outcome: 'MAYBE' }, at), { code: 'outcome-unknown' });
});

t.test(
  'R-CLK-51 where a region took over the precedent, such an answer is consent and told as what it was',
  async (t) => {
    await world.database.run(
      `insert into opinion_rules (tenant_id, region_code, legal_basis)
     select distinct tenant_id, region_code, '并联审批办法 第十二条' from cases`,
    );
    const { caseId } = await world.apply('consult', at);

    await world.complete(caseId, 'ask', 'archive', { outcome: 'DISAGREE', reason: '不符' }, at);

    t.match(await said(caseId), [{ outcome: 'AGREE', reason: '未按规定说明理由和依据，视为同意：不符' }]);
    t.match(
      await world.database.rows(
        `select department_code, data from events where case_id = :caseId and type = 'opinion.taken-as-consent'`,
        { caseId },
      ),
      [{ departmentCode: 'archive', data: { said: 'DISAGREE', rule: 'R-CLK-51' } }],
    );
    const other = await world.apply('consult', at);
    await world.complete(other.caseId, 'ask', 'archive', { outcome: 'MAYBE' }, at);
    t.match(await said(other.caseId), [{ outcome: 'AGREE' }]);
  },
);

t.test('R-CLK-51 the precedent never makes consent of an answer in a matter on which safety rests', async (t) => {
  await world.publish(consultation('safety', true));
  const { caseId } = await world.apply('safety', at);

  await t.rejects(world.complete(caseId, 'ask', 'archive', { outcome: 'DISAGREE' }, at), { code: 'reason-required' });
});
