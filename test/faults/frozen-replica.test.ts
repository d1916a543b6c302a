import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import t, { type Test } from 'tap';
import { agentOf } from '../support/agent.ts';
import { consistent } from '../support/consistent.ts';
import { startReceiver } from '../support/receiver.ts';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.ts';
import { tokenOf } from '../support/worker.ts';
import { seededDatabase, worldOn } from '../support/world.ts';
import { patienceMs } from './long-form.ts';
import { minutesAfter, openRoundTrips, openTasks, until } from './round-trips.ts';

t.setTimeout(patienceMs);
const monday = '2026-03-02T02:00:00.000Z';
const cases = 10;
const { database, url } = await seededDatabase(t, monday);
const w = await worldOn(t, database, monday, { seed: false });
await openRoundTrips(w, cases);
const headers = { authorization: `Bearer ${await tokenOf(w, 'handler', ['tasks:write'])}` };
const completion = { outcome: 'DONE' };

const firedTimers = async () => (await database.rows(`select id from events where type = 'timer.fired'`)).length;

async function service(t: Test, now: string): Promise<ServiceProcess> {
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  t.teardown(() => rm(filesFolder, { recursive: true, force: true }));
  return startServiceProcess(t, database, { databaseUrl: url, filesFolder, now, idleTransactionMs: 1_000 });
}

/** Completes all that is open, at every service in turn. */
async function completeAll(t: Test, ...services: readonly ServiceProcess[]): Promise<void> {
  const open = await openTasks(w);
  const answers = await Promise.all(
    open.map(({ id }, index) =>
      agentOf(services[index % services.length]?.address ?? '').post(`/tasks/${id}/completion`, completion, headers),
    ),
  );
  t.same(new Set(answers.map(({ status }) => status)), new Set([200]), `${open.length} tasks are completed`);
}

t.test('a replica that stood still past its lease writes nothing when it goes on', async (t) => {
  const receiver = await startReceiver(t);
  const webhook = { name: 'exchange', url: receiver.url, events: ['task.completed'] };
  const { id: webhookId } = await (await w.as('admin')).must('POST', '/webhooks', webhook);
  const first = await service(t, monday);
  receiver.status = 0;
  await completeAll(t, first);
  await until(t, 'the first replica has told the receiver of something', () => receiver.got.length > 0);
  first.freeze();
  const asked = `select pid from pg_stat_activity
    where datname = current_database() and state = 'active' and pid <> pg_backend_pid()`;
  await until(t, 'what it asked for has happened', async () => (await database.rows(asked)).length === 0);
  // What it has taken may be on its way already, whether or not the receiver has read it by now.
  const taken = await database.rows<{ id: string }>(
    `select id from webhook_deliveries where state = 'PENDING' and locked_until is not null`,
  );
  const onTheWay = new Set([...taken, ...receiver.got].map(({ id }) => id));

  receiver.status = 204;
  const second = await service(t, minutesAfter(monday, 5));
  const undelivered = `select id from webhook_deliveries where state <> 'DELIVERED'`;
  await until(t, 'the second has done it all', async () => (await database.rows(undelivered)).length === 0);
  await until(t, 'and fired every timer', async () => (await firedTimers()) === cases);
  const before = await database.rows('select * from webhook_deliveries order by id');
  // What the first one waits for breaks off: it will want to write down a failure.
  receiver.hangUp();
  first.wake();
  await completeAll(t, first, second);
  await until(t, 'it works again, on new deliveries, too', async () => (await database.rows(undelivered)).length === 0);

  const after = await database.rows<{ id: string }>('select * from webhook_deliveries order by id');
  const known = new Set(before.map((row) => row.id));
  t.same(
    after.filter(({ id }) => known.has(id)),
    before,
    'what the second delivered stays as it wrote it',
  );
  const times = (id: string) => receiver.got.filter((one) => one.id === id).length;
  for (const { id } of after) {
    t.ok(times(id) >= 1, 'each delivery arrived');
    // The two have parted by five minutes: what is new may be late for one while the other is still at it.
    if (known.has(id) && !onTheWay.has(id)) t.equal(times(id), 1, 'once, when no replica stood still over it');
  }
  await consistent(t, database);
  await Promise.all([first.kill(), second.kill()]);
  t.equal((await (await w.as('admin')).delete(`/webhooks/${webhookId}`)).status, 204);
});

t.test('replicas that stand still in the midst of firing timers do nothing twice', async (t) => {
  let moment = minutesAfter(monday, 10);
  const fired = await firedTimers();
  const both = [await service(t, moment), await service(t, moment)] as const;
  await until(t, 'what waited is fired', async () => (await openTasks(w)).length === 2 * cases);
  const rounds = 4;
  for (let round = 0; round < rounds; round += 1) {
    const [frozen, other] = round % 2 === 0 ? both : ([both[1], both[0]] as const);
    await completeAll(t, other);
    const before = await firedTimers();
    moment = minutesAfter(moment, 2);
    for (const one of both) one.setClock(moment);
    await until(t, 'some timers are fired', async () => (await firedTimers()) > before);
    frozen.freeze();
    await until(t, 'the other fires the rest', async () => (await openTasks(w)).length === 2 * cases);
    frozen.wake();
  }

  t.equal((await firedTimers()) - fired, (rounds + 1) * cases);
  await consistent(t, database);
  await Promise.all(both.map((one) => one.kill()));
});

t.test('a clock that is put back and forward fires no timer twice and forgets none', async (t) => {
  const moment = minutesAfter(monday, 60);
  const one = await service(t, moment);
  const before = await firedTimers();
  await completeAll(t, one);

  one.setClock(minutesAfter(moment, 60));
  await until(t, 'put forward, what is due is fired', async () => (await openTasks(w)).length === 2 * cases);
  one.setClock(minutesAfter(moment, -24 * 60));
  await completeAll(t, one);
  t.equal(await firedTimers(), before + cases, 'put back, nothing is fired again');
  t.match(
    await database.rows('select distinct due_at from timers'),
    [{ dueAt: minutesAfter(moment, 61) }],
    'the time of a case itself never goes back: its minute begins where it was',
  );
  one.setClock(minutesAfter(moment, 61));
  await until(t, 'and ends a minute later', async () => (await openTasks(w)).length === 2 * cases);
  one.setClock(minutesAfter(moment, 20 * 24 * 60));
  await completeAll(t, one);
  one.setClock(minutesAfter(moment, 20 * 24 * 60 + 2));
  await until(t, 'weeks later it goes on', async () => (await openTasks(w)).length === 2 * cases);

  t.equal(await firedTimers(), before + 3 * cases);
  t.equal(one.log(), '', 'no error is logged');
  await consistent(t, database);
});
