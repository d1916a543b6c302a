import t from 'tap';
import type { Variables } from '../../src/engine/types.ts';
import { type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels([
  'power-capacity-increase',
  'common-capacity-increase',
  'common-intake',
  'common-deliver',
]);
const played: PlayedCase[] = [];
const four = ['county-office', 'development-reform', 'environment', 'e-government'];

/** What the supply company settles for the second phase of the industrial park. */
const jianghua: Variables = {
  orderCountyOffice: true,
  orderDevelopmentReform: true,
  orderEnvironment: true,
  orderEGovernment: true,
  externalDeadline: '2026-06-30',
  publicNoticeTimes: 2,
};

function apply(facts: Variables = {}, flagged: readonly string[] = []) {
  const told: string[] = [];
  const one = playCase(
    models,
    'power-capacity-increase',
    { power: true, existingCustomerNo: '4311290001', requestedKVA: 400, ...facts },
    {
      'case.precheck': { precheck: { banned: false, projectCodeValid: true } },
      'order.issue': (seen) => {
        // What the diagram's own script put on the list.
        const { department, limitDays } = seen.order as { department: string; limitDays: number };
        told.push(`order ${department} ${limitDays}`);
        return { orderId: department, orderDueOn: '2026-03-09', orderFlagged: flagged.includes(department) };
      },
      'order.close': (seen) => {
        told.push(`closed ${String(seen.orderId)} ${String(seen.orderResult)}`);
        return {};
      },
      'notice.send': (seen) => {
        told.push(`told ${String(seen.to)}`);
        return {};
      },
      'supervision.act': (seen, { approval }) => {
        told.push(`${approval.supervision?.card} ${String(seen.department)}`);
        return {};
      },
    },
  );
  played.push(one);
  return Object.assign(one, { told });
}

function settled(demand: Variables, facts: Variables = {}, flagged: readonly string[] = []) {
  const one = apply(facts, flagged);
  one.complete('formal-check', { intakeOutcome: 'COMPLETE' });
  one.complete('register-demand', { demandOutcome: 'SETTLED', ...demand });
  return one;
}

function supply(one: PlayedCase): void {
  one.complete('write-scheme', { schemeOutcome: 'ANSWERED' });
  one.complete('confirm-scheme', { confirmOutcome: 'CONFIRM' });
  if (one.open().includes('review-design')) one.complete('review-design', { designOutcome: 'PASS' });
  if (one.open().includes('inspect')) one.complete('inspect', { inspectionOutcome: 'PASS' });
  one.complete('energise', { energiseOutcome: 'ENERGISED' });
}

t.test(
  'P03 T6 four departments get their order at once and each is fed back to the park and the enterprise',
  async (t) => {
    const one = settled(jianghua);
    t.strictSame(
      one.told,
      four.map((department) => `order ${department} 5`),
    );
    t.equal(one.open().filter((id) => id === 'handle-order').length, 4);
    one.complete('handle-order', { orderOutcome: 'DONE', orderResult: '已出具意见' });
    t.strictSame(one.told.slice(4), ['told park-office', 'told applicant', 'closed county-office 已出具意见']);
    for (const _ of four.slice(1)) one.complete('handle-order', { orderOutcome: 'DONE', orderResult: '已办结' });
    t.strictSame(one.open(), [], 'the public notice still runs');
    one.fire('notice-period');
    t.strictSame(one.open(), [], 'and a second one after the first');
    one.fire('notice-period');
    t.strictSame(one.open(), ['report-up']);
    one.complete('report-up', { reportOutcome: 'REPORTED' });
    one.fire('deadline-near');
    t.equal(one.told.at(-1), 'RED power-company');
    one.send('upperReplyReceived');
    supply(one);
    t.ok(one.topics.includes('case.conclude'));
    t.equal(one.ended?.outcome, 'completed');
  },
);

t.test('an order that is due after the external deadline is flagged and still issued', async (t) => {
  const one = settled(jianghua, {}, ['environment']);
  t.ok(one.told.includes('YELLOW environment'));
  t.equal(one.open().filter((id) => id === 'handle-order').length, 4);
});

t.test('a late order is supervised and stays with its liaison', async (t) => {
  const one = settled({ orderEnvironment: true });
  one.fire('handle-order-due');
  t.equal(one.told.at(-1), 'YELLOW environment');
  t.strictSame(one.open(), ['handle-order']);
});

t.test('an order may not be handed to somebody else', async (t) => {
  const elements = models.get('common-capacity-increase')?.elements ?? [];
  t.match(
    elements.find(({ id }) => id === 'handle-order'),
    { approval: { assignment: { role: 'LIAISON', delegation: 'FORBIDDEN' } } },
  );
});

t.test('P03 T5 an increase over 160 kVA turns low voltage into high voltage', async (t) => {
  const inspected = (facts: Variables): boolean => {
    const one = settled({}, facts);
    supply(one);
    return one.left.get('common-capacity-increase')?.has('inspect') ?? false;
  };
  t.equal(inspected({ powerVoltage: 'LV', requestedKVA: 400 }), true);
  t.equal(inspected({ powerVoltage: 'LV', requestedKVA: 160 }), false);
  t.equal(inspected({ powerVoltage: 'HV', requestedKVA: 100 }), true);
  t.equal(inspected({ requestedKVA: null, capacityKVA: 200 }), true);
});

t.test('the design of the receiving works is reviewed for important loads only', async (t) => {
  const one = settled({}, { importantLoad: true });
  supply(one);
  t.ok(one.left.get('common-capacity-increase')?.has('review-design'));
});

t.test('a late power company is carded at each of its steps', async (t) => {
  const one = apply({ importantLoad: true });
  one.complete('formal-check', { intakeOutcome: 'COMPLETE' });
  one.fire('register-demand-due');
  one.complete('register-demand', { demandOutcome: 'SETTLED', externalDeadline: '2026-06-30' });
  one.fire('report-up-due');
  one.complete('report-up', { reportOutcome: 'REPORTED' });
  one.send('upperReplyReceived');
  one.fire('write-scheme-due');
  one.complete('write-scheme', { schemeOutcome: 'ANSWERED' });
  one.complete('confirm-scheme', { confirmOutcome: 'CONFIRM' });
  for (const step of ['review-design', 'inspect', 'energise']) {
    one.fire(`${step}-due`);
    t.ok(one.open().includes(step), `${step} stays open`);
    one.complete(step);
  }
  t.equal(one.told.filter((what) => what === 'YELLOW power-company').length, 6);
});

t.test('the promise running out is recorded and a withdrawal ends all open work', async (t) => {
  const one = settled(jianghua);
  for (const timer of ['promise-warning-start', 'promise-overdue-start']) one.fire(timer);
  t.strictSame(one.told.slice(-2), ['told power-company', 'YELLOW power-company']);
  one.send('applicantWithdrew');
  t.equal(one.topics.at(-1), 'case.withdraw');
  t.strictSame(one.open(), []);
});

t.test('an application that is not accepted ends the procedure', async (t) => {
  const one = apply();
  one.complete('formal-check', { intakeOutcome: 'NOT_REQUIRED' });
  t.ok(one.left.get('power-capacity-increase')?.has('not-accepted'));
});

t.test('every way through the procedure is one of these stories', async (t) => {
  for (const key of ['power-capacity-increase', 'common-capacity-increase'])
    t.strictSame(untakenFlows(models.get(key), played), [], key);
});
