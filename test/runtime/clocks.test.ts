import t, { type Test } from 'tap';
import { extendClocks } from '../../src/runtime/clocks/extend-clocks.ts';
import { suspendClocks } from '../../src/runtime/clocks/suspend-clocks.ts';
import { handlerTask, inARow, procedureDiagram, systemTask } from '../support/diagrams.ts';
import { type RuntimeWorld, runtimeWorld } from '../support/runtime-world.ts';

const limits = `
  <approval:limit kind="STATUTORY" value="20" unit="WD" anchor="ACCEPTANCE" legalBasis="行政许可法 第四十二条" timeoutPolicy="ESCALATE"/>
  <approval:limit kind="PROMISED" value="15" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="ESCALATE"/>`;

const warned = `
  <bpmn:subProcess id="overdue" triggeredByEvent="true">
    <bpmn:startEvent id="promise-over" isInterrupting="false">
      <bpmn:timerEventDefinition id="promise-over-timer" approval:clock="promised" approval:offset="P0D" approval:unit="WD"/>
    </bpmn:startEvent>
    ${systemTask('card', 'supervision.act', '<approval:supervision card="YELLOW" reason="PROMISE_OVERDUE"/>')}
    <bpmn:endEvent id="carded"/>
    <bpmn:sequenceFlow id="to-card" sourceRef="promise-over" targetRef="card"/>
    <bpmn:sequenceFlow id="to-carded" sourceRef="card" targetRef="carded"/>
  </bpmn:subProcess>`;

async function accepted(t: Test): Promise<{ world: RuntimeWorld; caseId: string }> {
  const world = await runtimeWorld(t);
  await world.publish(
    procedureDiagram(
      'timed',
      warned +
        inARow(
          { id: 'accept', xml: systemTask('accept', 'case.accept') },
          {
            id: 'handle',
            xml: handlerTask('handle', '<approval:limit kind="STEP" value="10" unit="WD" anchor="ENTRY"/>'),
          },
          { id: 'grant', xml: systemTask('grant', 'case.grant') },
        ),
      { extensions: limits },
    ),
  );
  const { caseId } = await world.apply('timed', '2026-07-01T02:00:00.000Z');
  return { world, caseId };
}

function due(world: RuntimeWorld, caseId: string) {
  return world.database.rows(
    `select kind, due_on, state from clocks where case_id = :caseId and task_id is null order by kind`,
    { caseId },
  );
}

t.test(
  'R-CLK-30 R-CLK-33 C27 an expert review of five working days moves the due date by five, and the step with it',
  async (t) => {
    const { world, caseId } = await accepted(t);
    t.match(await due(world, caseId), [{ kind: 'PROMISED', dueOn: '2026-07-22' }, { kind: 'STATUTORY' }]);

    await suspendClocks(
      world.services,
      await world.person('handler'),
      { caseId, type: 'EXPERT_REVIEW', plannedWorkingDays: 4, reason: '专家评审' },
      '2026-07-06T01:30:00.000Z',
    );
    t.match(await due(world, caseId), [{ state: 'SUSPENDED' }, { state: 'SUSPENDED' }]);
    t.match(await world.database.rows(`select due_at from timers`), [{ dueAt: null }]);
    await world.tick('2026-07-10T01:00:00.000Z');

    t.match(await due(world, caseId), [
      { kind: 'PROMISED', dueOn: '2026-07-29', state: 'RUNNING' },
      { kind: 'STATUTORY', dueOn: '2026-08-05', state: 'RUNNING' },
    ]);
    t.match(await world.database.rows(`select due_at from timers`), [{ dueAt: '2026-07-29T09:00:01.000Z' }]);
    t.match(await world.database.first(`select due_on from clocks where task_id is not null`), { dueOn: '2026-07-22' });
    t.match(await world.database.rows(`select template from documents where template = 'D08'`), [{ template: 'D08' }]);
  },
);

t.test('R-CLK-31 a clock does not stop for a reason the law does not name', async (t) => {
  const { world, caseId } = await accepted(t);

  await t.rejects(
    suspendClocks(
      world.services,
      await world.person('handler'),
      { caseId, type: 'SITE_SURVEY', plannedWorkingDays: 4, reason: '现场踏勘' },
      '2026-07-06T01:30:00.000Z',
    ),
    { code: 'suspension-type-unlawful' },
  );
});

t.test(
  'R-CLK-20 a promise that runs out is a yellow card at that second, and none once the case was decided in time',
  async (t) => {
    const late = await accepted(t);
    const punctual = await accepted(t);
    await punctual.world.complete(punctual.caseId, 'handle', 'handler', {}, '2026-07-22T09:00:00.000Z');

    await late.world.tick('2026-07-22T09:00:01.000Z');
    await punctual.world.tick('2026-07-22T09:00:01.000Z');

    t.match(
      await late.world.database.rows(`select level, reason, department_code, occurred_at from supervision_cards`),
      [
        {
          level: 'YELLOW',
          reason: 'PROMISE_OVERDUE',
          departmentCode: 'housing',
          occurredAt: '2026-07-22T09:00:01.000Z',
        },
      ],
    );
    t.same(await punctual.world.database.rows(`select level from supervision_cards`), []);
  },
);

t.test(
  'R-CLK-40 R-CLK-41 the head of the organ extends the statutory limit once, before it expires; the promise stays',
  async (t) => {
    const { world, caseId } = await accepted(t);
    const wish = { caseId, workingDays: 10, reason: '情况复杂' };
    const at = '2026-07-20T02:00:00.000Z';

    await t.rejects(extendClocks(world.services, await world.person('handler'), wish, at), {
      code: 'extension-needs-head',
    });
    await extendClocks(world.services, await world.person('head'), wish, at);

    t.match(await due(world, caseId), [
      { kind: 'PROMISED', dueOn: '2026-07-22' },
      { kind: 'STATUTORY', dueOn: '2026-08-12' },
    ]);
    await t.rejects(extendClocks(world.services, await world.person('head'), wish, at), { code: 'extension-used' });
  },
);

t.test('R-CLK-40 an extension asked for after expiry is refused', async (t) => {
  const { world, caseId } = await accepted(t);

  await t.rejects(
    extendClocks(
      world.services,
      await world.person('head'),
      { caseId, workingDays: 10, reason: '情况复杂' },
      '2026-07-29T09:00:01.000Z',
    ),
    { code: 'extension-too-late' },
  );
});
