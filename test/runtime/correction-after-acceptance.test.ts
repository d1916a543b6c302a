import t from 'tap';
import { runtimeWorld } from '../support/runtime-world.ts';

const at = '2026-03-02T02:00:00.000Z';

/** A procedure that sends an accepted case back to its applicant, as no diagram may. */
const sendsBack = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:approval="https://lianban.org/schema/bpmn/approval/1.0"
  id="d" targetNamespace="urn:test">
  <process id="sends-back" name="退回补正" isExecutable="true">
    <extensionElements>
      <approval:procedure itemCode="1" name="退回补正" nameEn="Sends back" caseNumberPrefix="TH" kind="PROMISED" leadDepartment="housing" applicable="true"/>
    </extensionElements>
    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="accept"/>
    <serviceTask id="accept"><extensionElements><approval:job topic="case.accept" retries="3"/></extensionElements></serviceTask>
    <sequenceFlow id="f2" sourceRef="accept" targetRef="review"/>
    <userTask id="review"><extensionElements><approval:assignment department="housing" role="HANDLER"/></extensionElements></userTask>
    <sequenceFlow id="f3" sourceRef="review" targetRef="send-back"/>
    <serviceTask id="send-back"><extensionElements><approval:job topic="case.start-correction" retries="3"/></extensionElements></serviceTask>
    <sequenceFlow id="f4" sourceRef="send-back" targetRef="e"/><endEvent id="e"/>
  </process>
</definitions>`;

t.test('R-CLK-35 a diagram that sends an accepted case back for correction is refused where it tries to', async (t) => {
  const world = await runtimeWorld(t);
  await world.publish(sendsBack);
  const { caseId } = await world.apply('sends-back', at);

  await t.rejects(world.complete(caseId, 'review', 'handler', {}, at), {
    code: 'correction-after-acceptance',
    facts: { rule: 'R-CLK-35' },
  });

  t.match(await world.openTasks(caseId), [{ elementId: 'review' }], 'the step is still to be done');
  t.match(await world.database.first(`select status, correction_rounds from cases where id = :caseId`, { caseId }), {
    status: 'ACCEPTED',
    correctionRounds: 0,
  });
});
