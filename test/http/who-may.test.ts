import t from 'tap';
import { factory as officeBuilding } from '../journeys/projects.ts';
import { type Agent, agentOf } from '../support/agent.ts';
import { world, worldPassword } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const nobodysId = '01900000-0000-7000-8000-000000000000';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly security: readonly object[];
}

/** Every route of the contract with its path filled in by things that do not exist. */
async function operations(anybody: Agent): Promise<Operation[]> {
  const { body } = await anybody.get('//openapi.json');
  const paths: Record<string, Record<string, { security?: object[] }>> = body.paths;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security = [] }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{(\w+)\}/g, (_all, name: string) =>
        name === 'id' ? nobodysId : name === 'region' ? 'CN' : 'x',
      ),
      security,
    })),
  );
}

t.test('every route that is not public asks who is calling before it looks at anything else', async (t) => {
  const w = await world(t, monday);
  const all = await operations(w.anybody);
  const closed = all.filter(({ security }) => security.length > 0);

  t.ok(closed.length > 45, `${closed.length} routes ask`);
  for (const { method, path } of closed) {
    const answer = await fetch(`${w.address}${path}`, { method });
    t.equal(answer.status, 401, `${method} ${path}`);
    const inChinese = path.startsWith('/engine-rest') ? {} : { detailZh: '请先登录。' };
    t.match(await answer.json(), { code: 'unauthenticated', ...inChinese });
  }
});

t.test(
  'only the guide, look-ups by receipt, complaints, the calendar, health, the login, choosing a password by a link, who is logged in and how to upload are public',
  async (t) => {
    const w = await world(t, monday);

    const open = (await operations(w.anybody)).filter(({ security }) => security.length === 0);

    t.same(open.map(({ method, path }) => `${method} ${path}`).sort(), [
      'GET /api/v1/calendars/CN',
      'GET /api/v1/calendars/CN/add',
      'GET /api/v1/calendars/CN/business-hours',
      'GET /api/v1/demo-accounts',
      'GET /api/v1/guide/items',
      'GET /api/v1/guide/items/x',
      'GET /api/v1/guide/items/x/result-sample',
      'GET /api/v1/guide/items/x/xml',
      'GET /api/v1/public/cases/x',
      'GET /api/v1/public/complaints/x',
      'GET /api/v1/public/disclosures/x',
      'GET /api/v1/public/documents/x',
      'GET /api/v1/session',
      'GET /healthz',
      'GET /readyz',
      'OPTIONS /api/v1/uploads',
      'POST /api/v1/complaints',
      'POST /api/v1/guide/items/x/answers',
      'POST /api/v1/password-choices',
      'POST /api/v1/sessions',
    ]);
  },
);

t.test("another applicant's case, project and list do not exist for an applicant", async (t) => {
  const w = await world(t, monday);
  const mine = await w.apply('construction-permit', { facts: officeBuilding });
  const stranger = await w.as('factory');
  const { items: documents } = await (await w.as('applicant')).must('GET', `/cases/${mine.id}/documents`);
  const { items: projects } = await (await w.as('applicant')).must('GET', '/projects');

  const parts = [
    '',
    '/diagram',
    '/materials',
    '/opinions',
    '/events',
    '/events/verification',
    '/documents',
    '/notices',
    '/clocks',
  ];
  for (const part of parts)
    t.match(await stranger.get(`/cases/${mine.id}${part}`), { status: 404, body: { code: 'case-not-found' } }, part);
  t.match(await stranger.post(`/cases/${mine.id}/withdrawal`, { reason: 'x' }), { status: 404 });
  t.match(await stranger.post(`/cases/${mine.id}/messages`, { name: 'applicantWithdrew' }), { status: 404 });
  t.match(await stranger.get(`/disclosures/${mine.disclosureId}`), {
    status: 404,
    body: { code: 'disclosure-not-found' },
  });
  t.match(await stranger.get(`/projects/${projects[0].id}`), { status: 404, body: { code: 'project-not-found' } });
  t.match(await stranger.get(`/documents/${documents[0].id}/content`), {
    status: 404,
    body: { code: 'document-not-found' },
  });
  t.match(await stranger.post('/disclosures', { definitionKey: 'construction-permit', projectId: projects[0].id }), {
    status: 404,
    body: { code: 'project-not-found' },
  });
  t.match(await stranger.post('/cases', { disclosureId: mine.disclosureId, form: {} }), { status: 404 });
  t.same((await stranger.must('POST', '/cases/search', {})).items, []);
  t.same((await stranger.must('GET', '/projects')).items, []);
});

t.test('staff see a case when their department leads it, takes part or watches over it', async (t) => {
  const w = await world(t, monday);
  const { id } = await w.apply('construction-permit', { facts: officeBuilding });
  const status = async (login: string): Promise<number> => (await (await w.as(login)).get(`/cases/${id}`)).status;

  t.equal(await status('handler'), 200, 'the lead department');
  t.equal(await status('window'), 200, 'the window');
  t.equal(await status('supervisor'), 200, 'the supervisor');
  t.equal(await status('gas-company'), 404, 'a utility that has nothing to do with it');
});

