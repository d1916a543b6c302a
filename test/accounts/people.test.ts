import t from 'tap';
import { logIn, world, worldPassword } from '../support/world.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
const admin = await w.as('admin');
const find = async (filter: object) =>
  (await admin.must('POST', '/accounts/search', { filter })).items as { id: string; login: string }[];
const idOf = async (login: string) => (await find({ text: login })).find((one) => one.login === login)?.id ?? '';
const tokenOf = ({ path }: { path: string }) => path.split('#')[1] ?? '';

t.test('an administrator finds people by name, department, role and whether they may log in', async (t) => {
  const handlers = await admin.must('POST', '/accounts/search', {
    filter: { department: 'housing', role: { $in: ['HANDLER'] }, staff: true, active: true },
    includeTotal: true,
  });

  t.ok(handlers.total > 0);
  t.equal(handlers.items.length, handlers.total);
  for (const one of handlers.items)
    t.ok(
      one.roles.some(
        (held: { department: string; role: string }) => held.department === 'housing' && held.role === 'HANDLER',
      ),
      `${one.login} handles for the housing bureau`,
    );
  const first = await admin.must('POST', '/accounts/search', { page: { limit: 2 } });
  const next = await admin.must('POST', '/accounts/search', { page: { limit: 2, after: first.page.endCursor } });
  t.ok(first.items[1].login < next.items[0].login, 'pages follow one another by login name');
  t.same(await find({ staff: false, department: 'housing' }), [], 'applicants hold no roles');
  t.match(await (await w.as('handler')).post('/accounts/search', {}), { status: 403 });
});

t.test(
  'regions are added, renamed and closed; departments belong to one that is open, projects lie in it',
  async (t) => {
    const [own] = (await admin.must('GET', '/regions')).items;
    t.match(own, { code: '511700', own: true, closedAt: null, revision: 1 });
    t.ok(own.departments > 10, 'where nobody said more, departments belong to the own region');

    const added = await admin.post('/regions', { code: '511702', name: '通川区' });
    t.match(added, { status: 201, body: { code: '511702', nameEn: '', own: false, departments: 0, revision: 1 } });
    t.equal(added.headers.get('etag'), '"1"');
    t.match(await admin.post('/regions', { code: '511702', name: '通川区' }), {
      status: 409,
      body: { code: 'region-known' },
    });
    t.match(await admin.post('/regions', { code: '5117', name: '达州' }), { status: 400 });
    t.match(await (await w.as('handler')).post('/regions', { code: '511703', name: '达川区' }), { status: 403 });
    t.match(await (await w.as('handler')).get('/regions'), { status: 403 });

    const change = (code: string, patch: object, revision: number) =>
      admin.patch(`/regions/${code}`, patch, { 'if-match': `"${revision}"` });
    t.match(await admin.patch('/regions/511702', { nameEn: 'Tongchuan' }), {
      status: 428,
      body: { code: 'revision-required' },
    });
    t.match(await change('511702', { nameEn: 'Tongchuan' }, 1), { status: 200, body: { name: '通川区', revision: 2 } });
    t.match(await change('511702', { name: '通川' }, 1), { status: 409, body: { code: 'revision-stale' } });
    t.match(await change('519999', { name: '某区' }, 1), { status: 404, body: { code: 'region-not-found' } });
    t.match(await change('511700', { closed: true }, 1), { status: 409, body: { code: 'region-is-own' } });

    const department = { name: '通川区住建局', nameEn: '', kind: 'AUTHORITY', phone: null };
    t.match(await admin.put('/departments/tongchuan-housing', { ...department, regionCode: '519999' }), {
      status: 404,
      body: { code: 'region-not-found' },
    });
    t.match(await admin.put('/departments/tongchuan-housing', { ...department, regionCode: '511702' }), {
      body: { regionCode: '511702' },
    });
    t.match(await change('511702', { closed: true }, 2), {
      status: 409,
      body: { code: 'region-in-use', departments: 1 },
    });
    t.match(await admin.put('/departments/tongchuan-housing', department), {
      body: { regionCode: '511702' },
    });
    t.match(await admin.put('/departments/tongchuan-housing', { ...department, regionCode: '511700' }), {
      status: 200,
    });
    t.match(await change('511702', { closed: true }, 2), { status: 200, body: { closedAt: /^2026-/, revision: 3 } });

    const applicant = await w.as('applicant');
    const project = { name: '滨河路改造', regionCode: '511702', facts: {} };
    t.match(await applicant.post('/projects', project), { status: 409, body: { code: 'region-closed' } });
    const { id } = await applicant.must('POST', '/projects', { ...project, regionCode: '511700' });
    t.match(await applicant.put(`/projects/${id}`, project, { 'if-match': '"1"' }), {
      status: 409,
      body: { code: 'region-closed' },
    });
    t.match(await admin.put('/departments/tongchuan-housing', { ...department, regionCode: '511702' }), {
      status: 409,
      body: { code: 'region-closed' },
    });
    t.match(await change('511702', { closed: false }, 3), { status: 200, body: { closedAt: null } });
    t.match(await applicant.post('/projects', project), { status: 201 });

    const acts = await admin.must('POST', '/operator-acts/search', { filter: { subject: { $like: '511702' } } });
    t.same(
      acts.items.map(({ act }: { act: string }) => act),
      ['region-opened', 'region-closed', 'region-changed', 'region-added'],
    );
  },
);

