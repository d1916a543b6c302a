import t from 'tap';
import { connect } from '../../src/database/connect.ts';
import { carPark } from '../journeys/projects.ts';
import { agentOf } from '../support/agent.ts';
import { type Listening, listenTo } from '../support/event-stream.ts';
import { tokenOf } from '../support/worker.ts';
import { seededDatabase, worldOn, worldPassword } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const { database, url } = await seededDatabase(t, monday);
const stops: (() => Promise<void>)[] = [];
const second = connect({ url, poolSize: 3 });
t.teardown(async () => {
  for (const stop of stops) await stop();
  await second.close();
});
const here = await worldOn(t, database, monday, { seed: false });
const there = await worldOn({ teardown: (stop) => stops.unshift(stop) }, second, monday, {
  seed: false,
  eventStreams: { perPerson: 3, inAll: 5 },
});
const key = 'joint-completion-acceptance';
const { id: caseId } = await here.apply(key, { facts: carPark });
const [waiting] = await here.tasks('window', caseId);
const taskId = waiting?.id ?? '';

/** A session's cookie at a replica. */
async function sessionOf(address: string, login: string) {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'x-requested-with': 'lianban', 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: worldPassword }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { cookie };
}

async function listening(t: { teardown(work: () => void): void }, login: string, query = ''): Promise<Listening> {
  const { cookie } = await sessionOf(there.address, login);
  const stream = await listenTo(there.address, { cookie }, query);
  t.teardown(() => stream.end());
  // The first connection of a replica to the channel says so to everybody: what comes from here on is what changed.
  await stream.next(({ event }) => event === 'ready');
  return stream;
}

// The replica begins to listen with the first stream; what is told before that would be told as `reload`.
const first = await listening({ teardown: (end) => t.teardown(async () => end()) }, 'supervisor');
await first.next(({ event }) => event === 'reload');

t.test('what a clerk does at one replica is told to the inbox and the case at another, as kinds and ids', async (t) => {
  const clerk = await listening(t, 'window', `?caseId=${caseId}`);
  const applicant = await listening(t, 'applicant');
  const from = [clerk.events.length, applicant.events.length] as const;
  const headers = clerk.headers;

  await (await here.as('window')).must('POST', `/tasks/${taskId}/claim`, {});

  t.match(headers.get('content-type'), /^text\/event-stream/);
  t.equal(headers.get('cache-control'), 'no-store');
  const told = await clerk.next(({ event }) => event === 'case', from[0]);
  t.equal(told.data.caseId, caseId);
  t.ok(told.data.kinds.includes('task'));
  t.match((await clerk.next(({ event }) => event === 'inbox', from[0])).data, { kinds: ['task'] });
  t.same((await applicant.next(({ event }) => event === 'cases', from[1])).data, { caseIds: [caseId] });
  const words = JSON.stringify([clerk.events, applicant.events]);
  t.notMatch(words, /达州|停车楼|窗口|window|[一-龥]/, 'no name of anybody or anything');
});

t.test('a stream is told of nothing that is not for its person', async (t) => {
  const stranger = await sessionOf(there.address, 'factory');
  const other = await listenTo(there.address, { cookie: stranger.cookie });
  t.teardown(() => other.end());
  await other.next(({ event }) => event === 'ready');
  const refused = await agentOf(there.address).get(`/event-stream?caseId=${caseId}`);
  const hidden = await listenTo(there.address, { cookie: stranger.cookie }, `?caseId=${caseId}`);
  const from = other.events.length;
  const mine = await listening(t, 'applicant', `?caseId=${caseId}`);

  const agent = await here.as('window');
  await agent.must('POST', `/cases/${caseId}/comments`, { body: '仅内部可见', audience: 'STAFF' });
  await agent.must('POST', `/cases/${caseId}/comments`, { body: '请补充说明', audience: 'APPLICANT' });
  const told = await mine.next(({ event, data }) => event === 'case' && data.kinds.includes('comment'));

  t.equal(refused.status, 401);
  t.equal(hidden.status, 404);
  t.equal(told.data.caseId, caseId);
  t.same(other.events.slice(from), []);
});

t.test('a stream ends with its session, and a token needs the scope for it', async (t) => {
  const { cookie } = await sessionOf(there.address, 'reviewer');
  const stream = await listenTo(there.address, { cookie });
  await stream.next(({ event }) => event === 'ready');

  const logOut = await fetch(`${here.address}/api/v1/session`, {
    method: 'DELETE',
    headers: { cookie, 'x-requested-with': 'lianban' },
  });

  t.equal(logOut.status, 204);
  t.same((await stream.next(({ event }) => event === 'bye')).data, { reason: 'session-ended' });
  while (!stream.ended) await new Promise((resolve) => setTimeout(resolve, 10));
  const authorization = `Bearer ${await tokenOf(here, 'integrator', ['jobs:work'])}`;
  t.equal((await listenTo(there.address, { authorization })).status, 403, 'a token needs the scope cases:read');
});

t.test('whoever comes back is told what was missed, or to read everything anew', async (t) => {
  const before = await listening(t, 'window');
  const lastId = before.events.at(-1)?.id ?? '';
  before.end();
  await (await here.as('window')).must('DELETE', `/tasks/${taskId}/claim`);

  const { cookie } = await sessionOf(there.address, 'window');
  const resumed = await listenTo(there.address, { cookie, 'last-event-id': lastId });
  const anew = await listenTo(there.address, { cookie }, '?lastEventId=of-another-process.7');
  t.teardown(() => resumed.end());
  t.teardown(() => anew.end());

  t.match((await resumed.next(({ event }) => event === 'inbox')).data.kinds, ['task']);
  t.same((await anew.next(({ event }) => event !== 'ready')).event, 'reload');
});

t.test('more streams than one person or all may have are refused', async (t) => {
  const { cookie } = await sessionOf(there.address, 'approver');
  const streams: Listening[] = [];
  t.teardown(() => streams.forEach((stream) => void stream.end()));
  for (let open = 0; open < 3; open += 1) streams.push(await listenTo(there.address, { cookie }));

  const refused = await fetch(`${there.address}/api/v1/event-stream`, { headers: { cookie } });

  t.same(
    streams.map(({ status }) => status),
    [200, 200, 200],
  );
  t.equal(refused.status, 429);
  t.equal(refused.headers.get('retry-after'), '30');
  t.match(await refused.json(), { code: 'too-many-event-streams' });
});

t.test('streams are said goodbye to when the service stops, and hold it up for nothing', async (t) => {
  const { cookie } = await sessionOf(there.address, 'window');
  const stream = await listenTo(there.address, { cookie });
  await stream.next(({ event }) => event === 'ready');

  const began = Date.now();
  for (const stop of stops) await stop();

  t.same((await stream.next(({ event }) => event === 'bye')).data, { reason: 'stopping' });
  t.ok(Date.now() - began < 5_000);
});
