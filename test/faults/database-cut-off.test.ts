import { randomUUID } from 'node:crypto';
import t from 'tap';
import { connect } from '../../src/database/connect.ts';
import { consistent } from '../support/consistent.ts';
import { cuttingProxy } from '../support/cutting-proxy.ts';
import { logIn, seededDatabase, worldOn } from '../support/world.ts';
import { patienceMs } from './long-form.ts';
import { openRoundTrips, openTasks } from './round-trips.ts';

t.setTimeout(patienceMs);
const monday = '2026-03-02T02:00:00.000Z';
const { database, url } = await seededDatabase(t, monday);
const w = await worldOn(t, database, monday, { seed: false });
await openRoundTrips(w, 6);
const logged: string[] = [];
const logTo = { write: (line: string) => void logged.push(line) };
const completion = { outcome: 'DONE' };
const completedTimes = async (taskId: string) =>
  (
    await database.rows(`select id from events where type = 'task.completed' and data ->> 'taskId' = :taskId`, {
      taskId,
    })
  ).length;

t.test(
  'a connection that is cut in a commit is told as such, and the same key finds out what became of it',
  async (t) => {
    const proxy = await cuttingProxy(t, url);
    const behind = connect({ url: proxy.url, poolSize: 3 });
    t.teardown(() => behind.close());
    const there = await worldOn(t, behind, monday, { seed: false, logTo });
    const clerk = await there.as('handler');

    for (const when of ['before-commit', 'after-commit'] as const) {
      const isDone = when === 'after-commit';
      for (const withKey of [true, false]) {
        const [task] = await openTasks(w);
        const taskId = task?.id ?? '';
        const headers: Record<string, string> = withKey ? { 'idempotency-key': randomUUID() } : {};
        const complete = () => clerk.post(`/tasks/${taskId}/completion`, completion, headers);
        const about = `${when}, ${withKey ? 'with' : 'without'} a key:`;
        const cuts = proxy.cuts();
        proxy.cutNext(when);

        const cut = await complete();

        t.equal(proxy.cuts(), cuts + 1, `${about} it was cut`);
        t.match(cut, { status: 503, body: { code: 'service-unavailable' } }, `${about} it is told so`);
        t.ok(Number(cut.headers.get('retry-after')) > 0, `${about} when to come again is told`);
        t.equal(await completedTimes(taskId), isDone ? 1 : 0, `${about} all of it is on record or nothing`);
        const again = await complete();
        if (isDone && !withKey) t.match(again, { status: 409, body: { code: 'task-not-open' } }, about);
        else t.equal(again.status, 200, `${about} sent again it has been done`);
        t.equal(again.headers.get('idempotency-replayed'), isDone && withKey ? 'true' : null, about);
        t.equal(await completedTimes(taskId), 1, `${about} it was done once`);
      }
    }
    await consistent(t, database);
  },
);

t.test('when every connection is taken callers are told to come again, and afterwards all goes on', async (t) => {
  const narrow = connect({ url, poolSize: 2, connectionWaitMs: 2_000 });
  t.teardown(() => narrow.close());
  const there = await worldOn(t, narrow, monday, { seed: false, logTo });
  const clerk = await logIn(there.address, 'handler');
  const open = (await openTasks(w)).slice(0, 2);
  const hold = await database.hold([
    {
      text: 'select id from process_instances where case_id = any(:ids) for update',
      bindings: { ids: open.map((o) => o.caseId) },
    },
  ]);

  const stuck = open.map(({ id }) => clerk.post(`/tasks/${id}/completion`, completion));
  const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await database.rows(waiting)).length < 2);
  const [newcomer, ...refused] = await Promise.all([
    logIn(there.address, 'handler2').catch((error: Error) => error.message),
    clerk.get('/session'),
    clerk.get('/projects'),
    clerk.post(`/tasks/${open[0]?.id}/claim`, {}, { 'idempotency-key': randomUUID() }),
  ]);
  const ready = await there.anybody.get('//readyz');
  const alive = await there.anybody.get('//healthz');
  await hold.rollback();

  for (const answer of refused) {
    t.match(answer, { status: 503, body: { code: 'service-unavailable' } });
    t.ok(Number(answer.headers.get('retry-after')) > 0, 'when to come again is told');
  }
  t.match(newcomer, 'service-unavailable');
  t.match([ready.status, alive.status], [503, 200], 'it is alive and says that it can not serve');
  t.same(
    (await Promise.all(stuck)).map(({ status }) => status),
    [200, 200],
    'what had a connection goes on',
  );
  t.equal((await clerk.get('/session')).status, 200);
  t.equal((await there.anybody.get('//readyz')).status, 200);
  await consistent(t, database);
});
