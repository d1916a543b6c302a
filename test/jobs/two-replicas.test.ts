import t from 'tap';
import { connect } from '../../src/database/connect.ts';
import { carPark } from '../journeys/projects.ts';
import { testDatabase } from '../support/database.ts';
import { askingProcedure, deploy, workerOf } from '../support/worker.ts';
import { worldOn } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

t.test('work that one replica puts on record is brought to a worker that waits at another', async (t) => {
  const { database, url } = await testDatabase(t);
  const second = connect({ url, poolSize: 3 });
  t.teardown(() => second.close());
  const here = await worldOn(t, database, monday, { seed: true });
  const there = await worldOn(t, second, monday, { seed: false });
  await deploy(here, 'asks-registry', askingProcedure('asks-registry', 'company-register'));
  const worker = await workerOf(there, 'elsewhere');
  const waiting = worker.fetch('company-register', { asyncResponseTimeout: 'PT20S' });

  const { id } = await here.apply('asks-registry', { facts: carPark });
  const [task] = await waiting;

  t.match(task, { caseId: id, workerId: 'elsewhere' });
  t.equal((await worker.post(`/external-tasks/${task.id}/completion`, {})).status, 200);
  t.match(await here.tasks('handler', id), [{ elementId: 'A' }]);
});

t.test('workers that wait go away with nothing when the service stops', async (t) => {
  const { database } = await testDatabase(t);
  const stops: (() => Promise<void>)[] = [];
  const w = await worldOn({ teardown: (stop) => stops.push(stop) }, database, monday, { seed: true });
  const worker = await workerOf(w, 'patient');
  const waiting = worker.fetch('company-register', { asyncResponseTimeout: 'PT30M' });
  while (
    (await database.rows(`select pid from pg_stat_activity where application_name like '% listener'`)).length === 0
  );

  await Promise.all(stops.map((stop) => stop()));

  t.same(await waiting, []);
});
