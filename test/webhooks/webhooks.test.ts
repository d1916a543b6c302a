import t from 'tap';
import { deliverDue, startCourier } from '../../src/webhooks/courier.ts';
import { carPark } from '../journeys/projects.ts';
import { handlerTask, inARow, procedureDiagram } from '../support/diagrams.ts';
import { signatureOf, startReceiver } from '../support/receiver.ts';
import { deploy } from '../support/worker.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const w = await world(t, monday);
await deploy(w, 'one-step', procedureDiagram('one-step', inARow({ id: 'A', xml: handlerTask('A') })));

const parts = { database: w.database, clock: () => w.now(), rules: { privateAddresses: true, plainHttp: true } };
const later = (seconds: number) => new Date(Date.parse(w.now()) + seconds * 1000).toISOString();
const admin = () => w.as('admin');
const make = async (url: string, events: string[]) =>
  (await admin()).must('POST', '/webhooks', { name: 'exchange', url, events });
const drop = async (id: string) => t.equal((await (await admin()).delete(`/webhooks/${id}`)).status, 204);
const deliverAll = async () => {
  while ((await deliverDue(parts)) > 0);
};
const apply = () => w.apply('one-step', { facts: carPark });
const deliveries = async (webhookId: string) =>
  (await (await admin()).must('POST', '/webhook-deliveries/search', { filter: { webhookId } })).items;

t.test(
  'a webhook is told of what it asks for, in the order it happened, signed, and of nothing personal',
  async (t) => {
    const receiver = await startReceiver(t);
    const { id, secret, ...hook } = await make(receiver.url, ['case.received', 'task.*']);
    t.match(hook, { active: true, revision: 1, pending: 0 });
    t.equal((await (await admin()).must('GET', `/webhooks/${id}`)).secret, undefined, 'the secret is shown once');

    const { id: caseId, number } = await apply();
    const [task] = await w.tasks('handler', caseId);
    await (await w.as('handler')).must('POST', `/tasks/${task?.id}/claim`);
    await w.complete('handler', caseId, 'A', { outcome: 'DONE', comment: '李安先生很着急' });
    await deliverAll();

    t.same(
      receiver.got.map(({ body }) => body.type),
      ['case.received', 'task.created', 'task.claimed', 'task.completed'],
    );
    for (const one of receiver.got) {
      t.equal(one.signature, signatureOf(secret, one));
      t.equal(one.seconds, Date.parse(w.now()) / 1000);
      t.match(one.body.data, { caseId, caseNumber: number });
      t.notMatch(one.text, /李安|陈川|着急|安澜/);
    }
    t.match(receiver.got.at(-1)?.body, { data: { taskId: task?.id, outcome: 'DONE', elementId: 'A' } });
    t.match(await deliveries(id), [{ state: 'DELIVERED', attempts: 1, lastStatus: 204 }, {}, {}, {}]);
    await drop(id);
  },
);

t.test('one that fails is tried again later, what follows in its case waits, other cases do not', async (t) => {
  const receiver = await startReceiver(t);
  const { id } = await make(receiver.url, ['case.received', 'task.created']);
  receiver.status = 503;
  await apply();
  await deliverAll();
  receiver.status = 204;
  const second = await apply();
  await deliverAll();

  t.same(
    receiver.got.map(({ body }) => body.type),
    ['case.received', 'case.received', 'task.created'],
  );
  t.ok(receiver.got.slice(1).every(({ body }) => body.data.caseId === second.id));
  w.sleep(later(6));
  await deliverAll();
  t.equal(receiver.got.length, 5);
  t.equal(receiver.got[3]?.id, receiver.got[0]?.id, 'the same delivery bears the same id');
  t.equal(receiver.got[4]?.body.type, 'task.created');
  const again = (await deliveries(id)).find(({ attempts }: { attempts: number }) => attempts === 2);
  const told = await (await admin()).must('GET', `/webhook-deliveries/${again.id}`);
  t.match(told, {
    state: 'DELIVERED',
    log: [
      { number: 1, status: 503 },
      { number: 2, status: 204 },
    ],
  });
  await drop(id);
});

