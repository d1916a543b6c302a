import t from 'tap';
import { sendMessage } from '../../src/runtime/messages/send-message.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const at = '2026-03-02T02:00:00.000Z';
const world = await runtimeWorld(t);

/** A task with a timer on its boundary that does not interrupt and ends at once. */
const ticking = (key: string, cycle: string) =>
  procedureDiagram(
    key,
    `<bpmn:startEvent id="s"/>${handlerTask('U')}<bpmn:endEvent id="e"/>
     <bpmn:boundaryEvent id="tick" attachedToRef="U" cancelActivity="false"><bpmn:timerEventDefinition>
       <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">${cycle}</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
     <bpmn:endEvent id="x"/>${flows('s-U', 'U-e', 'tick-x')}`,
  );
const ticks = async (caseId: string) =>
  (
    await world.database.rows<{ enteredAt: string }>(
      `select entered_at from element_visits where case_id = :caseId and element_id = 'tick' order by entered_at`,
      { caseId },
    )
  ).map(({ enteredAt }) => enteredAt);
const nextTick = async (caseId: string) =>
  (
    await world.database.first<{ dueAt: string }>(
      `select t.due_at from timers t join process_instances i on i.id = t.instance_id where i.case_id = :caseId`,
      { caseId },
    )
  )?.dueAt;

t.test('an endless cycle keeps its grid when it is fired late', async (t) => {
  await world.publish(ticking('hourly', 'R/PT1H'));
  const { caseId } = await world.apply('hourly', at);

  await world.tick('2026-03-02T05:17:23.000Z');

  t.same(await ticks(caseId), ['2026-03-02T03:00:00.000Z', '2026-03-02T04:00:00.000Z', '2026-03-02T05:00:00.000Z']);
  t.equal(await nextTick(caseId), '2026-03-02T06:00:00.000Z');
});

t.test('a cycle of three fires three times and is over', async (t) => {
  await world.publish(ticking('thrice', 'R3/PT1H'));
  const { caseId } = await world.apply('thrice', at);

  await world.tick('2026-03-02T04:30:00.000Z');
  t.equal((await ticks(caseId)).length, 2);
  await world.tick('2026-03-09T04:30:00.000Z');

  t.same((await ticks(caseId)).at(-1), '2026-03-02T05:00:00.000Z');
  t.equal((await ticks(caseId)).length, 3);
  t.equal(await nextTick(caseId), undefined);
});

t.test('a case that slept for long catches up over several looks, and a command waits for it', async (t) => {
  await world.publish(ticking('quarterly', 'R/PT15M'));
  const { caseId } = await world.apply('quarterly', at);
  const later = '2026-03-20T02:00:00.000Z';

  await world.complete(caseId, 'U', 'handler', {}, later);

  t.equal((await ticks(caseId)).length, 18 * 24 * 4, 'every moment has been, the last one with the command');
});

t.test(
  'a person is asked to try again while thousands of moments are caught up on, and nothing of it is lost',
  async (t) => {
    await world.publish(ticking('often', 'R/PT5M'));
    const { caseId } = await world.apply('often', at);
    const later = '2026-03-20T02:00:00.000Z';
    const act = () => world.complete(caseId, 'U', 'handler', {}, later);

    await t.rejects(act(), { code: 'case-catching-up' });
    await act();

    t.equal((await ticks(caseId)).length, 18 * 24 * 12);
  },
);

t.test('a timer armed for its own moment over and over is an incident, and a person can still act', async (t) => {
  await world.publish(
    procedureDiagram(
      'spinning',
      `<bpmn:startEvent id="s"/><bpmn:intermediateCatchEvent id="W"><bpmn:messageEventDefinition messageRef="go-on"/></bpmn:intermediateCatchEvent>
       <bpmn:exclusiveGateway id="g"/><bpmn:intermediateCatchEvent id="T"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT0S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
       ${flows('s-W', 'W-g', 'g-T', 'T-g')}`,
    ),
  );
  const { caseId } = await world.apply('spinning', at);
  await sendMessage(world.services, await world.person('handler'), { caseId, name: 'goOn' }, at);

  await world.tick('2026-03-02T03:00:00.000Z');

  const incidents = await world.database.rows(`select code from incidents where case_id = :caseId`, { caseId });
  t.match(incidents, [{ code: 'timer-loop' }]);
});
