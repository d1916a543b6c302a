import t from 'tap';
import { samples } from '../files/samples.ts';
import { carPark } from '../journeys/projects.ts';
import { documentOf, flows, procedure } from '../support/diagrams.ts';
import { publishWithFiles, withFiles } from '../support/form-with-files.ts';
import { smallPdf } from '../support/world.ts';
import { actsScene } from './acts-scene.ts';

const monday = '2026-03-02T02:00:00.000Z';

const { w, begin, idOf, taskAt, claimed, done, elements, box, events, actOf } = await actsScene(t);

t.test('a completed task is taken back as long as nobody has touched what follows', async (t) => {
  const caseId = await begin();
  const [handler, reviewer] = [await w.as('handler'), await w.as('reviewer')];
  const path = await claimed('handler', caseId, 'A');

  t.match(await handler.post(`${path}/withdrawal`, {}), { status: 409, body: { code: 'task-not-completed' } });
  await handler.must('POST', `${path}/completion`, { outcome: 'DONE', values: {} });
  t.equal(actOf(await handler.must('GET', path), 'TAKE_BACK'), true);
  t.match(await reviewer.post(`${path}/withdrawal`, {}), { status: 403, body: { code: 'not-the-assignee' } });
  const open = await handler.must('POST', `${path}/withdrawal`, { reason: '填错了' });
  t.match(open, { elementId: 'A', state: 'CLAIMED', assignee: { name: '陈川' } });
  t.same(await elements('reviewer', caseId), []);
  t.match(await handler.post(`${path}/withdrawal`, {}), { status: 409, body: { code: 'withdrawal-too-late' } });
  await handler.must('POST', `/tasks/${open.id}/completion`, { outcome: 'DONE' });
  await claimed('reviewer', caseId, 'B');
  t.equal(actOf(await handler.must('GET', `/tasks/${open.id}`), 'TAKE_BACK'), false);
  t.match(await handler.post(`/tasks/${open.id}/withdrawal`, {}), {
    status: 409,
    body: { code: 'withdrawal-too-late', because: 'task.claimed' },
  });
  await done('reviewer', caseId, 'B');
  const inBranch = (await box('handler', 'closed')).items[0];
  t.ok(inBranch);
});

t.test('copies show a case to those who have no part in it, and are marked as read', async (t) => {
  const caseId = await begin();
  const path = await claimed('handler', caseId, 'A');
  const [handler, archivist] = [await w.as('handler'), await w.as('archive')];

  t.match(await archivist.get(path), { status: 404 });
  t.match(await archivist.put(`${path}/copy/read-mark`, {}), { status: 404 });
  await handler.must('POST', `${path}/copies`, { accountIds: [await idOf('archive')], note: '请知悉' });
  t.match(await handler.post(`${path}/copies`, { accountIds: [await idOf('applicant')] }), {
    status: 422,
    body: { code: 'account-not-staff' },
  });
  t.match(await box('archive', 'copied'), {
    counts: { copied: 1 },
    items: [{ copy: { note: '请知悉', sentBy: { name: '陈川' }, readAt: null }, mayClaim: false }],
  });
  t.match(await archivist.must('PUT', `${path}/copy/read-mark`, {}), { copy: { readAt: monday } });
  t.match((await box('archive', 'copied')).counts, { copied: 0 });
  t.match(await archivist.post(`${path}/claim`), { status: 403 });
});

t.test('whoever waits urges once in a working day, and officers find what is urged', async (t) => {
  const caseId = await begin();
  const path = await claimed('handler', caseId, 'A');
  const [applicant, lead] = [await w.as('applicant'), await w.as('lead')];

  t.match(await applicant.must('POST', `/cases/${caseId}/reminders`, { message: '工期紧' }), { urged: 1 });
  t.match(await applicant.post(`/cases/${caseId}/reminders`, {}), { status: 409, body: { code: 'urged-already' } });
  t.match(await (await w.as('factory')).post(`/cases/${caseId}/reminders`, {}), { status: 404 });
  t.match(await lead.must('POST', `${path}/reminders`, { message: '请抓紧' }), { urged: 2 });
  t.match(await (await w.as('handler')).post(`${path}/reminders`, {}), {
    status: 403,
    body: { code: 'urging-not-yours' },
  });
  const urged = await box('handler', 'urged');
  t.equal(urged.counts.urged, 1);
  t.match(urged.items, [{ urged: 2, case: { id: caseId } }]);
});

