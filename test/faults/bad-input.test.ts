import { randomUUID } from 'node:crypto';
import t from 'tap';
import { digestOf } from '../support/database-digest.ts';
import { smallPdf } from '../support/world.ts';
import { allRefused, type Expected } from './refused.ts';
import { scene } from './scene.ts';

t.test('what has the wrong shape is refused and leaves nothing', async (t) => {
  const { w, applicant, clerk, unusedId, task, caseId } = await scene(t);
  const shape: Expected = { status: 400, code: 'validation-failed' };
  const unreadable: Expected = { status: 400, code: 'body-unreadable' };

  await allRefused(t, w, [
    ['a project whose name is a number', () => applicant.post('/projects', { name: 5, facts: {} }), shape],
    ['a project with a field nobody knows', () => applicant.post('/projects', { name: 'x', facts: {}, red: 1 }), shape],
    ['a form that is a list', () => applicant.post('/cases', { disclosureId: unusedId, form: [] }), shape],
    ['a form that is a text', () => applicant.post('/cases', { disclosureId: unusedId, form: 'x' }), shape],
    ['values that are a text', () => clerk.post(`/tasks/${task.id}/completion`, { outcome: 'X', values: 'x' }), shape],
    ['an outcome that is a number', () => clerk.post(`/tasks/${task.id}/completion`, { outcome: 1 }), shape],
    [
      'officers who are no ids',
      () => clerk.post(`/tasks/${task.id}/completion`, { outcome: 'X', officers: [1] }),
      shape,
    ],
    ['a message without a name', () => applicant.post(`/cases/${caseId}/messages`, { name: '' }), shape],
    [
      'facts of the wrong types',
      () => applicant.post('/projects', { name: 'x', facts: { isSpecialFire: 'no', floorArea: 'wide', buildKind: 7 } }),
      { status: 422, code: 'facts-invalid' },
    ],
    [
      'an outcome the step does not have',
      () => clerk.post(`/tasks/${task.id}/completion`, { outcome: 'CONSTRUCTOR' }),
      { status: 422, code: 'outcome-unknown' },
    ],
    ['half a JSON', () => applicant.postText('/projects', '{"name": '), unreadable],
    [
      'a JSON of 3 MB',
      () => applicant.postText('/projects', JSON.stringify({ name: 'x'.repeat(3_000_000) })),
      { status: 413, code: 'file-too-large' },
    ],
    [
      'facts 1,000 levels deep',
      () => applicant.postText('/projects', `{"name":"x","facts":{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}}`),
      { ...shape, more: { errors: [{ code: 'depth' }] } },
    ],
    [
      'values of a task of 5 MB',
      () => clerk.post(`/tasks/${task.id}/completion`, { outcome: 'COMPLETE', values: { a: 'x'.repeat(5_000_000) } }),
      { status: 413, code: 'file-too-large' },
    ],
    ['a JSON 100,000 deep', () => applicant.postText('/projects', '['.repeat(100_000)), unreadable],
  ]);
});

t.test('names of prototypes in facts and values are refused, or are names like any other', async (t) => {
  const { w, applicant, clerk, task } = await scene(t);
  const unreadable: Expected = { status: 400, code: 'body-unreadable' };

  await allRefused(t, w, [
    [
      '__proto__ in facts',
      () => applicant.postText('/projects', '{"name":"x","facts":{"__proto__":{"a":1}}}'),
      unreadable,
    ],
    [
      'constructor.prototype in facts',
      () => applicant.postText('/projects', '{"name":"x","facts":{"constructor":{"prototype":{"a":1}}}}'),
      unreadable,
    ],
    [
      '__proto__ in the values of a task',
      () => clerk.postText(`/tasks/${task.id}/completion`, '{"outcome":"COMPLETE","values":{"__proto__":{"a":1}}}'),
      unreadable,
    ],
    [
      'constructor in the values of a task',
      () => clerk.post(`/tasks/${task.id}/completion`, { outcome: 'RETURN', values: { constructor: 'x' } }),
      { status: 422, code: 'outcome-unknown' },
    ],
  ]);
  const kept = await applicant.must('POST', '/projects', { name: 'x', facts: { constructor: 'x', toString: 1 } });
  t.same(kept.facts, { constructor: 'x', toString: 1 });
  t.equal(Reflect.get({}, 'a'), undefined);
});

