import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { type World, world } from '../support/world.ts';

async function accepted(w: World) {
  const applied = await w.apply('construction-permit', { facts: factory });
  const [task] = await w.tasks('window', applied.id);
  if (task === undefined) throw new Error('The window has nothing to check');
  await w.verifyAll('window', task);
  await w.complete('window', applied.id, 'formal-check', { outcome: 'COMPLETE' });
  return applied.id as string;
}

t.test(
  '§1.8 R-CLK-20 R-CLK-32 R-CLK-41 what staff do about limits is asked for, refused and told over HTTP',
  async (t) => {
    const w = await world(t, '2026-03-02T02:00:00.000Z');
    const id = await accepted(w);
    const review = { type: 'EXPERT_REVIEW', plannedWorkingDays: 2, reason: '专家论证' };

    await t.test('a reason that stops no clock is refused with its rule; more time takes a new notice', async (t) => {
      const handler = await w.as('handler');
      t.match(await handler.post(`/cases/${id}/suspensions`, { ...review, type: 'SITE_VISIT' }), {
        status: 422,
        body: { code: 'suspension-type-unlawful', rule: 'R-CLK-31' },
      });
      const stopped = await handler.must('POST', `/cases/${id}/suspensions`, review);
      const [first] = stopped.clocks[0].suspensions;
      const path = `/suspensions/${first.id}/prolongations`;
      t.match(await handler.post(path, { plannedWorkingDays: 2, reason: '补充论证' }), {
        status: 422,
        body: { code: 'suspension-not-longer' },
      });
      t.match(await (await w.as('window')).post(path, { plannedWorkingDays: 3, reason: '补充论证' }), { status: 403 });
      const prolonged = await handler.must('POST', path, { plannedWorkingDays: 3, reason: '补充论证' });
      t.match(prolonged.clocks[0].suspensions, [
        { id: first.id },
        { prolongsId: first.id, plannedEndOn: '2026-03-05' },
      ]);
      t.match(
        prolonged.clocks[0].days.find(({ on }: { on: string }) => on === '2026-03-03'),
        { reason: 'SUSPENDED', suspensionIds: [prolonged.clocks[0].suspensions[1].id] },
      );
    });

    await t.test(
      'the head answers a card once; a broken promise is explained once, and whoever follows the case reads it',
      async (t) => {
        await w.pass('2026-03-11T02:00:00.000Z');
        const head = await w.as('head');
        const cards = (await head.must('GET', `/cases/${id}/cards`)).items;
        const card = cards.find(({ reason }: { reason: string }) => reason === 'PROMISE_OVERDUE');
        const answer = { answer: '论证延长，已加派人员' };
        t.match(await (await w.as('handler')).post(`/supervision/cards/${card.id}/answer`, answer), { status: 403 });
        t.match(await head.post(`/supervision/cards/${card.id}/answer`, { answer: '' }), { status: 400 });
        t.match(await head.post(`/supervision/cards/${card.id}/answer`, answer), { status: 200 });
        t.match(await head.post(`/supervision/cards/${card.id}/answer`, answer), {
          status: 409,
          body: { code: 'card-answered' },
        });

        const handler = await w.as('handler');
        const why = { kind: 'PROMISED', reason: '专家论证延长' };
        const promise = ({ clocks }: { clocks: { kind: string }[] }) => clocks.find(({ kind }) => kind === 'PROMISED');
        t.match(promise(await w.case('applicant', id)), { overdueReasonOwed: true, overdueReason: null });
        t.match(await handler.post(`/cases/${id}/overdue-reasons`, { ...why, kind: 'STATUTORY' }), {
          status: 409,
          body: { code: 'nothing-overdue' },
        });
        t.match(promise(await handler.must('POST', `/cases/${id}/overdue-reasons`, why)), { overdueReasonOwed: false });
        const { number, queryCode } = await w.case('applicant', id);
        const seen = await w.anybody.get(`/public/cases/${number}?code=${queryCode}`);
        t.match(promise(seen.body), { overdueReason: '专家论证延长' });
      },
    );

    await t.test('a published local rule is adopted and taken back by the administrator only', async (t) => {
      const rule = { citation: '萍政办发〔2023〕1号', publishedOn: '2023-01-10' };
      const admin = await w.as('admin');
      t.match(await (await w.as('handler')).put('/local-rules/some-permit', rule), { status: 403 });
      t.match(await admin.put('/local-rules/some-permit', { citation: '' }), { status: 400 });
      t.match(await admin.put('/local-rules/some-permit', rule), {
        status: 200,
        body: { items: [{ procedureKey: 'some-permit', citation: rule.citation }] },
      });
      for (const stale of ['"0"', '"2"']) {
        t.match(await admin.put('/local-rules/some-permit', rule, { 'if-match': stale }), {
          status: 409,
          body: { code: 'revision-stale', currentRevision: 1 },
        });
      }
      t.match(await admin.put('/local-rules/some-permit', rule, { 'if-match': '"1"' }), {
        status: 200,
        body: { items: [{ revision: 2 }] },
      });
      t.match(await admin.get('/local-rules'), { body: { items: [{ publishedOn: '2023-01-10' }] } });
      t.match(await admin.delete('/local-rules/some-permit'), { status: 204 });
      t.match(await admin.delete('/local-rules/some-permit'), { status: 404, body: { code: 'local-rule-not-found' } });
    });
  },
);
