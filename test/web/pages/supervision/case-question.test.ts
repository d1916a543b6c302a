import t from 'tap';
import type { Case } from '../../../../src/web/api/types.ts';
import {
  addressOfCases,
  belongs,
  filterOf,
  punctuality,
  questionOf,
} from '../../../../src/web/pages/supervision/case-question.ts';

const september = { from: '2026-09-01', to: '2026-09-30', department: null, light: null };

// only what the rules read; a whole case would hide it
function decided(at: string | null, promisedOn: string, more: object = {}): Case {
  const clocks = [{ kind: 'PROMISED', dueOn: promisedOn }];
  const leadDepartment = { code: 'housing' };
  return {
    status: 'COMPLETED_APPROVED',
    decidedAt: at,
    endedAt: at,
    clocks,
    leadDepartment,
    ...more,
  } as unknown as Case;
}

t.test('a decision before the promised day is early, on it in time, after it late', async (t) => {
  t.equal(punctuality(decided('2026-09-23T06:00:00Z', '2026-09-24')), 'early');
  t.equal(punctuality(decided('2026-09-24T08:59:00Z', '2026-09-24')), 'onTime');
  t.equal(punctuality(decided('2026-09-25T01:00:00Z', '2026-09-24')), 'overdue');
});

t.test('the day is the day in China, not in London', async (t) => {
  t.equal(punctuality(decided('2026-09-24T16:30:00Z', '2026-09-24')), 'overdue');
});

t.test('a withdrawn case is neither early nor late', async (t) => {
  const withdrawn = decided('2026-09-20T06:00:00Z', '2026-09-24', { status: 'WITHDRAWN' });

  t.equal(punctuality(withdrawn), null);
  t.ok(belongs(withdrawn, { of: 'closed', ...september }));
  t.notOk(belongs(withdrawn, { of: 'onTime', ...september }));
});

t.test('what is early is in time as well', async (t) => {
  const early = decided('2026-09-23T06:00:00Z', '2026-09-24');

  t.ok(belongs(early, { of: 'early', ...september }));
  t.ok(belongs(early, { of: 'onTime', ...september }));
  t.notOk(belongs(early, { of: 'overdue', ...september }));
});

t.test('only what ended in the period stands behind its figures', async (t) => {
  const inAugust = decided('2026-08-31T06:00:00Z', '2026-09-24');

  t.notOk(belongs(inAugust, { of: 'closed', ...september }));
  t.ok(belongs(inAugust, { of: 'cohort', ...september }), 'a cohort goes by acceptance');
});

t.test('a department stands for the cases it leads, not for those it takes part in', async (t) => {
  const led = decided('2026-09-23T06:00:00Z', '2026-09-24');

  t.ok(belongs(led, { of: 'open', ...september, department: 'housing' }));
  t.notOk(belongs(led, { of: 'open', ...september, department: 'archive' }));
});

t.test('a question travels in the address', async (t) => {
  const question = { of: 'early' as const, ...september, department: 'housing' };
  const address = addressOfCases(question);

  t.strictSame(questionOf(new URLSearchParams(address.split('?')[1])), question);
  t.strictSame(questionOf(new URLSearchParams('of=nonsense&from=yesterday&light=PINK')), {
    of: 'open',
    from: null,
    to: null,
    department: null,
    light: null,
  });
});

t.test('accepted cases are asked for by their acceptance date', async (t) => {
  t.strictSame(filterOf({ of: 'accepted', ...september }), { acceptedOn: { $gte: '2026-09-01', $lte: '2026-09-30' } });
  t.strictSame(filterOf({ of: 'open', ...september, light: 'RED' }), { open: true, light: { $in: ['RED'] } });
});
