import t from 'tap';
import { world } from '../support/world.ts';
import { acceptByWindow, applyForPermit, clockOf, documents, reviewByDepartments, verifyAt } from './permit.ts';

const monday = '2026-02-09T02:00:00.000Z';

t.test(
  'the reviewer returns a case once, with the reason; time spent on it counts (common-review-decide R2)',
  async (t) => {
    const w = await world(t, monday);
    const { id } = await applyForPermit(w);
    await acceptByWindow(w, id);
    await reviewByDepartments(w, id);

    await w.complete('reviewer', id, 'check', { outcome: 'RETURN', reason: '面积与规划许可不一致' });
    await verifyAt(w, 'handler', id, 'review');
    await w.complete('handler', id, 'review', { outcome: 'AGREE' });
    await w.complete('reviewer', id, 'check', { outcome: 'RETURN', reason: '仍有疑问' });

    const open = await w.tasks('approver', id);
    t.same(
      open.map(({ elementId }) => elementId),
      ['decide'],
      'a second doubt goes to the approver',
    );
    t.equal(clockOf(await w.case('reviewer', id), 'STATUTORY').state, 'RUNNING');
  },
);

t.test(
  'a refusal is written, reasoned, and names its remedies: sixty days to reconsider, six months to sue (1.9)',
  async (t) => {
    const w = await world(t, monday);
    const { id } = await applyForPermit(w);
    await acceptByWindow(w, id);
    await reviewByDepartments(w, id);
    await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });

    const reason = '施工合同约定的项目负责人与中标通知书不一致';
    const legalBasis = '建筑法 第八条第一款第（四）项';
    await w.complete('approver', id, 'decide', { outcome: 'REFUSE', reason, legalBasis });

    t.match(await w.case('applicant', id), { status: 'COMPLETED_DENIED', result: { outcome: 'REFUSED', reason } });
    t.match(await documents(w, id, 'D20'), [
      { 理由: reason, 法律依据: legalBasis, 救济途径: /六十日内.*行政复议.*六个月内.*行政诉讼/ },
    ]);
    t.equal((await documents(w, id, 'D22')).length, 1, 'and it is delivered');
  },
);

t.test(
  'P01-T9 R-CLK-20 the promise exceeded is a yellow card, the statute exceeded a red card and a supervision order, and nothing is deemed granted',
  async (t) => {
    const w = await world(t, monday);
    const { id } = await applyForPermit(w);
    await acceptByWindow(w, id);
    const cards = () =>
      w.database.rows<{ level: string; reason: string }>(
        `select level, reason, department_code, occurred_at from supervision_cards
       where case_id = :id and reason not in ('STEP_OVERDUE', 'UNANSWERED_CARD') order by occurred_at`,
        { id },
      );

    await w.pass('2026-02-24T02:00:00.000Z');
    const yellow = { level: 'YELLOW', reason: 'PROMISE_OVERDUE', departmentCode: 'housing' };
    t.match(await cards(), [yellow]);
    await w.pass('2026-02-26T02:00:00.000Z');

    const red = { level: 'RED', reason: 'STATUTORY_OVERDUE', occurredAt: '2026-02-25T09:00:01.000Z' };
    t.match(await cards(), [yellow, red]);
    t.match(
      await w.database.rows(
        `select level from supervision_cards
         where case_id = :id and reason = 'UNANSWERED_CARD' and department_code = 'housing' limit 1`,
        { id },
      ),
      [{ level: 'RED' }],
      'nor did anybody answer the yellow card within a day',
    );
    t.match(
      await w.database.rows(
        `select kind, department_code, issued_on, due_on from supervision_orders
       where case_id = :id and requirement like '%法定时限%'`,
        { id },
      ),
      [{ kind: 'SUPERVISION', departmentCode: 'housing', issuedOn: '2026-02-25', dueOn: '2026-02-27' }],
    );
    const file = await w.case('applicant', id);
    t.match(file, { status: 'IN_PROGRESS' }, 'the permit is never deemed granted');
    t.equal(clockOf(file, 'STATUTORY').overdueDays > 0, true);
  },
);
