import t from 'tap';
import { consistent } from '../support/consistent.ts';
import { logIn, world } from '../support/world.ts';
import { longRounds, patienceMs } from './long-form.ts';
import { minutesAfter, openRoundTrips, openTasks } from './round-trips.ts';

t.setTimeout(patienceMs);
const monday = '2026-03-02T02:00:00.000Z';
const w = await world(t, monday);
const cases = 16;
await openRoundTrips(w, cases);
const clerks = [await w.as('handler'), await w.as('handler2')];

t.test('32 clients that complete the last branches of the same joins at once pass each join once', async (t) => {
  const clients = await Promise.all(Array.from({ length: 2 * cases }, () => logIn(w.address, 'handler')));
  const open = await openTasks(w);
  t.equal(open.length, 2 * cases);

  const answers = await Promise.all(
    open.map(({ id }, index) => clients[index]?.post(`/tasks/${id}/completion`, { outcome: 'DONE' })),
  );

  t.same(new Set(answers.map((answer) => answer?.status)), new Set([200]));
  t.same(await openTasks(w), []);
  t.match(
    await w.database.rows('select count(*) as timers, count(distinct root_id) as cases from timers'),
    [{ timers: cases, cases }],
    'each case waits once',
  );
  await consistent(t, w.database);
});

const rounds = longRounds === null ? 50 : 5 * longRounds;

t.test(`of two clerks who complete one task at the same moment one has done it, ${rounds} times`, async (t) => {
  let moment = monday;
  let open = await openTasks(w);
  const strange: unknown[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (open.length === 0) {
      moment = minutesAfter(moment, 1);
      await w.pass(moment);
      clerks.splice(0, 2, await w.as('handler'), await w.as('handler2'));
      open = await openTasks(w);
    }
    const task = open.pop();
    const both = clerks.map((clerk) => clerk.post(`/tasks/${task?.id}/completion`, { outcome: 'DONE' }));
    const answers = (await Promise.all(both)).map(({ status, body }) => ({ status, code: body.code }));
    answers.sort((a, b) => a.status - b.status);
    const [done, refused] = answers;
    if (done?.status !== 200 || refused?.status !== 409 || refused.code !== 'task-not-open') strange.push(answers);
  }

  t.same(strange, []);
  await consistent(t, w.database);
});