t.test('a task is claimed by its role in its department only, and seen by nobody else', async (t) => {
  const w = await world(t, monday);
  const { id } = await w.apply('construction-permit', { facts: officeBuilding });
  const [task] = await w.tasks('window', id);

  t.match(await (await w.as('handler')).post(`/tasks/${task?.id}/claim`), {
    status: 403,
    body: { code: 'not-a-candidate' },
  });
  t.match(await (await w.as('supervisor')).post(`/tasks/${task?.id}/completion`, { outcome: 'COMPLETE' }), {
    status: 403,
  });
  t.match(await (await w.as('gas-company')).post(`/tasks/${task?.id}/claim`), {
    status: 404,
    body: { code: 'task-not-found' },
  });
  t.match(await (await w.as('applicant')).get(`/tasks/${task?.id}`), { status: 404, body: { code: 'task-not-found' } });
  t.same(await w.tasks('applicant', id), []);
});

t.test('each room keeps out whoever has no business there', async (t) => {
  const w = await world(t, monday);
  const [applicant, handler] = [await w.as('applicant'), await w.as('handler')];

  t.match(await handler.post('/diagram-checks', { xml: '<x/>' }), { status: 403, body: { code: 'forbidden' } });
  t.match(await handler.get('/incidents'), { status: 403 });
  t.match(await handler.get('/supervision/summary'), { status: 403 });
  t.match(await applicant.get('/supervision/summary'), { status: 403 });
  t.match(await handler.post('/projects', { name: 'x', facts: {} }), {
    status: 403,
    body: { code: 'not-an-applicant' },
  });
});

t.test('a cookie alone is not enough to change something: another site could have sent it', async (t) => {
  const w = await world(t, monday);
  const logged = await fetch(`${w.address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'applicant', password: worldPassword }),
  });
  const given = logged.headers.getSetCookie()[0] ?? '';
  const cookie = given.split(';')[0] ?? '';

  const crossSite = await fetch(`${w.address}/api/v1/session`, { method: 'DELETE', headers: { cookie } });

  t.match(given, /HttpOnly/);
  t.match(given, /SameSite=Strict/);
  t.match(await crossSite.json(), { status: 403, code: 'cross-site-request' });
  t.equal((await fetch(`${w.address}/api/v1/projects`, { headers: { cookie } })).status, 200, 'the session lives on');
});

t.test('an API token does what its scopes say, as its account, until it is revoked', async (t) => {
  const w = await world(t, monday);
  const { id } = await w.apply('construction-permit', { facts: officeBuilding });
  const clerk = await w.as('window');
  const made = await clerk.must('POST', '/api-tokens', { name: 'reports', scopes: ['cases:read'], expiresInDays: 30 });
  const call = (path: string, method = 'GET', body?: object) =>
    fetch(`${w.address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${made.token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  t.equal((await call(`/cases/${id}`)).status, 200);
  const [task] = await w.tasks('window', id);
  t.match(await (await call(`/tasks/${task?.id}/claim`, 'POST', {})).json(), {
    status: 403,
    code: 'scope-missing',
    scope: 'tasks:write',
  });
  t.match(
    await (await call('/api-tokens')).json(),
    { status: 403, code: 'forbidden' },
    'a token makes no further tokens',
  );
  t.notOk((await clerk.must('GET', '/api-tokens')).items[0].token, 'the token is shown once');

  await clerk.delete(`/api-tokens/${made.id}`);
  t.equal((await call(`/cases/${id}`)).status, 401);
  const again = await clerk.must('POST', '/api-tokens', { name: 'short', scopes: ['cases:read'], expiresInDays: 1 });
  w.sleep('2026-03-04T02:00:00.000Z');
  const late = await fetch(`${w.address}/api/v1/cases/${id}`, { headers: { authorization: `Bearer ${again.token}` } });
  t.equal(late.status, 401, 'a token ends by itself');
});

t.test('a session ends when it is left alone, and when it is closed', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  w.sleep('2026-03-02T13:00:00.000Z');
  t.match((await applicant.get('/session')).body.person, { login: 'applicant' }, 'eleven hours later');
  w.sleep('2026-03-03T00:59:00.000Z');
  t.match((await applicant.get('/session')).body.person, { login: 'applicant' }, 'each request prolongs it');
  w.sleep('2026-03-03T13:00:00.000Z');
  t.match(await applicant.get('/session'), { status: 200, body: { person: null } }, 'twelve hours of silence end it');
  t.equal((await applicant.get('/projects')).status, 401);

  const other = agentOf(w.address);
  await other.must('POST', '/sessions', { login: 'factory', password: worldPassword });
  t.equal((await other.delete('/session')).status, 204);
  t.match(await other.get('/session'), { status: 200, body: { person: null, region: { name: '安澜市' } } });
});

t.test('guessing a password is slowed down, whether the account exists or not', async (t) => {
  const w = await world(t, monday);
  for (const login of ['handler', 'nobody-at-all']) {
    for (let guess = 0; guess < 10; guess += 1) {
      t.match(await w.anybody.post('/sessions', { login, password: `guess ${guess}` }), {
        status: 401,
        body: { code: 'wrong-credentials' },
      });
    }
    const answer = await w.anybody.post('/sessions', { login, password: worldPassword });
    t.match(answer, { status: 429, body: { code: 'too-many-logins' } }, login);
    t.ok(Number(answer.headers.get('retry-after')) > 0);
  }
  w.sleep('2026-03-02T02:16:00.000Z');
  t.equal((await w.anybody.post('/sessions', { login: 'handler', password: worldPassword })).status, 201);
});