t.test('after its last attempt it has failed, what follows goes on, and it can be sent again', async (t) => {
  const receiver = await startReceiver(t);
  const { id } = await make(receiver.url, ['case.received', 'task.created']);
  receiver.status = 500;
  await apply();
  for (let n = 0; n < 8; n += 1) {
    await deliverDue(parts);
    w.sleep(later(7 * 3600));
  }
  receiver.status = 200;
  await deliverAll();

  const all: { id: string; type: string }[] = await deliveries(id);
  const [created, received] = ['task.created', 'case.received'].map((type) => all.find((one) => one.type === type));
  t.match(created, { type: 'task.created', state: 'DELIVERED' });
  t.match(received, { type: 'case.received', state: 'FAILED', attempts: 8, lastStatus: 500 });
  t.match(await (await admin()).must('GET', '/webhooks'), { items: [{ failed: 1, pending: 0 }] });
  await (await admin()).must('POST', `/webhook-deliveries/${received?.id}/resend`);
  await deliverAll();
  t.match(await (await admin()).must('GET', `/webhook-deliveries/${received?.id}`), {
    state: 'DELIVERED',
    attempts: 9,
  });
  await drop(id);
  t.match(await (await admin()).post(`/webhook-deliveries/${received?.id}/resend`), {
    status: 409,
    body: { code: 'delivery-not-resendable' },
  });
});

t.test('a receiver that never answers holds up no other', async (t) => {
  const [slow, quick] = [await startReceiver(t), await startReceiver(t)];
  slow.status = 0;
  const hooks = [await make(slow.url, ['*']), await make(quick.url, ['case.*'])];
  const courier = startCourier({ ...parts, everyMs: 5, report: (error) => t.fail(String(error)) });

  await apply();
  await apply();
  while (quick.got.filter(({ body }) => body.type === 'case.received').length < 2) {
    await w.database.rows('select pg_sleep(0.01)');
  }

  t.equal((await deliveries(hooks[0].id)).filter(({ state }: { state: string }) => state === 'DELIVERED').length, 0);
  for (const { id } of hooks) await drop(id);
  slow.hangUp();
  await courier.stop();
});

t.test('two couriers never send one delivery at the same time', async (t) => {
  const receiver = await startReceiver(t);
  const { id } = await make(receiver.url, ['*']);
  for (let n = 0; n < 3; n += 1) await apply();

  while ((await Promise.all([deliverDue(parts), deliverDue(parts), deliverDue(parts)])).some((sent) => sent > 0));

  const ids = receiver.got.map((one) => one.id);
  t.equal(new Set(ids).size, ids.length);
  t.equal(
    ids.length,
    (await w.database.rows('select id from webhook_deliveries where webhook_id = :id', { id })).length,
  );
  await drop(id);
});

t.test('a webhook is changed, switched off and deleted; then it is told nothing', async (t) => {
  const receiver = await startReceiver(t);
  const { id } = await make(receiver.url, ['*']);
  const change = async (body: object, headers = {}) => (await admin()).patch(`/webhooks/${id}`, body, headers);
  t.match(await change({ events: ['clock.*'] }, { 'if-match': '"9"' }), {
    status: 409,
    body: { code: 'revision-stale' },
  });
  t.match(await change({ active: false }), { status: 200, body: { active: false, revision: 2, events: ['*'] } });
  await apply();
  await deliverAll();
  t.same(receiver.got, []);
  t.match(await change({ active: true, events: ['case.ended'] }), { body: { revision: 3 } });
  await apply();
  await deliverAll();
  t.same(receiver.got, []);
  await drop(id);
  t.equal((await change({ name: 'x' })).status, 404);
});

t.test('only operators make webhooks, and only ones that can be reached', async (t) => {
  const body = { name: 'x', url: 'http://127.0.0.1:9/', events: ['*'] };
  t.equal((await w.anybody.post('/webhooks', body)).status, 401);
  t.equal((await (await w.as('integrator')).post('/webhooks', body)).status, 403);
  const post = async (more: object) => (await admin()).post('/webhooks', { ...body, ...more });
  t.match(await post({ url: 'ftp://example.org/' }), { status: 422, body: { code: 'webhook-url-refused' } });
  t.match(await post({ url: 'https://a:b@example.org/' }), { status: 422 });
  for (const more of [{ events: [] }, { events: ['Task.*'] }, { events: ['*.created'] }, { url: '' }, { name: '' }]) {
    t.match(await post(more), { status: 400 }, JSON.stringify(more));
  }
  const nobody = '019a0000-0000-7000-8000-000000000000';
  t.match(await (await admin()).get(`/webhook-deliveries/${nobody}`), {
    status: 404,
    body: { code: 'delivery-not-found' },
  });
  t.match(await (await admin()).get(`/webhooks/${nobody}`), { status: 404, body: { code: 'webhook-not-found' } });
});