t.test('a new officer chooses a password by a link that works once', async (t) => {
  const made = await admin.post('/accounts', {
    login: 'zhou.min',
    name: '周敏',
    nameEn: 'Zhou Min',
    roles: [{ department: 'housing', role: 'HANDLER' }],
  });

  t.match(made, {
    status: 201,
    body: {
      account: { login: 'zhou.min', active: true, roles: [{ role: 'HANDLER' }] },
      link: { path: /^\/password#/ },
    },
  });
  const choose = (password: string) =>
    w.anybody.post('/password-choices', { token: tokenOf(made.body.link), password });
  t.match(await choose('zhou.min-2026'), { status: 422, body: { code: 'password-too-easy' } });
  t.match(await choose('short'), { status: 400 });
  t.match(await choose('five rivers meet here'), { status: 204 });
  t.match(await choose('another one, please'), { status: 409, body: { code: 'password-link-ended' } });
  t.match(await w.anybody.post('/sessions', { login: 'zhou.min', password: 'five rivers meet here' }), { status: 201 });
  t.match(await admin.post('/accounts', { login: 'zhou.min', name: '周', nameEn: '', roles: [] }), {
    status: 409,
    body: { code: 'login-taken' },
  });
  const kept = await w.database.rows('select response from idempotency_keys where response::text like :path', {
    path: '%/password#%',
  });
  t.same(kept, [], 'the link is told once and kept nowhere');
});

t.test('a newer link ends the one before, and none outlives a day', async (t) => {
  const link = async () => (await admin.must('POST', `/accounts/${await idOf('reviewer')}/password-link`)).path;
  const old = await link();
  const newer = await link();
  const choose = (path: string) =>
    w.anybody.post('/password-choices', { token: tokenOf({ path }), password: 'seven green hills' });

  t.match(await choose(old), { status: 409, body: { code: 'password-link-ended' } });
  w.sleep('2026-03-03T02:00:01.000Z');
  t.match(await choose(newer), { status: 409, body: { code: 'password-link-ended' } });
});

t.test('a locked account loses its session at once and gets in again when it is unlocked', async (t) => {
  const again = await w.as('admin');
  const handler = await logIn(w.address, 'handler');
  const id = (
    (await again.must('POST', '/accounts/search', { filter: { text: 'handler' } })).items as {
      id: string;
      login: string;
    }[]
  ).find(({ login }) => login === 'handler')?.id;

  const stale = await again.patch(`/accounts/${id}`, { active: false }, { 'if-match': '"7"' });
  t.match(stale, { status: 409, body: { code: 'revision-stale' } });
  const revision = stale.body.currentRevision;
  t.match(await again.patch(`/accounts/${id}`, { active: false }, { 'if-match': `"${revision}"` }), {
    status: 200,
    body: { active: false, revision: revision + 1 },
  });

  t.match(await handler.post('/tasks/search', {}), { status: 401 });
  t.match(await w.anybody.post('/sessions', { login: 'handler', password: worldPassword }), {
    status: 401,
    body: { code: 'wrong-credentials' },
  });
  t.match(await again.post(`/accounts/${id}/reassignment`, { reason: '调离' }), { status: 200 });
  t.match(await again.patch(`/accounts/${id}`, { active: true }), { status: 200 });
  t.match(await w.anybody.post('/sessions', { login: 'handler', password: worldPassword }), { status: 201 });
});

t.test('roles are changed as a whole, and one administrator always stays', async (t) => {
  const again = await w.as('admin');
  const search = async (text: string) =>
    (await again.must('POST', '/accounts/search', { filter: { text } })).items.find(
      ({ login }: { login: string }) => login === text,
    );
  const self = await search('admin');
  const approver = await search('approver');

  t.match(
    await again.patch(`/accounts/${approver.id}`, {
      roles: [{ department: 'archive', role: 'ARCHIVIST' }],
      name: '钱进',
    }),
    { status: 200, body: { name: '钱进', roles: { length: 1, 0: { department: 'archive', role: 'ARCHIVIST' } } } },
  );
  t.match(await again.patch(`/accounts/${approver.id}`, { roles: [{ department: 'nowhere', role: 'HANDLER' }] }), {
    status: 404,
    body: { code: 'department-not-found' },
  });
  t.match(await again.patch(`/accounts/${self.id}`, { active: false }), {
    status: 409,
    body: { code: 'last-administrator' },
  });
  t.match(await again.patch(`/accounts/${self.id}`, { roles: [] }), { status: 409 });
  t.equal((await search('admin')).roles.length, self.roles.length, 'a refused change changes nothing');
  const applicant = await search('applicant');
  t.match(await again.patch(`/accounts/${applicant.id}`, { roles: [{ department: 'archive', role: 'ARCHIVIST' }] }), {
    status: 422,
    body: { code: 'roles-for-staff-only' },
  });
  t.match(await again.get('/accounts/01900000-0000-7000-8000-000000000000'), {
    status: 404,
    body: { code: 'account-not-found' },
  });
});

t.test('a department is made and renamed by its code, and what administrators do is on record', async (t) => {
  const again = await w.as('admin');
  const put = (name: string, headers = {}) =>
    again.put('/departments/big-data', { name, nameEn: 'Big Data Bureau', kind: 'AUTHORITY', phone: null }, headers);
  t.match(await put('大数据局'), { status: 200, body: { code: 'big-data' } });
  t.match(await put('局', { 'if-match': '"0"' }), {
    status: 409,
    body: { code: 'revision-stale', currentRevision: 1 },
  });
  t.match(await put('数据局', { 'if-match': '"1"' }), { status: 200, body: { name: '数据局', revision: 2 } });
  t.ok(
    (await again.must('GET', '/departments')).items.some(({ code }: { code: string }) => code === 'big-data'),
    'it is among the departments',
  );

  const { items, page } = await again.must('POST', '/operator-acts/search', { page: { limit: 2 } });
  t.match(items, [
    { act: 'department-written', subject: 'big-data', data: { name: '数据局' } },
    { act: 'department-written', subject: 'big-data', data: { name: '大数据局' } },
  ]);
  const older = await again.must('POST', '/operator-acts/search', { page: { after: page.endCursor } });
  const acts = older.items.map(({ act }: { act: string }) => act);
  for (const act of ['account-made', 'password-link-made', 'account-locked', 'account-unlocked', 'account-changed'])
    t.ok(acts.includes(act), act);
  t.match((await again.must('GET', '/roles')).items[0], { code: 'WINDOW_CLERK', name: { zh: '综合窗口' } });
});
