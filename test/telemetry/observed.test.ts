import t from 'tap';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { carPark } from '../journeys/projects.ts';
import { agentOf } from '../support/agent.ts';
import { tokenOf } from '../support/worker.ts';
import { world, worldPassword } from '../support/world.ts';

const metricsToken = 'a-token-for-prometheus-only';
const lines: string[] = [];
const w = await world(t, '2026-03-02T02:00:00.000Z', { metricsToken, logTo: { write: (line) => lines.push(line) } });
const key = 'joint-completion-acceptance';
const project = '体育馆观众停车楼';
const phone = '13900001234';
const wrong = 'a wrong password nobody has';

/** The samples of a page of measurements, by name and labels. @throws Error for a line that is neither sample nor comment */
function samplesIn(page: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const line of page.trim().split('\n')) {
    if (line === '' || /^# (HELP|TYPE) [a-z_:0-9]+ /i.test(line)) continue;
    const [, name, value] = /^([a-zA-Z_:][a-zA-Z0-9_:]*(?:\{.*\})?) ([^ ]+)$/.exec(line) ?? [];
    if (name === undefined || (value !== 'Nan' && Number.isNaN(Number(value?.replace('+Inf', 'Infinity')))))
      throw new Error(line);
    samples.set(name, Number(value));
  }
  return samples;
}

const secrets: string[] = [worldPassword, wrong, metricsToken, phone, project];
const token = await tokenOf(w, 'integrator', ['jobs:work', 'cases:read']);
secrets.push(token);
await w.anybody.post('/sessions', { login: 'window', password: wrong });
const kase = await w.apply(key, { facts: carPark, project, form: {} });
secrets.push(kase.queryCode);
const [task] = await w.tasks('window', kase.id);
const taskId = task?.id ?? '';
const clerk = await w.as('window');
await clerk.must('POST', `/tasks/${taskId}/claim`, {});
await clerk.post(`/tasks/${taskId}/completion`, { outcome: 'NO_SUCH', comment: `请致电${phone}` });
await w.anybody.get(`/public/cases/${kase.number}?code=${kase.queryCode}`);
await w.anybody.get(`/public/cases/${kase.number}?code=WRONG1`);
// A fault of the database that repeats what it was given.
await w.database.run('alter table comments add constraint none_any_more check (false) not valid');
const broken = await clerk.post(`/cases/${kase.id}/comments`, { body: `${project} ${phone}`, audience: 'STAFF' });

t.test('every line of the log about a request or a case says which', async (t) => {
  const logged = lines.map((line) => JSON.parse(line));
  const answered = logged.filter(({ msg }) => msg === 'answered');
  const claim = answered.find(({ route }) => route === '/api/v1/tasks/:id/claim');
  const fault = logged.find(({ msg }) => msg === 'fault');

  t.equal(broken.status, 500);
  t.match(claim, { caseId: kase.id, taskId, method: 'POST', status: 200, requestId: /^[0-9a-f-]{36}$/ });
  t.match(fault, { caseId: kase.id, requestId: broken.body.instance, err: { code: '23514' }, level: 50 });
  t.ok(fault.err.stack.includes(' at '));
  t.ok(answered.every(({ requestId }) => typeof requestId === 'string'));
  const ofCase = answered.filter(({ route }) => route.startsWith('/api/v1/cases/:id'));
  t.ok(ofCase.length > 0 && ofCase.every(({ caseId }) => caseId === kase.id));
});

t.test('no secret, no name and no telephone number of a journey is in the log', async (t) => {
  const people = await w.database.rows<{ name: string; phone: string | null }>(
    'select a.name, a.phone from applicants a union all select name, null from accounts',
  );
  const words = [...secrets, ...people.flatMap(({ name, phone: own }) => [name, own])];

  const log = lines.join('');

  t.ok(log.length > 2_000, 'much was logged');
  for (const word of words) if (word) t.notOk(log.includes(word), word);
  t.notMatch(log, /lianban_session|Bearer|authorization/i);
});

t.test('what goes wrong while nobody asks is logged with its case', async (t) => {
  const seen: string[] = [];
  const { logContext } = await import('../../src/telemetry/log-context.ts');
  await w.database.run(`update timers set due_at = '2026-03-02T02:00:00Z' where true`);
  await w.database.run('alter table events add constraint no_more check (false) not valid');

  await fireAllDue(w.services, '2026-03-02T03:00:00.000Z', (_error, { rootId }) => {
    seen.push(JSON.stringify({ ...logContext(), asked: rootId }));
  });
  await w.database.run('alter table events drop constraint no_more');

  t.match(JSON.parse(seen[0] ?? '{}'), { caseId: kase.id, rootId: /./ });
});

t.test('measurements are told in the format of Prometheus, with few labels, to whoever has the token', async (t) => {
  const bearer = { authorization: `Bearer ${metricsToken}` };

  const page = await fetch(`${w.address}/metrics`, { headers: bearer });
  const refused = await agentOf(w.address).get('//metrics');
  const stranger = await fetch(`${w.address}/metrics`, { headers: { authorization: `Bearer ${token}` } });

  t.equal(page.status, 200);
  t.match(page.headers.get('content-type'), /^text\/plain; version=0\.0\.4/);
  t.equal(refused.status, 401);
  t.equal(stranger.status, 401);
  const text = await page.text();
  const samples = samplesIn(text);
  const claims =
    'lianban_http_request_duration_seconds_count{method="POST",route="/api/v1/tasks/:id/claim",status="200"}';
  t.equal(samples.get(claims), 1);
  t.ok((samples.get('lianban_command_duration_seconds_count{by="person",result="done"}') ?? 0) >= 2);
  t.ok((samples.get('lianban_command_duration_seconds_count{by="person",result="refused"}') ?? 0) >= 1);
  t.ok((samples.get('lianban_engine_elements_entered_total') ?? 0) >= 2);
  for (const name of [
    'lianban_timers_due',
    'lianban_timers_lag_seconds',
    'lianban_jobs_due',
    'lianban_jobs_failed',
    'lianban_incidents_open',
    'lianban_webhook_deliveries_pending',
    'lianban_database_waiting',
    'lianban_event_streams',
    'nodejs_eventloop_lag_seconds',
    'process_resident_memory_bytes',
  ]) {
    t.ok(samples.has(name), name);
  }
  t.ok((samples.get('lianban_database_connections{state="used"}') ?? -1) >= 0);
  t.notOk([...samples.keys()].some((name) => name.includes(kase.id) || name.includes(kase.number)));
  t.ok(samples.size < 3_000);
});
