import { access } from 'node:fs/promises';
import path from 'node:path';
import t from 'tap';
import { destroyUnit } from '../../src/runtime/destruction/destroy-unit.ts';
import { countGoing } from '../../src/runtime/destruction/going.ts';
import { runDestructions } from '../../src/runtime/destruction/run-destructions.ts';
import { carPark } from '../journeys/projects.ts';
import type { Body } from '../support/agent.ts';
import { testDatabase } from '../support/database.ts';
import { approve, licence, secondAdministrator } from '../support/ended-cases.ts';
import { type AppliedCase, smallPdf, worldOn } from '../support/world.ts';

const { database } = await testDatabase(t);
const tenantId = 'default';
const caseYears = 10;
const w = await worldOn(t, database, '2026-03-02T02:00:00.000Z', {
  seed: true,
  retention: { eventMonths: 6, caseYears },
});
for (const key of ['licence', 'brief']) {
  await (await w.as('designer')).upload('/deployments', `${key}.bpmn`, Buffer.from(licence(key)));
}
await database.run(secondAdministrator);

const admin = () => w.as('admin');
const other = () => w.as('service-lead');
const end = async (id: string) => {
  const [task] = await w.tasks('handler', id);
  if (task) await w.verifyAll('handler', task);
  await w.complete('handler', id, 'A', { outcome: 'DONE' });
};
const documentsOf = async (id: string): Promise<Body[]> =>
  (await (await admin()).must('GET', `/cases/${id}/documents`)).items;
const fileOf = (hash: string) =>
  access(path.join(w.filesFolder, hash.slice(0, 2), hash.slice(2))).then(
    () => true,
    () => false,
  );
const propose = async (wish: object = {}) =>
  (await admin()).must('POST', '/destructions', { reason: '保管期满，按档案销毁规定办理', ...wish });
const itemsOf = async (id: string): Promise<Body[]> =>
  (await (await admin()).must('POST', `/destructions/${id}/items/search`, {})).items;
const read = async (id: string) => (await admin()).must('GET', `/destructions/${id}`);
const run = async () => {
  while ((await runDestructions(w.services, () => w.now(), caseYears, 50)) > 0);
};
const figures = async () => {
  const told = await (await w.as('supervisor')).must('GET', '/supervision/summary?from=2026-01-01&to=2026-12-31');
  const { lightsNow: _, ...rest } = told;
  return { ...rest, byDepartment: rest.byDepartment.map(({ lights: __, ...line }: Body) => line) };
};

/** Applies for one case and brings it to its end. */
const ended = async (project: string, key = 'licence'): Promise<AppliedCase> => {
  const file = await w.apply(key, { facts: carPark, project });
  await end(file.id);
  return file;
};
const jointly = async (): Promise<Body[]> => {
  const applicant = await w.as('applicant');
  const wish = { name: '联合申请的停车楼', regionCode: '511700', facts: carPark };
  const { id: projectId } = await applicant.must('POST', '/projects', wish);
  const definitionKeys = ['licence', 'brief'];
  const list = await applicant.must('POST', '/joint-disclosures', { projectId, definitionKeys });
  for (const { rows, source } of list.papers) {
    const { disclosureId, rowId } = rows[0];
    if (source === 'A') {
      await applicant.upload(`/disclosures/${disclosureId}/rows/${rowId}/documents`, 'm.pdf', smallPdf('joint'));
    }
  }
  const { cases } = await applicant.must('POST', '/applications', { projectId, definitionKeys, form: {} });
  for (const { id } of cases) await end(id);
  return cases;
};

const gone = await ended('到期的停车楼');
const held = await ended('涉诉的停车楼');
const disputed = await ended('有投诉的停车楼');
const pair = await jointly();
const papers = await documentsOf(gone.id);
const certificate = papers.find(({ template }) => template === 'D19');
const paper = papers.find(({ kind }) => kind === 'UPLOAD');
const printed = await (await admin()).get(`/documents/${certificate?.id}/content?format=pdf`);
await (await w.as('window')).must('POST', `/documents/${certificate?.id}/delivery`, {
  kind: 'COUNTER',
  recipient: '王经办',
  deliveredAt: w.now(),
});
await (await w.as('applicant')).must('POST', `/cases/${gone.id}/ratings`, { act: 'RESULT', level: 5 });
await (await w.as('handler')).must('POST', `/cases/${gone.id}/comments`, { body: '已归档', audience: 'STAFF' });

// The record of all of them leaves `events`; a further case comes after it.
w.sleep('2026-12-01T02:00:00.000Z');
const left = await (await admin()).must('POST', '/audit/retention', { dryRun: false });
const tampered = await ended('记录被改的停车楼');