t.test('comments are for officers, or for the applicant too where they say so', async (t) => {
  const caseId = await begin();
  const { id: taskId } = await taskAt('handler', caseId, 'A');
  const [handler, applicant] = [await w.as('handler'), await w.as('applicant')];

  await handler.must('POST', `/cases/${caseId}/comments`, { body: '内部意见', taskId });
  await handler.must('POST', `/cases/${caseId}/comments`, { body: '请耐心等待', audience: 'APPLICANT' });
  await applicant.must('POST', `/cases/${caseId}/comments`, { body: '好的', audience: 'STAFF' });
  t.match((await handler.must('GET', `/cases/${caseId}/comments`)).items, [
    { body: '内部意见', taskId, audience: 'STAFF' },
    { body: '请耐心等待' },
    { body: '好的', isApplicant: true, audience: 'APPLICANT' },
  ]);
  const seen = (await applicant.must('GET', `/cases/${caseId}/comments`)).items;
  t.same(
    seen.map(({ body }: { body: string }) => body),
    ['请耐心等待', '好的'],
  );
  t.equal((await events(caseId, 'applicant')).filter(({ type }) => type === 'comment.added').length, 2);
  t.match(await (await w.as('factory')).get(`/cases/${caseId}/comments`), { status: 404 });
});

t.test('several tasks are completed in one call, each with its own result', async (t) => {
  const [one, two] = [await begin(), await begin()];
  const ids = [(await taskAt('handler', one, 'A')).id, (await taskAt('handler', two, 'A')).id];
  const unknown = '01900000-0000-7000-8000-000000000000';
  const batch = await (await w.as('handler')).must('POST', '/tasks/batch-completion', {
    items: [{ id: ids[0] }, { id: ids[1], completion: { outcome: 'MAYBE' } }, { id: unknown }],
    completion: { outcome: 'DONE' },
  });

  t.match(batch, {
    completed: 1,
    items: [
      { id: ids[0], completed: true, code: null },
      { id: ids[1], completed: false, code: 'outcome-unknown' },
      { id: unknown, completed: false, code: 'task-not-found' },
    ],
  });
  t.equal(batch.items[0].nextTaskIds.length, 1);
  t.match(await (await w.as('handler')).post('/tasks/batch-completion', { items: [] }), { status: 400 });
});

t.test('a vote takes further voters in, and where nobody can do a task the diagram says what happens', async (t) => {
  const caseId = await begin('votes');
  const [first, second] = await w.tasks('handler', caseId);
  const handler = await w.as('handler');
  await handler.must('POST', `/tasks/${first?.id}/claim`);

  const wish = { when: 'PARALLEL', reason: '扩大范围' };
  const voters = await handler.must('POST', `/tasks/${first?.id}/signers`, { ...wish, accountId: await idOf('lead') });
  t.match(voters.items, [{ position: 'VOTE', state: 'OPEN' }]);
  const more = await handler.must('POST', `/tasks/${first?.id}/signers`, { ...wish, accountId: await idOf('fire') });
  t.match((await handler.delete(`/tasks/${first?.id}/signers/${more.items[1].id}`)).body.items, [
    { state: 'OPEN' },
    { state: 'REMOVED' },
  ]);
  await w.complete('lead', caseId, 'V', { outcome: 'DONE' });
  await handler.must('POST', `/tasks/${first?.id}/completion`, { outcome: 'DONE' });
  await (await w.as('handler2')).must('POST', `/tasks/${second?.id}/completion`, { outcome: 'DONE' });

  t.same(await elements('head', caseId), ['H'], 'the head does what nobody else can');
  await done('head', caseId, 'H');
  const types = (await events(caseId)).map(({ type }) => type);
  t.ok(types.includes('task.sent-to-head'));
  t.ok(types.includes('task.skipped'), 'K is passed over');
  const open = (await (await w.as('admin')).must('GET', '/incidents')).items;
  t.match(
    open.filter((one: { code: string }) => one.code === 'nobody-entitled'),
    [{ elementId: 'I' }],
  );
});

