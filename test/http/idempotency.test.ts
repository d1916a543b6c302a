import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import { smallPdf, world } from '../support/world.ts';

t.test('a command with a key and its answer are on record together', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const applicant = await w.as('applicant');
  const project = { name: '三号厂房', regionCode: '511700', facts: factory };
  const names = async () => (await applicant.must('GET', '/projects')).items.map(({ name }: { name: string }) => name);

  await t.test('the same request again is answered with the same body, address and revision', async (t) => {
    const key = { 'idempotency-key': 'project-1' };
    const first = await applicant.post('/projects', project, key);
    const again = await applicant.post('/projects', project, key);

    t.equal(first.status, 201);
    t.same([again.status, again.body], [201, first.body]);
    for (const name of ['location', 'etag']) t.equal(again.headers.get(name), first.headers.get(name), name);
    t.same(await names(), ['三号厂房']);
  });

  await t.test('one that breaks off before its end did nothing, and its retry does it once', async (t) => {
    await w.database.run(
      `create function cut_off() returns trigger language plpgsql as
       $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
    );
    await w.database.run(
      `create trigger cut_off before update on idempotency_keys for each row execute function cut_off()`,
    );
    const key = { 'idempotency-key': 'project-2' };
    const broken = await applicant.post('/projects', { ...project, name: '四号厂房' }, key);
    await w.database.run(`drop trigger cut_off on idempotency_keys`);

    t.match(broken, { status: 503, body: { code: 'service-unavailable' } });
    t.same(await names(), ['三号厂房'], 'the project was not entered');
    t.equal((await applicant.post('/projects', { ...project, name: '四号厂房' }, key)).status, 201);
    t.equal((await applicant.post('/projects', { ...project, name: '四号厂房' }, key)).status, 201);
    t.same((await names()).sort(), ['三号厂房', '四号厂房']);
  });

  await t.test('a refused request keeps no key', async (t) => {
    const key = { 'idempotency-key': 'project-3' };
    t.equal((await applicant.post('/projects', { ...project, name: '' }, key)).status, 400);
    t.equal((await applicant.post('/projects', { ...project, name: '五号厂房' }, key)).status, 201);
  });

  await t.test('a file is handed in once, and another one under its key is refused, however long it is', async (t) => {
    const { disclosureId, id: rowId } = await openRow();
    const path = `/disclosures/${disclosureId}/rows/${rowId}/documents`;
    const send = (content: Buffer, name = '图纸.pdf') => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(content)]), name);
      // Every form has a line of its own between its parts.
      return applicant.postForm(path, form, { 'idempotency-key': 'drawing-1' });
    };
    const content = smallPdf('one');
    const other = Buffer.from(content.map((byte, at) => (at === content.length - 9 ? byte ^ 1 : byte)));

    const first = await send(content);
    const again = await send(content);

    t.equal(first.status, 201);
    t.same([again.status, again.body.id], [201, first.body.id]);
    t.equal(again.headers.get('idempotency-replayed'), 'true');
    for (const wrong of [await send(other), await send(content, '别的.pdf')]) {
      t.match(wrong, { status: 422, body: { code: 'idempotency-key-reused' } });
    }
    const { rows } = await applicant.must('GET', `/disclosures/${disclosureId}`);
    t.equal(rows.find(({ id }: { id: string }) => id === rowId).documents.length, 1);
  });

  await t.test('diagrams are published once, and others under their key are refused', async (t) => {
    const designer = await w.as('designer');
    const deploy = (note: string) => {
      const form = new FormData();
      form.append('note', note);
      form.append('files', new Blob([oneStep('one-step')]), 'one-step.bpmn');
      return designer.postForm('/deployments', form, { 'idempotency-key': 'deployment-1' });
    };

    const first = await deploy('第一版');
    const again = await deploy('第一版');

    t.equal(first.status, 201, JSON.stringify(first.body));
    t.same([again.status, again.body], [201, first.body]);
    t.match(await deploy('第二版'), { status: 422, body: { code: 'idempotency-key-reused' } });
  });

  async function openRow(): Promise<{ disclosureId: string; id: string }> {
    const { id: disclosureId, rows } = await w.prepare('construction-permit', { facts: factory, without: ['CP-13'] });
    const row = rows.find(({ id }: { id: string }) => id === 'CP-13');
    return { disclosureId, id: row.id };
  }

  await t.test('of several things in one request with a key, one that is refused undoes no other', async (t) => {
    const taken = await w.apply('construction-permit', { facts: factory, project: '六号厂房' });
    const free = await w.apply('construction-permit', { facts: factory, project: '七号厂房' });
    const [[first], [second]] = [await w.tasks('window', taken.id), await w.tasks('window', free.id)];
    const taskIds = [first?.id, '019b0000-0000-7000-8000-000000000000', second?.id];

    const window = await w.as('window');
    const answer = await window.post('/tasks/batch-claim', { ids: taskIds }, { 'idempotency-key': 'claims' });

    t.equal(answer.status, 200);
    for (const id of [first?.id, second?.id]) t.match(await window.must('GET', `/tasks/${id}`), { state: 'CLAIMED' });
  });
});

function oneStep(key: string): string {
  return procedureDiagram(
    key,
    `<bpmn:startEvent id="s" name="开始"/>${handlerTask('A')}<bpmn:endEvent id="e" name="结束"/>${flows('s-A', 'A-e')}`,
  );
}
