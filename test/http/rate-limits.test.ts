import t from 'tap';
import { agentOf } from '../support/agent.ts';
import { tokenOf } from '../support/worker.ts';
import { world, worldPassword } from '../support/world.ts';

const rateLimits = { logins: 9, lookUps: 3, reads: 4, commands: 3, uploads: 2, exports: 2, jobs: 2 };
const w = await world(t, '2026-03-02T02:00:00.000Z', { rateLimits });
const nobody = '00000000-0000-7000-8000-000000000000';

t.test('whoever sends more commands than allowed in a minute waits, and nobody else does', async (t) => {
  const [one, other] = [await w.as('window'), await w.as('handler')];
  const claim = () => one.post(`/tasks/${nobody}/claim`, {});

  const before = [await claim(), await one.delete(`/tasks/${nobody}/claim`), await claim()];
  const refused = await claim();

  t.same(
    before.map(({ status }) => status),
    [404, 404, 404],
    'all routes of a kind share one count',
  );
  t.equal(refused.status, 429);
  t.match(refused.body, { code: 'rate-limited' });
  t.ok(Number(refused.headers.get('retry-after')) > 0 && Number(refused.headers.get('retry-after')) <= 60);
  t.equal((await other.post(`/tasks/${nobody}/claim`, {})).status, 404, 'another person is not held up');
  t.equal((await one.get('/departments')).status, 200, 'reading is another kind');
});

t.test('readings, uploads, lists taken away, look-ups, log-ins and programs are counted each for itself', async (t) => {
  const reader = await w.as('reviewer');
  const applicant = await w.as('applicant');
  const authorization = `Bearer ${await tokenOf(w, 'integrator', ['jobs:work'])}`;
  const program = agentOf(w.address);
  const fetchJobs = { workerId: 'w', maxTasks: 1, topics: [{ topic: 'x', lockDuration: 'PT1M' }] };
  const file = Buffer.from('%PDF-1.4');
  const kinds: Record<string, () => Promise<{ status: number; body: { code?: string } }>> = {
    reads: () => reader.post('/tasks/search', {}),
    uploads: () => applicant.upload(`/disclosures/${nobody}/rows/X/documents`, 'x.pdf', file),
    lookUps: () => w.anybody.get('/guide/items'),
    exports: () => reader.post('/tasks/exports', { format: 'csv' }),
    jobs: () => program.post('/external-tasks/fetch-and-lock', fetchJobs, { authorization }),
  };
  for (const [kind, ask] of Object.entries(kinds)) {
    const answers = [];
    do answers.push(await ask());
    while (answers.at(-1)?.status !== 429 && answers.length < 10);

    t.equal(answers.length - 1, Reflect.get(rateLimits, kind), kind);
    t.equal(answers.at(-1)?.body.code, 'rate-limited');
  }
  const logIn = () => w.anybody.post('/sessions', { login: 'lead', password: worldPassword });
  const logIns = [];
  for (let again = 0; again < 10; again += 1) logIns.push((await logIn()).status);
  t.equal(logIns.at(-1), 429);
  t.equal((await w.anybody.get('//healthz')).status, 200, 'whoever watches over the service may always look');
});