t.test('a step takes the fields of its form by the rules of the form, and only those it may fill in', async (t) => {
  const step = (id: string, form: string) => `
    <bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements>
      <approval:assignment department="housing" role="HANDLER"/>
      <approval:form key="site" outcomeVariable="${id}Said" ${form}><approval:outcome value="DONE" name="完成"/></approval:form>
    </bpmn:extensionElements></bpmn:userTask>`;
  const xml = documentOf(
    procedure(
      'filled',
      `<bpmn:startEvent id="s"/>${step('first', '')}${step('second', 'readOnlyFields="area" hiddenFields="note"')}<bpmn:endEvent id="e"/>
       ${flows('s-first', 'first-second', 'second-e')}`,
    ),
  );
  const site = {
    components: [
      { type: 'number', key: 'area', label: '面积', validate: { required: true, min: 1 } },
      { type: 'textfield', key: 'firm', label: '单位', properties: { kind: 'uscc' } },
      { type: 'textfield', key: 'note', label: '说明', conditional: { hide: '=area < 100' } },
      { type: 'filepicker', key: 'photos', label: '照片', multiple: true },
    ],
  };
  const designer = await w.as('designer');
  const publish = async (form: object) => {
    await designer.put('/definition-drafts/filled', { xml, forms: { site: form } }, { 'if-match': '0' });
    const published = await designer.post('/definition-drafts/filled/publication', { note: '新' });
    await designer.must('DELETE', '/definition-drafts/filled');
    return published;
  };
  const wrong = { components: [...site.components, { type: 'radio', key: 'area', values: [] }] };
  const refused = await publish(wrong);
  t.match(refused, { status: 422, body: { code: 'diagram-refused' } });
  t.ok(
    ['form-key-twice', 'form-options'].every((code) =>
      refused.body.errors.some((one: { code: string }) => one.code === code),
    ),
  );
  t.match(await publish(site), { status: 201 });

  const caseId = await begin('filled');
  const handler = await w.as('handler');
  const complete = async (task: string, values: object) =>
    handler.post(`${task}/completion`, { outcome: 'DONE', values });
  const first = await claimed('handler', caseId, 'first');
  t.match(await complete(first, { area: 0, firm: '91510100MA61XW3L5W', other: 1 }), {
    status: 422,
    body: {
      code: 'form-invalid',
      errors: [
        { path: 'other', code: 'unknown-field' },
        { path: 'area', code: 'min' },
        { path: 'firm', code: 'uscc' },
      ],
    },
  });
  t.match(await complete(first, { area: 5, note: '小' }), { body: { errors: [{ path: 'note', code: 'hidden' }] } });
  const strange = { photos: ['01a21eeb-5678-7cd3-a6e1-9d4ba97757f1', 'x'] };
  t.match(await complete(first, { area: 120, ...strange }), {
    status: 422,
    body: { code: 'form-invalid', errors: [{ path: 'photos', code: 'file-unknown' }] },
  });
  t.match(await complete(first, { area: 120, note: '大' }), { status: 200 });

  const second = await claimed('handler', caseId, 'second');
  t.match((await handler.must('GET', second)).form.components, [
    { key: 'area', readonly: true, defaultValue: 120 },
    { key: 'firm' },
  ]);
  t.match(await complete(second, { area: 121 }), { body: { errors: [{ path: 'area', code: 'read-only' }] } });
  t.match(await complete(second, { area: 120, note: '改' }), { body: { errors: [{ path: 'note', code: 'hidden' }] } });
  t.match(await complete(second, { area: 120, firm: '91350100M000100Y43' }), { status: 200 });
});

