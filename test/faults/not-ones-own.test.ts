import { randomUUID } from 'node:crypto';
import t from 'tap';
import { digestOf } from '../support/database-digest.ts';
import { smallPdf } from '../support/world.ts';
import { allRefused, type Expected } from './refused.ts';
import { scene } from './scene.ts';

const garbage = ['not-an-id', "1' or '1'='1", '..%2F..%2Fetc%2Fpasswd', '%00', 'x'.repeat(150)];

t.test('an id that does not exist, or is none, is refused on every route that reads', async (t) => {
  const { w } = await scene(t);
  const admin = await w.as('admin');
  const designer = await w.as('designer');
  const applicant = await w.as('applicant');
  // Whoever may call a route at all is asked for: what they may not read is then answered by what it is.
  const readerOf = (path: string) =>
    path.startsWith('/definition-drafts') ? designer : path.endsWith('/reusable-materials') ? applicant : admin;
  const { body } = await w.anybody.get('//openapi.json');
  const paths = Object.entries<Record<string, { operationId: string }>>(body.paths)
    .filter(([path, methods]) => path.includes('{') && methods.get !== undefined)
    .map(([path]) => path.replace('/api/v1', ''));
  t.ok(paths.length > 20, `${paths.length} routes read something by its id`);
  const before = await digestOf(w.database);

  for (const path of paths) {
    for (const id of [randomUUID(), ...garbage]) {
      const query = path.endsWith('/add')
        ? '?from=2026-03-02&workingDays=1'
        : path.includes('calendars')
          ? '?year=2026'
          : '?code=x';
      const answer = await readerOf(path).get(
        `${path.replaceAll(/\{\w+\}/g, id)}${path.includes('{id}') ? '' : query}`,
      );
      t.ok([400, 404].includes(answer.status), `${path} of ${id}: ${answer.status}`);
      t.type(answer.body.code, 'string', `${path} of ${id}`);
      t.match(answer.body.detailZh, /\p{Script=Han}/u);
    }
  }
  t.same(await digestOf(w.database), before);
});

t.test('what belongs to somebody else does not exist, and is not changed', async (t) => {
  const { w, stranger, caseId, disclosureId, unusedId, project, task, documentId } = await scene(t);
  const input = { name: 'mine now', facts: {} };
  const gas = await w.as('gas-company');
  const handler = await w.as('handler');
  const gone = (code: string): Expected => ({ status: 404, code });

  await allRefused(t, w, [
    ['a case', () => stranger.get(`/cases/${caseId}`), gone('case-not-found')],
    ['withdrawing a case', () => stranger.post(`/cases/${caseId}/withdrawal`, { reason: 'x' }), gone('case-not-found')],
    [
      'a message to a case',
      () => stranger.post(`/cases/${caseId}/messages`, { name: 'factsChanged' }),
      gone('case-not-found'),
    ],
    ['a list', () => stranger.get(`/disclosures/${disclosureId}`), gone('disclosure-not-found')],
    [
      'applying with a list',
      () => stranger.post('/cases', { disclosureId: unusedId, form: {} }),
      gone('disclosure-not-found'),
    ],
    [
      'a file under a row',
      () => stranger.upload(`/disclosures/${unusedId}/rows/CP-06/documents`, 'a.pdf', smallPdf('x')),
      gone('disclosure-not-found'),
    ],
    ['a document', () => stranger.get(`/documents/${documentId}/content`), gone('document-not-found')],
    ['removing a document', () => stranger.delete(`/documents/${documentId}`), gone('document-not-found')],
    ['a project', () => stranger.get(`/projects/${project.id}`), gone('project-not-found')],
    [
      'changing a project',
      () => stranger.put(`/projects/${project.id}`, input, { 'if-match': '"1"' }),
      gone('project-not-found'),
    ],
    ['a task of another department', () => gas.post(`/tasks/${task.id}/claim`), gone('task-not-found')],
    ['completing it', () => gas.post(`/tasks/${task.id}/completion`, { outcome: 'COMPLETE' }), gone('task-not-found')],
    ['a draft of it', () => gas.put(`/tasks/${task.id}/draft`, { values: {} }), gone('task-not-found')],
    [
      "another role's task of a case one sees",
      () => handler.post(`/tasks/${task.id}/claim`),
      { status: 403, code: 'not-a-candidate' },
    ],
    [
      'the clocks of a case one does not handle',
      () => gas.post(`/cases/${caseId}/suspensions`, { type: 'HEARING', reason: 'x', plannedWorkingDays: 5 }),
      gone('case-not-found'),
    ],
  ]);
});

t.test("an applicant's message carries no variables that would overrule the procedure's", async (t) => {
  const { w, applicant, caseId } = await scene(t);
  const message = { name: 'applicantWithdrew', variables: { failedItems: [], licenceExempt: true } };

  await allRefused(t, w, [
    ['variables', () => applicant.post(`/cases/${caseId}/messages`, message), { status: 403, code: 'forbidden' }],
  ]);
  t.match(await applicant.post(`/cases/${caseId}/messages`, { name: 'applicantWithdrew' }), { status: 200 });
});

t.test('whoever saw an older revision is told the current one', async (t) => {
  const { w, applicant, clerk, project, task, disclosureId } = await scene(t);
  const input = { name: '厂房二', facts: project.facts };
  const change = (revision: string) => applicant.put(`/projects/${project.id}`, input, { 'if-match': revision });
  await change(`"${project.revision}"`);
  await clerk.must('POST', `/tasks/${task.id}/claim`);
  const row = task.rows.find(({ group }: { group: string }) => group === 'REQUIRED');
  const old = { 'if-match': '"999"' };
  const stale = (currentRevision?: number): Expected => ({
    status: 409,
    code: 'revision-stale',
    more: { currentRevision: currentRevision ?? Number },
  });

  await allRefused(t, w, [
    ['a project', () => change(`"${project.revision}"`), stale(project.revision + 1)],
    [
      'a project, without saying',
      () => applicant.put(`/projects/${project.id}`, input),
      { status: 428, code: 'revision-required' },
    ],
    [
      'a task',
      () => clerk.post(`/tasks/${task.id}/completion`, { outcome: 'COMPLETE' }, old),
      stale(task.revision + 1),
    ],
    [
      'a row',
      () => clerk.post(`/disclosures/${disclosureId}/rows/${row.id}/verification`, { state: 'VERIFIED' }, old),
      stale(),
    ],
  ]);
});
