import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

t.test('the figures of a period are counted from the record, each share with its base', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  for (const project of ['一号厂房', '二号厂房']) {
    const { id } = await w.apply('construction-permit', { facts: factory, project });
    const [task] = await w.tasks('window', id);
    if (task) await w.verifyAll('window', task);
    await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  }
  await w.apply('construction-permit', { facts: factory, project: '三号厂房' });
  await w.pass('2026-03-05T09:00:01.000Z');
  const supervisor = await w.as('supervisor');

  const summary = await supervisor.must('GET', '/supervision/summary?from=2026-03-01&to=2026-03-31');

  t.match(summary, {
    accepted: 2,
    closed: 0,
    closedRateCohort: { n: 0, d: 2, rate: 0 },
    early: { n: 0, d: 0, rate: null },
  });
  t.match(summary.lightsNow, { RED: 2, GREEN: 0 }, 'the promise of three working days is broken');
  t.match(summary.byDepartment, [{ code: 'housing', accepted: 2, lights: { RED: 2 } }]);
  t.match(summary.byMonth, [{ month: '2026-03', accepted: 2, closed: 0 }]);
  t.match(summary.firstPass, { n: 2, d: 2, rate: 1 });
  t.same(summary.visitsPerApplication, { n: 0, d: 2, rate: 0 }, 'nobody had to come to a window');
  const [one] = (await supervisor.must('POST', '/cases/search', { filter: { status: 'IN_PROGRESS' } })).items;
  const papers = (await supervisor.must('GET', `/cases/${one.id}/documents`)).items;
  const clerk = await w.as('window');
  for (const template of ['D01', 'D03']) {
    const paper = papers.find((each: { template: string }) => each.template === template);
    const handedOver = { kind: 'COUNTER', recipient: '王经办', deliveredAt: '2026-03-05T09:00:00.000Z' };
    await clerk.must('POST', `/documents/${paper.id}/delivery`, handedOver);
  }
  const { visitsPerApplication } = await supervisor.must('GET', '/supervision/summary?from=2026-03-01&to=2026-03-31');
  t.same(visitsPerApplication, { n: 1, d: 2, rate: 0.5 }, 'two papers handed over on one day are one visit');
  const cards = await supervisor.must('POST', '/supervision/cards/search', {
    filter: { reason: 'PROMISE_OVERDUE' },
    includeTotal: true,
  });
  t.match(cards, { total: 2, items: [{ level: 'YELLOW', department: { code: 'housing' } }, { level: 'YELLOW' }] });
  t.match(await (await w.as('head')).must('GET', '/supervision/summary?from=2026-03-01&to=2026-03-31'), {
    accepted: 2,
  });
  t.match(await (await w.as('head')).get('/supervision/summary?department=archive'), { status: 403 });
  const { items } = await supervisor.must('POST', '/cases/search', { filter: { light: 'RED' } });
  t.equal(items.length, 2, 'a filter by light finds what the lights count');
});
