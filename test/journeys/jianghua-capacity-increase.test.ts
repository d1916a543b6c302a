import t from 'tap';
import { type World, world } from '../support/world.ts';
import { powerIncrease } from './projects.ts';

const departments = ['county-office', 'development-reform', 'environment', 'e-government'];

t.test(
  'Jianghua: four departments get their order the same day, and each answer is told to the park office and to the enterprise',
  async (t) => {
    const w = await world(t, '2026-03-02T02:00:00.000Z');
    const id = await demandSettled(w, '2026-04-30');

    const { items: orders } = await (await w.as('power-company')).must('GET', `/cases/${id}/orders`);
    t.same(
      orders.map(({ department }: { department: { code: string } }) => department.code).sort(),
      [...departments].sort(),
    );
    t.same(
      new Set(orders.map(({ issuedAt }: { issuedAt: string }) => issuedAt)),
      new Set(['2026-03-02T02:00:00.000Z']),
    );
    t.same(new Set(orders.map(({ flagged }: { flagged: boolean }) => flagged)), new Set([false]));

    await w.pass('2026-03-05T02:00:00.000Z');
    for (const department of departments) {
      await w.complete(department, id, 'handle-order', { outcome: 'DONE', values: { orderResult: '同意增容' } });
    }

    const told = await w.database.rows<{ departmentCode: string | null; applicantId: string | null }>(
      `select department_code, applicant_id from notices where case_id = :id and kind like '%feed%' or kind like '%tell%'`,
      { id },
    );
    t.equal(
      told.filter(({ departmentCode }) => departmentCode === 'park-office').length,
      4,
      'the park office is told four times',
    );
    t.equal(told.filter(({ applicantId }) => applicantId !== null).length, 4, 'and so is the enterprise');
    const after = await (await w.as('park')).must('GET', `/cases/${id}/orders`);
    t.equal(after.items.filter(({ closedAt }: { closedAt: string | null }) => closedAt !== null).length, 4);
  },
);

t.test(
  'Jianghua: an order that falls due after the provincial deadline less its reserve is flagged and carded',
  async (t) => {
    const w = await world(t, '2026-03-02T02:00:00.000Z');

    const id = await demandSettled(w, '2026-03-10');

    const { items: orders } = await (await w.as('supervisor')).must('GET', `/cases/${id}/orders`);
    t.same(
      orders.map(({ dueOn, flagged }: { dueOn: string; flagged: boolean }) => ({ dueOn, flagged })),
      Array(4).fill({ dueOn: '2026-03-09', flagged: true }),
    );
    const cards = await w.database.rows<{ level: string }>(`select level from supervision_cards where case_id = :id`, {
      id,
    });
    t.same(new Set(cards.map(({ level }) => level)), new Set(['YELLOW']));
  },
);

t.test('S-29 a liaison may not hand an order on, and a liaison of another department can not take it', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const id = await demandSettled(w, '2026-04-30');

  const [order] = await w.tasks('environment', id);
  const taken = await (await w.as('development-reform')).post(`/tasks/${order?.id}/claim`);

  t.ok([403, 404].includes(taken.status), `refused with ${taken.status}`);
});

/** The enterprise applies for 400 instead of 100 kVA; the power company settles which departments must answer, the same day. */
async function demandSettled(w: World, externalDeadline: string): Promise<string> {
  const { id } = await w.apply('power-capacity-increase', {
    as: 'factory',
    facts: powerIncrease,
    project: '坤昊实业二期',
  });
  const [check] = await w.tasks('window', id);
  if (!check) throw new Error('The window has nothing to check');
  await w.verifyAll('window', check);
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  await w.complete('power-company', id, 'register-demand', {
    outcome: 'SETTLED',
    values: {
      orderCountyOffice: true,
      orderDevelopmentReform: true,
      orderEnvironment: true,
      orderEGovernment: true,
      externalDeadline,
      publicNoticeTimes: 0,
    },
  });
  return id;
}