// Later another case takes the contract over; it has to be kept for years to come.
w.sleep('2030-06-03T02:00:00.000Z');
const later = await w.prepare('licence', { facts: carPark, project: '沿用合同的停车楼', without: ['M1'] });
const found = (await (await w.as('applicant')).must('GET', `/disclosures/${later.id}/reusable-materials`)).items.find(
  ({ from }: Body) => from.disclosureId === gone.disclosureId,
);
await (await w.as('applicant')).must('POST', `/disclosures/${later.id}/reused-materials`, {
  materials: [{ rowId: 'M1', fromDisclosureId: gone.disclosureId, fromRowId: found?.from.rowId }],
});
await (await w.as('applicant')).must('POST', '/cases', { disclosureId: later.id, form: {} });
const before = await figures();
w.sleep('2037-03-02T02:00:00.000Z');

t.test('only an administrator sees lists of destruction, and a list of none is not made', async (t) => {
  const handler = await w.as('handler');
  const wish = { reason: '保管期满' };

  t.match(await handler.post('/destructions', wish), { status: 403 });
  t.match(await handler.get('/destructions'), { status: 403 });
  t.match(await handler.post('/destroyed-cases/search', {}), { status: 403 });
  t.match(await handler.post('/legal-holds', { caseNumber: held.number, reason: '诉讼' }), { status: 403 });
  t.match(await (await admin()).post('/destructions', { ...wish, procedureKey: 'no-such' }), {
    status: 409,
    body: { code: 'nothing-to-destroy' },
  });
  t.match(await (await admin()).get('/destructions/01900000-0000-7000-8000-000000000000'), {
    status: 404,
    body: { code: 'destruction-not-found' },
  });
  t.match(await (await admin()).post('/destructions', {}), { status: 400 });
});

t.test('a legal hold keeps a case from every list until it is lifted', async (t) => {
  const place = async () => (await admin()).post('/legal-holds', { caseNumber: held.number, reason: '行政诉讼需要' });

  const { status, body: hold } = await place();

  t.equal(status, 201);
  t.match(await place(), { status: 409, body: { code: 'legal-hold-in-force' } });
  t.match(await (await admin()).post('/legal-holds', { caseNumber: 'none', reason: '诉讼' }), { status: 404 });
  const list = await propose({ endedBefore: '2026-12-31T00:00:00.000Z' });
  t.notOk((await itemsOf(list.id)).some(({ caseId }) => caseId === held.id));
  await (await admin()).must('POST', `/destructions/${list.id}/rejection`, { reason: '先核对' });
  const lift = async () => (await other()).post(`/legal-holds/${hold.id}/lifting`, { reason: '已结案' });
  t.match(await lift(), { status: 200, body: { liftedByName: '吴悦', reason: '行政诉讼需要' } });
  t.match(await lift(), { status: 404, body: { code: 'legal-hold-not-found' } });
  const { items } = await (await admin()).must('POST', '/legal-holds/search', { filter: { inForce: false } });
  t.match(items, [{ caseNumber: held.number, liftedReason: '已结案' }]);
});

t.test('a joint application is on the list with all its cases, or with none while one has to stay', async (t) => {
  const rule = { years: null, basis: '永久保管' };
  const listed = async () => {
    const list = await propose();
    await (await admin()).must('POST', `/destructions/${list.id}/rejection`, { reason: '试列' });
    return (await itemsOf(list.id)).map(({ caseId }) => caseId);
  };
  await (await admin()).must('PUT', '/retention-rules/brief', rule);

  const [first, second] = pair;
  t.notOk((await listed()).some((id) => id === first?.id || id === second?.id));
  const { items } = await (await admin()).must('GET', '/retention-rules');
  t.match(
    items.filter(({ procedureKey }: Body) => ['brief', 'licence'].includes(procedureKey)),
    [
      { procedureKey: 'brief', years: null, expired: 0, keptBack: 0 },
      { procedureKey: 'licence', years: 10, expired: 4, keptBack: 1 },
    ],
  );

  await (await admin()).delete('/retention-rules/brief');
  const both = await listed();
  t.ok(both.includes(first?.id) && both.includes(second?.id));
});

