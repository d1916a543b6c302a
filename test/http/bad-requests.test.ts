import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import t from 'tap';
import { factory as officeBuilding } from '../journeys/projects.ts';
import { smallPdf, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

t.test('a request of the wrong shape is a 400 that names every field', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');

  const answer = await applicant.post('/projects', { name: 5, facts: 'none', colour: 'red' });

  t.equal(answer.status, 400);
  t.match(answer.headers.get('content-type'), /application\/problem\+json/);
  t.match(answer.body, { code: 'validation-failed', status: 400, detailZh: '请求的内容格式不正确。' });
  t.same(answer.body.errors.map(({ path }: { path: string }) => path).sort(), ['colour', 'facts', 'name']);
  t.match(await applicant.get('/cases/not-an-id'), { status: 400, body: { code: 'validation-failed' } });
  t.match(await applicant.post('/cases/search', { filter: { status: { $or: 1 } } }), { status: 400 });
  t.match(await applicant.post('/cases/search', { page: { after: 'nonsense' } }), {
    status: 400,
    body: { code: 'cursor-invalid' },
  });
  t.match(await applicant.get('/nothing-here'), { status: 404, body: { code: 'route-not-found' } });
});

t.test('a body that is no JSON is refused, and so is one that is too large', async (t) => {
  const w = await world(t, monday);
  const post = (body: string) =>
    fetch(`${w.address}/api/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  t.match(await (await post('{"login": ')).json(), { status: 400, code: 'body-unreadable' });
  t.equal((await post(JSON.stringify({ login: 'x'.repeat(3_000_000), password: 'x' }))).status, 413);
});

t.test('a refusal is told in the language the caller reads, with both sentences in it', async (t) => {
  const w = await world(t, monday);
  const ask = async (language: string) =>
    (await fetch(`${w.address}/api/v1/projects`, { headers: { 'accept-language': language } })).json();

  t.match(await ask('zh-CN,zh;q=0.9'), { title: '请先登录。', detail: 'Log in first.', detailZh: '请先登录。' });
  t.match(await ask('en-GB'), { title: 'Log in first.', detailZh: '请先登录。' });
});

t.test('facts and project codes that can not be are refused with their names', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');

  t.match(await applicant.post('/projects', { name: 'x', facts: { isResidential: 'yes', floorArea: -1 } }), {
    status: 422,
    body: { code: 'facts-invalid', errors: [{ path: 'facts.isResidential' }, { path: 'facts.floorArea' }] },
  });
  t.match(await applicant.post('/projects', { name: 'x', projectCode: '12', facts: {} }), {
    status: 422,
    body: { code: 'project-code-invalid' },
  });
  t.same((await applicant.must('GET', '/projects')).items, [], 'nothing is stored');
});

t.test('a change based on an old revision is a 409 that tells the current one', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const input = { name: '厂房', facts: {} };
  const project = await applicant.must('POST', '/projects', input);
  const change = (revision: string) =>
    applicant.put(`/projects/${project.id}`, { ...input, name: '厂房二' }, { 'if-match': revision });

  t.match(await applicant.put(`/projects/${project.id}`, input), { status: 428, body: { code: 'revision-required' } });
  const changed = await change('"1"');
  t.match(changed, { status: 200, body: { name: '厂房二', revision: 2 } });
  t.equal(changed.headers.get('etag'), '"2"');
  t.match(await change('"1"'), { status: 409, body: { code: 'revision-stale', currentRevision: 2 } });
});

t.test('the same command sent twice is done once and answered alike', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const key = { 'idempotency-key': randomUUID() };

  const first = await applicant.post('/projects', { name: '厂房', facts: {} }, key);
  const second = await applicant.post('/projects', { name: '厂房', facts: {} }, key);
  const other = await applicant.post('/projects', { name: '仓库', facts: {} }, key);

  t.equal(first.status, 201);
  t.equal(second.status, 201);
  t.same(second.body, first.body);
  t.equal(second.headers.get('idempotency-replayed'), 'true');
  t.match(other, { status: 422, body: { code: 'idempotency-key-reused' } });
  t.equal((await applicant.must('GET', '/projects')).items.length, 1);
});

t.test('two of the same command at the same moment are one command', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const key = { 'idempotency-key': randomUUID() };

  const answers = await Promise.all(
    Array.from({ length: 5 }, () => applicant.post('/projects', { name: '厂房', facts: {} }, key)),
  );

  t.equal((await applicant.must('GET', '/projects')).items.length, 1);
  for (const { status, body } of answers)
    t.ok(status === 201 || body.code === 'request-in-progress', `${status} ${body.code}`);
});

t.test('a file that is not what it says, or of a kind nobody needs, is not kept', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const project = await applicant.must('POST', '/projects', { name: '厂房', facts: officeBuilding });
  const list = await applicant.must('POST', '/disclosures', {
    definitionKey: 'construction-permit',
    projectId: project.id,
  });
  const upload = (rowId: string, name: string, content: Buffer) =>
    applicant.upload(`/disclosures/${list.id}/rows/${rowId}/documents`, name, content);

  t.match(await upload('CP-06', 'a.pdf', Buffer.from('MZ\u0090\u0000 this is a program')), {
    status: 422,
    body: { code: 'file-type-mismatch' },
  });
  t.match(await upload('CP-06', 'a.exe', Buffer.from('MZ')), { status: 422, body: { code: 'file-type-not-allowed' } });
  t.match(await upload('CP-06', 'page.html', Buffer.from('<script>alert(1)</script>')), { status: 422 });
  t.match(await upload('CP-06', 'a.pdf', Buffer.alloc(0)), { status: 422, body: { code: 'file-empty' } });
  t.match(await upload('CP-X2', 'bank.pdf', smallPdf('x')), { status: 409, body: { code: 'material-forbidden' } });
  t.match(await upload('CP-99', 'a.pdf', smallPdf('x')), { status: 404, body: { code: 'row-unknown' } });
  const path = `/disclosures/${list.id}/rows/CP-06/documents`;
  t.match(await applicant.post(path, {}), { status: 400, body: { code: 'validation-failed' } }, 'no uploadId either');
  t.match(await applicant.postForm(path, new FormData()), {
    status: 422,
    body: { code: 'file-missing' },
  });
  t.same(await w.database.rows('select id from documents'), [], 'nothing is stored');

  const kept = await upload('CP-06', '../../etc/passwd\u202Efdp.pdf', smallPdf('x'));
  t.equal(kept.status, 201);
  t.notMatch(kept.body.fileName, /[/\\\u202E]|\.\./, 'a hostile name is only ever a name');
});

t.test('an upload of 200 MB is refused while it comes in, and nothing of it is kept', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const project = await applicant.must('POST', '/projects', { name: '厂房', facts: officeBuilding });
  const list = await applicant.must('POST', '/disclosures', {
    definitionKey: 'construction-permit',
    projectId: project.id,
  });
  const { token } = await sessionOf(w.address);

  const { status, sent } = await sendLarge(
    `${w.address}/api/v1/disclosures/${list.id}/rows/CP-06/documents`,
    token,
    200,
  );

  t.ok(status === 413 || status === 0, `answered ${status}`);
  t.ok(sent < 150, `stopped after ${sent} MB`);
  t.same(await w.database.rows('select id from documents'), []);
  t.match((await applicant.must('GET', `/disclosures/${list.id}`)).missing, list.missing);
});

t.test('a guess at the number or the code of a receipt tells nothing', async (t) => {
  const w = await world(t, monday);
  const { number, queryCode } = await w.apply('construction-permit', { facts: officeBuilding });

  t.match(await w.anybody.get(`/public/cases/${number}?code=wrong`), { status: 404, body: { code: 'case-not-found' } });
  t.match(await w.anybody.get(`/public/cases/SG-2026-99999?code=${queryCode}`), {
    status: 404,
    body: { code: 'case-not-found' },
  });
  const seen = await w.anybody.get(`/public/cases/${number}?code=${queryCode}`);
  t.match(seen, { status: 200, body: { number, status: 'RECEIVED' } });
  t.notMatch(JSON.stringify(seen.body), /李安|queryCode|fileName|applicant"/, 'no names of persons, no materials');
});

async function sessionOf(address: string): Promise<{ token: string }> {
  const { worldPassword } = await import('../support/world.ts');
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'applicant', password: worldPassword }),
  });
  return { token: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** Sends a form with one file of so many megabytes as fast as it is taken; status 0 when the connection was closed. */
function sendLarge(url: string, cookie: string, megabytes: number): Promise<{ status: number; sent: number }> {
  return new Promise((resolve) => {
    let sent = 0;
    let status = 0;
    const call = request(url, {
      method: 'POST',
      headers: { cookie, 'x-requested-with': 'lianban', 'content-type': 'multipart/form-data; boundary=b' },
    });
    const done = () => resolve({ status, sent });
    call.on('response', (response) => {
      status = response.statusCode ?? 0;
      response.resume();
      call.destroy();
      done();
    });
    call.on('error', done);
    call.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n');
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const pump = (): void => {
      if (call.destroyed || status !== 0) return;
      if (sent === megabytes) {
        call.end('\r\n--b--\r\n');
        return;
      }
      sent += 1;
      call.write(megabyte, (error) => (error ? done() : setImmediate(pump)));
    };
    pump();
  });
}
