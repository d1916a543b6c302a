import t from 'tap';
import { publishShipped, runtimeWorld } from '../support/runtime-world.ts';

const monday = '2026-03-02T02:00:00.000Z';

/** A procedure of twenty working days that gives a hearing before it decides. */
const withHearing = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:approval="https://lianban.org/schema/bpmn/approval/1.0"
  id="d" targetNamespace="urn:test">
  <process id="with-hearing" name="听证事项" isExecutable="true">
    <extensionElements>
      <approval:procedure itemCode="1" name="听证事项" nameEn="With a hearing" caseNumberPrefix="TZ" kind="PROMISED" leadDepartment="housing" applicable="true"/>
      <approval:limit kind="STATUTORY" value="20" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="ALERT"/>
    </extensionElements>
    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="accept"/>
    <serviceTask id="accept"><extensionElements><approval:job topic="case.accept" retries="3"/></extensionElements></serviceTask>
    <sequenceFlow id="f2" sourceRef="accept" targetRef="hearing"/>
    <callActivity id="hearing" calledElement="common-hearing"><extensionElements><approval:io><approval:input source="=&quot;housing&quot;" target="leadDepartment"/></approval:io></extensionElements></callActivity>
    <sequenceFlow id="f3" sourceRef="hearing" targetRef="decide"/>
    <userTask id="decide"><extensionElements><approval:assignment department="housing" role="APPROVER" separationGroup="decision"/></extensionElements></userTask>
    <sequenceFlow id="f4" sourceRef="decide" targetRef="e"/><endEvent id="e"/>
  </process>
</definitions>`;

t.test('§1.9 §4.6 a hearing stops the clocks, is announced seven days before, and its record is kept', async (t) => {
  const world = await runtimeWorld(t);
  await publishShipped(world, 'common-hearing');
  await world.publish(withHearing);
  const { caseId } = await world.apply('with-hearing', monday);
  const file = () => world.database.first(`select status from cases where id = :caseId`, { caseId });
  const templates = async () =>
    (
      await world.database.rows<{ template: string }>(
        `select template from documents where case_id = :caseId and template in ('D10', 'D11', 'D12') order by template`,
        { caseId },
      )
    ).map(({ template }) => template);

  t.match(await file(), { status: 'SUSPENDED' });
  t.match(await world.database.first(`select type from clock_suspensions where case_id = :caseId`, { caseId }), {
    type: 'HEARING',
  });
  await world.complete(caseId, 'request-hearing', 'applicant', { outcome: 'REQUESTED' }, monday);
  const values = { visitOn: '2026-03-13', meetingPlace: '三楼听证室', visitContact: '0818-0000000' };
  await world.complete(caseId, 'appoint-chair', 'head', { outcome: 'APPOINTED', values }, monday);
  t.same(await world.openTasks(caseId), []);
  await world.tick('2026-03-11T09:30:00.000Z');
  const held = '2026-03-13T02:00:00.000Z';
  await t.rejects(world.complete(caseId, 'hold-hearing', 'approver', { outcome: 'HELD' }, held), {
    code: 'not-a-candidate',
  });
  const record = { hearingRecord: '双方陈述并质证' };
  await world.complete(caseId, 'hold-hearing', 'lead', { outcome: 'HELD', values: record }, held);

  t.match(await file(), { status: 'RESUMED' });
  t.same(await templates(), ['D10', 'D11', 'D12']);
  const [clock] = await world.database.rows<{ dueOn: string }>(
    `select due_on from clocks where case_id = :caseId and kind = 'STATUTORY'`,
    { caseId },
  );
  // 20 working days after 2 March end on the 30th; the nine from the 3rd to the 13th did not count, Qingming is off.
  t.match(clock, { dueOn: '2026-04-13' });
});

t.test(
  '§1.9 an applicant who says nothing for five working days of the hearing has waived it, and the clocks go on',
  async (t) => {
    const world = await runtimeWorld(t);
    await publishShipped(world, 'common-hearing');
    await world.publish(withHearing);
    const { caseId } = await world.apply('with-hearing', monday);
    const open = async () => (await world.openTasks(caseId)).map(({ elementId }) => elementId);
    await world.tick('2026-03-09T08:59:59.000Z');
    t.same(await open(), ['request-hearing']);

    await world.tick('2026-03-09T09:00:01.000Z');

    t.same(await open(), ['decide']);
    t.match(await world.database.first(`select status from cases where id = :caseId`, { caseId }), {
      status: 'RESUMED',
    });
  },
);