t.test('a list is approved by another administrator, as it was looked at, and each case looked at again', async (t) => {
  const list = await propose();
  t.match(list, { state: 'PROPOSED', total: 6, waiting: 6, certificate: null });
  t.ok(list.rowsFound.some(({ table, rows }: Body) => table === 'user_tasks' && rows === 6));
  t.same((await (await admin()).must('GET', '/destructions')).items[0], list);
  t.match(
    await (await admin()).post('/destructions', { reason: '再列一次' }),
    { status: 409 },
    'on one open list at a time',
  );
  const file = await (await admin()).post(`/destructions/${list.id}/items/exports`, { format: 'csv' });
  t.match(file, { status: 200 });
  t.ok(String(file.body).includes(gone.number));

  const approval = { listHash: list.listHash };
  t.match(await (await admin()).post(`/destructions/${list.id}/approval`, approval), {
    status: 403,
    body: { code: 'destruction-needs-another' },
  });
  t.match(await (await other()).post(`/destructions/${list.id}/approval`, { listHash: '0'.repeat(64) }), {
    status: 409,
    body: { code: 'destruction-list-differs' },
  });
  t.match(await (await other()).post(`/destructions/${list.id}/resumption`, {}), {
    status: 409,
    body: { code: 'destruction-state-forbids' },
  });
  t.match(await approve(await other(), list), { state: 'RUNNING', decidedByName: '吴悦' });
  await (await other()).must('POST', `/destructions/${list.id}/suspension`, {});
  await run();
  t.match(await read(list.id), { state: 'STOPPED', waiting: 6 });

  // Meanwhile one is held, somebody complains about another, and a third is not as it was written.
  await (await admin()).must('POST', '/legal-holds', { caseNumber: held.number, reason: '审计需要' });
  await (await w.as('applicant')).must('POST', '/complaints', {
    kind: 'DELAY',
    body: '办理拖延。',
    caseId: disputed.id,
  });
  await database.run(`update events set actor_name = 'nobody' where case_id = :id and sequence = 2`, {
    id: tampered.id,
  });
  await (await other()).must('POST', `/destructions/${list.id}/resumption`, {});
  await run();

  const done = await read(list.id);
  t.match(done, { state: 'DONE', destroyed: 3, kept: 3, failed: 0, waiting: 0, filesWaiting: 0 });
  const whyOf = new Map((await itemsOf(list.id)).map(({ caseId, state, code }) => [caseId, code ?? state]));
  t.same(
    [gone, held, tampered, disputed, ...pair].map(({ id }) => whyOf.get(id)),
    ['DESTROYED', 'legal-hold', 'record-broken', 'still-open', 'DESTROYED', 'DESTROYED'],
  );
  t.match(await w.case('admin', held.id), { id: held.id });
  t.match(done.certificate, { number: 1, destroyed: 3, previousHash: '', approvedByName: '吴悦' });
  const erased = done.certificate.rowsErased.map(({ table }: Body) => table);
  t.same(
    erased.filter((table: string) => !done.rowsFound.some((found: Body) => found.table === table)),
    [],
  );
  t.ok(erased.includes('events') && erased.includes('prints') && erased.includes('applications'));
  const acts = await (await admin()).must('POST', '/operator-acts/search', { filter: { act: 'cases-destroyed' } });
  t.match(acts.items, [{ subject: list.number, data: { certificateHash: done.certificate.hash } }]);
});

t.test(
  'of a destroyed case nothing is left but figures, the end of its record, and what verifies its documents',
  async (t) => {
    t.match(await (await admin()).get(`/cases/${gone.id}`), { status: 404 });
    t.match(await w.anybody.get(`/public/cases/${gone.number}?code=${gone.queryCode}`), { status: 404 });
    const going = { tenantId, caseIds: [gone.id], disclosureIds: [gone.disclosureId], applicationIds: [] };
    t.same(await countGoing(database, { ...going, documentIds: papers.map(({ id }) => id) }), {});
    const { items } = await (await admin()).must('POST', '/destroyed-cases/search', {
      filter: { number: gone.number },
    });
    t.match(items, [{ caseId: gone.id, status: 'COMPLETED_APPROVED', eventHash: /^[0-9a-f]{64}$/, documents: [] }]);
    t.ok(items[0].documents.includes(certificate?.number));
    t.match(left.items, [{ table: 'events_before_2026_04', state: 'DETACHED' }]);
    t.match(
      await database.first('select count(*) as count from events_before_2026_04 where case_id = :id', { id: gone.id }),
      { count: 0 },
      'nor in a month that was detached',
    );
    const told = await database.rows(
      `select to_jsonb(k)::text || coalesce((select string_agg(to_jsonb(o)::text, '') from destroyed_documents o
       where o.case_id = k.case_id), '') as told
     from destroyed_cases k`,
    );
    t.notMatch(JSON.stringify(told), /国有资产|停车楼|李|陈川/, 'nobody is named');

    t.match(before.visitsPerApplication, { n: 1 });
    t.same(await figures(), before, 'what supervision counts is what it was');
  },
);