t.test(
  'files go with the fields of a form: the application names its own, a step its own, and the next step shows them',
  async (t) => {
    await publishWithFiles(w);
    const applicant = await w.as('applicant');
    const project = await applicant.must('POST', '/projects', { name: '附件', regionCode: '511700', facts: carPark });
    const list = await applicant.must('POST', '/disclosures', { definitionKey: withFiles, projectId: project.id });
    const at = (field: string) => `/disclosures/${list.id}/fields/${field}/documents`;
    const wrong: [string, string, Buffer, number, string][] = [
      ['plan', 'plan.pdf', samples.png, 422, 'file-type-mismatch'],
      ['plan', 'plan.exe', samples.exe, 422, 'file-type-not-allowed'],
      ['plan', 'plan.png', samples.png, 422, 'file-kind-not-taken'],
      ['plan', 'plan.pdf', Buffer.alloc(0), 422, 'file-empty'],
      ['firm', 'plan.pdf', smallPdf('x'), 404, 'field-unknown'],
    ];
    for (const [field, name, content, status, code] of wrong) {
      t.match(await applicant.upload(at(field), name, content), { status, body: { code } }, code);
    }
    t.match(await (await w.as('factory')).upload(at('plan'), 'plan.pdf', smallPdf('x')), { status: 404 });
    const [left, plan] = [
      (await applicant.upload(at('plan'), 'left.pdf', smallPdf('left'))).body,
      (await applicant.upload(at('plan'), 'plan.pdf', smallPdf('plan'))).body,
    ];
    const view = (await applicant.upload(at('buildings.view'), 'view.png', samples.png)).body;
    const apply = (form: object) => applicant.post('/cases', { disclosureId: list.id, form });
    t.match(await apply({ contactName: '李安' }), {
      status: 422,
      body: { code: 'form-invalid', errors: [{ path: 'plan', code: 'required' }] },
    });
    t.match(await apply({ plan: [plan.id], firm: '91510100MA61XW3L5W', buildings: [{ view: [plan.id], more: 1 }] }), {
      body: {
        errors: [
          { path: 'firm', code: 'uscc' },
          { path: 'buildings.0.more', code: 'unknown-field' },
          { path: 'buildings.0.name', code: 'required' },
        ],
      },
    });
    t.match(await apply({ plan: [plan.id], buildings: [{ name: '1#', view: [plan.id] }] }), {
      body: { errors: [{ path: 'buildings.0.view', code: 'file-kind' }] },
    });
    const filled = { contactName: '李安', plan: [plan.id], buildings: [{ name: '1#', view: [view.id] }] };
    const mine = await apply(filled);
    t.match(mine, { status: 201 });
    const caseId = mine.body.id;
    t.match(await applicant.upload(at('plan'), 'late.pdf', smallPdf('late')), {
      status: 409,
      body: { code: 'upload-closed' },
    });
    t.equal(
      (await applicant.get(`/documents/${left.id}`)).status,
      404,
      'what the application does not name is given up',
    );
    const receipt = (await applicant.must('GET', `/cases/${caseId}/documents`)).items;
    t.ok(
      ['plan', 'buildings.view'].every((key) => receipt.some(({ fieldKey }: { fieldKey: string }) => fieldKey === key)),
      'the applicant sees them with the case',
    );

    const handler = await w.as('handler');
    const look = await claimed('handler', caseId, 'look');
    const photos = `${look}/fields/photos/documents`;
    t.match(await applicant.upload(photos, 'mine.png', samples.png), { status: 403 });
    t.match(await (await w.as('reviewer')).upload(photos, 'other.png', samples.png), { status: 403 });
    t.match(await handler.upload(photos, 'notes.txt', samples.txt), {
      status: 422,
      body: { code: 'file-kind-not-taken' },
    });
    const gate = (await handler.upload(photos, 'gate.png', samples.png)).body;
    t.match(gate, { fileName: 'gate.png', mediaType: 'image/png', sizeBytes: samples.png.length });
    t.ok((await handler.must('GET', look)).files.some(({ id }: { id: string }) => id === gate.id));
    await handler.must('POST', `${look}/completion`, { outcome: 'DONE', values: { photos: [gate.id, plan.id] } });

    const shown = await handler.must('GET', await claimed('handler', caseId, 'read'));
    t.match(shown.form.components, [{ key: 'photos', readonly: true, defaultValue: [gate.id, plan.id] }]);
    t.match(shown.files.map(({ fileName }: { fileName: string }) => fileName).sort(), [
      'gate.png',
      'plan.pdf',
      'view.png',
    ]);
    t.equal((await handler.get(`/documents/${gate.id}/content`)).status, 200);
    t.equal((await applicant.get(`/documents/${gate.id}`)).status, 404, "the officers' photographs are theirs");
    const completed = (await events(caseId)).find(({ type }) => type === 'task.completed');
    t.match(completed?.data.files, [
      { field: 'photos', documentId: gate.id, fileName: 'gate.png', hash: /^[0-9a-f]{64}$/ },
      {},
    ]);
    const { body: exported } = await handler.post(`/cases/${caseId}/events/exports`, { format: 'csv' });
    t.match(String(exported), /gate\.png/, 'and the export of the record names them');
  },
);