t.test('texts no database can keep are refused wherever they stand', async (t) => {
  const { w, applicant, clerk, unusedId, task } = await scene(t);
  const shape: Expected = { status: 400, code: 'validation-failed', more: { errors: [{ code: 'characters' }] } };
  const project = (more: object) => () => applicant.post('/projects', { name: 'x', facts: {}, ...more });

  await allRefused(t, w, [
    ['NUL in a name', project({ name: 'a\0b' }), shape],
    ['NUL in a fact', project({ facts: { existingCustomerNo: '\0' } }), shape],
    ['NUL in the name of a fact', project({ facts: { 'a\0': 1 } }), shape],
    ['half a surrogate pair in a fact', project({ facts: { remark: ['\ud800'] } }), shape],
    ['NUL in a form', () => applicant.post('/cases', { disclosureId: unusedId, form: { a: '\0' } }), shape],
    ['NUL in a draft', () => clerk.put(`/tasks/${task.id}/draft`, { values: { a: '\0' } }), shape],
    ['NUL in a login name', () => w.anybody.post('/sessions', { login: '\0', password: 'x' }), shape],
  ]);
});

t.test('the form of an application does not overrule the facts its list was made for', async (t) => {
  const { w, applicant, unusedId } = await scene(t);

  const { id } = await applicant.must('POST', '/cases', {
    disclosureId: unusedId,
    form: { investment: 1, remark: 'x' },
  });

  const root = await w.database.first<{ state: { scopes: object } }>(
    'select state from process_instances where case_id = :id and parent_id is null',
    { id },
  );
  t.match(JSON.stringify(root?.state), '"investment":80000000');
  t.notMatch(JSON.stringify(root?.state), '"investment":1,');
});

t.test('a key that was used for one command is not good for another, and a cookie alone for none', async (t) => {
  const { w, applicant } = await scene(t);
  const key = { 'idempotency-key': randomUUID() };
  const first = await applicant.post('/projects', { name: '厂房', facts: {} }, key);
  const after = await digestOf(w.database);

  const again = await applicant.post('/projects', { name: '厂房', facts: {} }, key);

  t.same([again.status, again.body], [first.status, first.body]);
  t.same(await digestOf(w.database), after, 'done once');
  await allRefused(t, w, [
    [
      'another command',
      () => applicant.post('/projects', { name: '仓库', facts: {} }, key),
      { status: 422, code: 'idempotency-key-reused' },
    ],
    [
      'a request another site could have sent',
      () => applicant.post('/projects', { name: '仓库', facts: {} }, { 'x-requested-with': '' }),
      { status: 403, code: 'cross-site-request' },
    ],
  ]);
});

t.test('a file that is not what its name says is not kept', async (t) => {
  const { w, applicant, unusedId } = await scene(t);
  const upload = (name: string, content: Buffer) => () =>
    applicant.upload(`/disclosures/${unusedId}/rows/CP-06/documents`, name, content);
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const mismatch: Expected = { status: 422, code: 'file-type-mismatch' };

  await allRefused(t, w, [
    ['a program as PDF', upload('a.pdf', Buffer.from('MZ\u0090\u0000 this is a program')), mismatch],
    ['a picture as PDF', upload('a.pdf', png), mismatch],
    ['a PDF as picture', upload('a.png', smallPdf('x')), mismatch],
    [
      'a page of HTML',
      upload('a.html', Buffer.from('<script>1</script>')),
      { status: 422, code: 'file-type-not-allowed' },
    ],
    ['nothing', upload('a.pdf', Buffer.alloc(0)), { status: 422, code: 'file-empty' }],
    [
      'a row that must not be asked',
      () => applicant.upload(`/disclosures/${unusedId}/rows/CP-X2/documents`, 'a.pdf', smallPdf('x')),
      { status: 409, code: 'material-forbidden' },
    ],
  ]);
});