t.test('whoever holds a licence of a destroyed case can still ask whether it is genuine', async (t) => {
  const at = `/public/documents/${encodeURIComponent(certificate?.number)}`;

  const { body } = await w.anybody.get(`${at}?code=${certificate?.checkCode}`);

  t.match(body, {
    number: certificate?.number,
    state: 'VALID',
    issuedOn: '2026-03-02',
    recordDestroyedOn: '2037-03-02',
  });
  t.equal(body.addressee, null);
  t.equal(body.statementHash, certificate?.statementHash);
  t.equal(body.fileHashes.length, 2, 'the page and the PDF that was printed');
  t.equal(printed.status, 200);
  t.match(await w.anybody.get(`${at}?code=AAAAAAAAAA`), { status: 404, body: { code: 'document-not-found' } });
});

t.test('a paper another case took over stays on the disk, what nobody needs is gone', async (t) => {
  const [kept] = (await (await w.as('applicant')).must('GET', `/disclosures/${later.id}`)).rows.flatMap(
    ({ documents }: Body) => documents,
  );
  t.equal(kept?.contentHash ?? paper?.contentHash, paper?.contentHash);
  t.equal(await fileOf(paper?.contentHash), true);
  t.match(await (await w.as('applicant')).get(`/documents/${kept.id}/content`), { status: 200 });
  t.equal(await fileOf(certificate?.contentHash), false);
});

t.test('records verify after a destruction, and what is changed in what is left of it is named', async (t) => {
  const verify = async () => (await admin()).must('POST', '/audit/verification', {});
  const [{ number = '' } = {}] = await database.rows<{ number: string }>(
    `select number from destructions where state = 'DONE'`,
  );
  const changed = async (statement: string, back: string, why: string, name = number) => {
    await database.run(statement);
    t.match((await verify()).brokenDestructions, [{ number: name, why }], why);
    await database.run(back);
  };
  const { broken, ...found } = await verify();
  t.match(found, { destroyed: 3, brokenDestructions: [] });
  t.match(broken, [{ caseNumber: tampered.number }], 'the one that was kept because it is broken');

  await changed(
    `update destroyed_cases set event_count = event_count + 1 where number = '${gone.number}'`,
    `update destroyed_cases set event_count = event_count - 1 where number = '${gone.number}'`,
    'REMAINS_CHANGED',
  );
  await changed(
    `update destructions set certificate = certificate || '{"destroyed": 2}' where state = 'DONE'`,
    `update destructions set certificate = certificate || '{"destroyed": 3}' where state = 'DONE'`,
    'CERTIFICATE_CHANGED',
  );
  await changed(
    `update number_series set last_number = 2 where series = 'certificates-of-destruction'`,
    `update number_series set last_number = 1 where series = 'certificates-of-destruction'`,
    'CERTIFICATE_MISSING',
    '2',
  );
  await changed(
    `insert into events (tenant_id, id, case_id, sequence, type, occurred_at, recorded_at, data, previous_hash, hash)
     select tenant_id, case_id, case_id, 1, 'x', now(), now(), '{}', '', '' from destroyed_cases where number = '${gone.number}'`,
    `delete from events where type = 'x'`,
    'CAME_BACK',
  );
  await database.run(
    `update destruction_items set years = years + 1 where case_number = '${gone.number}' and state = 'DESTROYED'`,
  );
  t.match((await verify()).brokenDestructions, [{ why: 'LIST_CHANGED' }, { why: 'CERTIFICATE_CHANGED' }]);
  await database.run(
    `update destruction_items set years = years - 1 where case_number = '${gone.number}' and state = 'DESTROYED'`,
  );
});

t.test('a case somebody is moving this moment comes later, and one that can not be erased is as it was', async (t) => {
  const { items } = await (await admin()).must('POST', '/legal-holds/search', { filter: { inForce: true } });
  await (await admin()).must('POST', `/legal-holds/${items[0].id}/lifting`, { reason: '审计结束' });
  const list = await propose({ procedureKey: 'licence' });
  const unit = { tenantId, destructionId: list.id, unitId: held.id };
  const house = { services: w.services, tenantId, clock: () => w.now() };
  await approve(await other(), list);
  const mover = await database.hold();
  await mover.run(() =>
    database.rows('select id from process_instances where case_id = :id for update', { id: held.id }),
  );
  t.equal(await destroyUnit(house, unit, caseYears), false);
  await mover.rollback();
  await database.run(
    `create table strangers (tenant_id text, case_id uuid, foreign key (tenant_id, case_id) references cases (tenant_id, id))`,
  );
  await database.run('insert into strangers select tenant_id, id from cases where id = :id', { id: held.id });

  await run();

  t.match(await read(list.id), { state: 'DONE', destroyed: 0, kept: 1, failed: 1, certificate: { number: 2 } });
  t.match(
    (await itemsOf(list.id)).find(({ caseId }) => caseId === held.id),
    { state: 'FAILED', message: /strangers/ },
  );
  t.match(await w.case('admin', held.id), { id: held.id });
  await database.run('drop table strangers');
  t.match((await (await admin()).must('POST', '/audit/verification', {})).brokenDestructions, []);
});
