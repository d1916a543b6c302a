import t from 'tap';
import { agentOf } from '../support/agent.ts';
import { consistent } from '../support/consistent.ts';
import { tokenOf } from '../support/worker.ts';
import { world } from '../support/world.ts';
import { longRounds, patienceMs } from './long-form.ts';
import { minutesAfter, openRoundTrips, openTasks } from './round-trips.ts';

t.setTimeout(patienceMs);
const monday = '2026-03-02T02:00:00.000Z';
const w = await world(t, monday);
const cases = 16;
await openRoundTrips(w, cases);
// Tokens and no sessions: nobody may log in as often as there are clients here.
const tokens = [await tokenOf(w, 'handler', ['tasks:write']), await tokenOf(w, 'handler2', ['tasks:write'])];
const complete = (taskId: string, token: string | undefined) =>
  agentOf(w.address).post(`/tasks/${taskId}/completion`, { outcome: 'DONE' }, { authorization: `Bearer ${token}` });

t.test('32 clients that complete the last branches of the same joins at once pass each join once', async (t) => {
  const open = await openTasks(w);
  t.equal(open.length, 2 * cases);

  const answers = await Promise.all(open.map(({ id }) => complete(id, tokens[0])));

  t.same(new Set(answers.map(({ status }) => status)), new Set([200]));
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
      open = await openTasks(w);
    }
    const task = open.pop();
    const both = tokens.map((token) => complete(task?.id ?? '', token));
    const answers = (await Promise.all(both)).map(({ status, body }) => ({ status, code: body.code }));
    answers.sort((a, b) => a.status - b.status);
    const [done, refused] = answers;
    if (done?.status !== 200 || refused?.status !== 409 || refused.code !== 'task-not-open') strange.push(answers);
  }

  t.same(strange, []);
  await consistent(t, w.database);
});
