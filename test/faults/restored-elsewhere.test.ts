import t from 'tap';
import { connect } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { carPark } from '../journeys/projects.ts';
import { emptyDatabase } from '../support/database.ts';
import { procedureDiagram } from '../support/diagrams.ts';
import { worldOn } from '../support/world.ts';

const waitsADay = procedureDiagram(
  'waits-a-day',
  `<bpmn:startEvent id="start" name="开始"/>
   <bpmn:intermediateCatchEvent id="wait" name="等一天">
     <bpmn:timerEventDefinition id="day"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>
   </bpmn:intermediateCatchEvent>
   <bpmn:endEvent id="end" name="结束"/>
   <bpmn:sequenceFlow id="to-wait" sourceRef="start" targetRef="wait"/>
   <bpmn:sequenceFlow id="to-end" sourceRef="wait" targetRef="end"/>`,
);

t.test('what fell due between a copy and its restoring elsewhere is done there once, at its moment', async (t) => {
  const url = await emptyDatabase(t);
  await migrate(url);
  const database = connect({ url, poolSize: 5 });
  const before = await worldOn(t, database, '2026-03-02T02:00:00.000Z', { seed: true });
  await (await before.as('designer')).upload('/deployments', 'waits-a-day.bpmn', Buffer.from(waitsADay));
  for (let n = 0; n < 3; n += 1) await before.apply('waits-a-day', { facts: carPark });
  // A copy of the stopped service's database: the PostgreSQL that ships with the service has no pg_dump.
  await database.close();
  const copy = await emptyDatabase(t, new URL(url).pathname.slice(1));
  const restored = connect({ url: copy, poolSize: 5 });
  t.teardown(() => restored.close());
  const monthLater = '2026-04-02T02:00:00.000Z';

  const after = await worldOn(t, restored, monthLater, { seed: false });
  await after.pass(monthLater);
  await after.pass('2026-04-02T03:00:00.000Z');

  const fired = await restored.rows(
    `select occurred_at, recorded_at from events where type = 'timer.fired' and element_id = 'wait'`,
  );
  t.same(
    fired,
    [1, 2, 3].map(() => ({ occurredAt: '2026-03-03T02:00:00.000Z', recordedAt: monthLater })),
  );
  t.same(await restored.rows('select id from timers'), []);
  t.same(await restored.rows('select id from cases where ended_at is null'), []);
});
