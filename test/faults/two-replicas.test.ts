import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import t, { type Test } from 'tap';
import { dueCases } from '../../src/runtime/jobs/fire-due.ts';
import { handlerTask, inARow, procedureDiagram } from '../support/diagrams.ts';
import { type RuntimeWorld, runtimeWorld } from '../support/runtime-world.ts';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.ts';

const received = '2026-03-02T02:00:00.000Z';
const anHourLater = '2026-03-02T03:00:00.000Z';
const twoHoursLater = '2026-03-02T04:00:00.000Z';
const nextWeek = '2026-03-09T02:00:00.000Z';

const cases = 100;

/** Two timers a case, the second begun by the first, then a task. */
const waiting = procedureDiagram(
  'waiting',
  inARow(
    { id: 'an-hour', xml: waitAnHour('an-hour') },
    { id: 'another', xml: waitAnHour('another') },
    { id: 'handle', xml: handlerTask('handle') },
  ),
);

function waitAnHour(id: string): string {
  return `<bpmn:intermediateCatchEvent id="${id}" name="${id}">
    <bpmn:timerEventDefinition id="${id}-timer">
      <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration>
    </bpmn:timerEventDefinition>
  </bpmn:intermediateCatchEvent>`;
}

t.test(
  'two services on one database fire every due timer once, also when one of them is killed on the way',
  async (t) => {
    const world = await runtimeWorld(t);
    await world.publish(waiting);
    for (let index = 0; index < cases; index += 1) await world.apply('waiting', received);
    const [first, second] = await replicas(t, world);

    first.setClock(nextWeek);
    second.setClock(nextWeek);
    while ((await fired(world)).length < 20) await pause(1);
    await first.kill();
    t.ok((await fired(world)).length < 2 * cases, 'the first is killed while there is work');
    while ((await dueCases(world.database, nextWeek, 1)).length > 0) await pause(5);
    await second.kill();

    const events = await fired(world);
    t.equal(events.length, 2 * cases);
    t.equal(new Set(events.map(({ caseId, elementId }) => `${caseId} ${elementId}`)).size, 2 * cases, 'each once');
    t.same(
      new Set(events.map(({ elementId, occurredAt }) => `${elementId} ${occurredAt}`)),
      new Set([`an-hour ${anHourLater}`, `another ${twoHoursLater}`]),
      'each at the moment it was due',
    );
    t.same(
      await world.database.rows(
        `select count(*)::integer as tasks, count(distinct case_id)::integer as cases from user_tasks where state = 'CREATED'`,
      ),
      [{ tasks: cases, cases }],
    );
    t.same(await world.database.rows('select id from timers'), []);
    t.equal(first.log() + second.log(), '', 'neither has logged an error');
    t.match(
      await world.database.first('select deadlocks from pg_stat_database where datname = current_database()'),
      { deadlocks: 0 },
      'neither has waited for the other in a circle',
    );
  },
);

async function replicas(t: Test, world: RuntimeWorld): Promise<[ServiceProcess, ServiceProcess]> {
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  t.teardown(() => rm(filesFolder, { recursive: true, force: true }));
  const start = { databaseUrl: world.databaseUrl, filesFolder, now: received };
  return Promise.all([startServiceProcess(t, world.database, start), startServiceProcess(t, world.database, start)]);
}

function fired({ database }: RuntimeWorld) {
  return database.rows<{ caseId: string; elementId: string; occurredAt: string }>(
    `select case_id, element_id, occurred_at from events where type = 'timer.fired'`,
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
