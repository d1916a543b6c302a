import t from 'tap';
import { factory as officeBuilding } from '../journeys/projects.ts';
import { smallPdf, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

t.test('what is made says where it is and in which revision, and can be read and changed with that', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');

  const made = await applicant.post('/projects', { name: '车间', regionCode: '511700', facts: officeBuilding });

  t.equal(made.status, 201);
  t.equal(made.headers.get('location'), `/api/v1/projects/${made.body.id}`);
  t.equal(made.headers.get('etag'), '"1"');
  const read = await applicant.get(`/projects/${made.body.id}`);
  t.match(read, { status: 200, body: { name: '车间' } });
  const change = { name: '二号车间', facts: officeBuilding };
  const changed = await applicant.put(`/projects/${made.body.id}`, change, {
    'if-match': read.headers.get('etag') ?? '',
  });
  t.equal(changed.headers.get('etag'), '"2"');
  const disclosure = await applicant.post('/disclosures', {
    definitionKey: 'construction-permit',
    projectId: made.body.id,
  });
  t.equal(disclosure.headers.get('location'), `/api/v1/disclosures/${disclosure.body.id}`);
  const rows = `/disclosures/${disclosure.body.id}/rows`;
  const upload = await applicant.upload(`${rows}/CP-08/documents`, 'contract.pdf', smallPdf('CP-08'));
  t.equal(upload.headers.get('location'), `/api/v1/documents/${upload.body.id}`);
  const applied = await applicant.post('/cases', { disclosureId: disclosure.body.id, form: {} });
  t.equal(applied.headers.get('location'), `/api/v1/cases/${applied.body.id}`);
});

t.test('an act answers with the revision it led to, or with nothing where the caller wants no more', async (t) => {
  const w = await world(t, monday);
  const { id } = await w.apply('construction-permit', { facts: officeBuilding });
  const clerk = await w.as('window');
  const [task] = await w.tasks('window', id);

  const claimed = await clerk.post(`/tasks/${task?.id}/claim`);
  t.match(claimed, { status: 200, body: { state: 'CLAIMED' } });
  t.equal(claimed.headers.get('etag'), `"${claimed.body.revision}"`);

  const minimal = { prefer: 'return=minimal', 'idempotency-key': 'once' };
  const done = await clerk.post(`/tasks/${task?.id}/completion`, { outcome: 'COMMITMENT' }, minimal);
  t.match(done, { status: 204, body: '' });
  t.equal(done.headers.get('preference-applied'), 'return=minimal');
  t.match((await clerk.get(`/tasks/${task?.id}`)).body, { state: 'COMPLETED', outcome: 'COMMITMENT' });
  const again = await clerk.post(
    `/tasks/${task?.id}/completion`,
    { outcome: 'COMMITMENT' },
    { 'idempotency-key': 'once' },
  );
  t.match(again, { status: 204, body: '' }, 'the same request sent again is answered as it was the first time');
  t.equal(again.headers.get('idempotency-replayed'), 'true');
  t.equal(again.headers.get('preference-applied'), 'return=minimal');
  const search = await clerk.post('/cases/search', {}, { prefer: 'return=minimal' });
  t.equal(search.status, 200, 'a search is asked for its answer');
});

t.test('no cache keeps what the API says', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');

  t.equal((await applicant.get('/projects')).headers.get('cache-control'), 'no-store');
  t.equal((await applicant.get('/nothing-here')).status, 404);
});

t.test('an applicant makes an API token and applies with it alone', async (t) => {
  const w = await world(t, monday);
  const wish = { name: 'park office', scopes: ['cases:read', 'cases:write'], expiresInDays: 30 };
  const { token } = await (await w.as('applicant')).must('POST', '/api-tokens', wish);
  const call = async (path: string, body: object) => {
    const answer = await fetch(`${w.address}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };

  const project = await call('/projects', { name: '车间', facts: officeBuilding });
  const disclosure = await call('/disclosures', { definitionKey: 'construction-permit', projectId: project.body.id });
  const applied = await call('/cases', { disclosureId: disclosure.body.id, form: {} });

  t.match(applied, { status: 201, body: { status: 'RECEIVED' } });
  t.match(await call('/api-tokens', wish), { status: 403, body: { code: 'forbidden' } }, 'a token makes no tokens');
});

t.test(
  'the contract tells the headers a route understands, the form of an upload and what a refusal looks like',
  async (t) => {
    const w = await world(t, monday);
    const { paths, components } = (await w.anybody.get('//openapi.json')).body;
    const headers = (path: string, method: string) =>
      (paths[path][method].parameters ?? [])
        .filter((one: { in: string }) => one.in === 'header')
        .map((one: { name: string }) => one.name);

    t.same(headers('/api/v1/tasks/{id}/completion', 'post'), ['Idempotency-Key', 'If-Match', 'Prefer']);
    t.same(headers('/api/v1/projects/{id}', 'put'), ['Idempotency-Key', 'If-Match', 'Prefer']);
    t.same(headers('/api/v1/cases', 'post'), ['Lianban-For-Applicant', 'Idempotency-Key']);
    t.same(headers('/api/v1/tasks/search', 'post'), []);
    const upload = paths['/api/v1/disclosures/{id}/rows/{rowId}/documents'].post.requestBody;
    t.match(upload.content['multipart/form-data'].schema, { properties: { file: { format: 'binary' } } });
    t.match(paths['/api/v1/cases'].post.responses['4XX'].content, { 'application/problem+json': {} });
    t.match(components.schemas.Problem.examples, [{ status: 409, code: 'checklist-incomplete' }]);
  },
);
