import t from 'tap';
import {
  assertMayBecome,
  caseStatuses,
  isAccepted,
  isClosed,
  isDecided,
  mayBecome,
  statusCode,
} from '../../src/domain/case-status.ts';

t.test('the fifteen statuses bear the codes of the exchange standard', (t) => {
  t.same(caseStatuses.map(statusCode), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  t.end();
});

t.test('a case in correction can not be approved', (t) => {
  t.equal(mayBecome('CORRECTION_STARTED', 'COMPLETED_APPROVED'), false);
  t.throws(() => assertMayBecome('CORRECTION_STARTED', 'COMPLETED_APPROVED'), {
    code: 'status-transition-forbidden',
    kind: 'conflict',
    facts: { from: 'CORRECTION_STARTED', to: 'COMPLETED_APPROVED' },
  });
  t.end();
});

t.test('a case goes from receipt over correction and acceptance to its approval', (t) => {
  const way = [
    'RECEIVED',
    'CORRECTION_STARTED',
    'CORRECTION_ENDED',
    'ACCEPTED',
    'IN_PROGRESS',
    'SUSPENDED',
    'RESUMED',
  ] as const;

  for (const [index, status] of way.slice(1).entries())
    t.equal(mayBecome(way[index] ?? 'RECEIVED', status), true, status);
  t.equal(mayBecome('RESUMED', 'COMPLETED_APPROVED'), true);
  t.end();
});

t.test('a case before acceptance is never decided, and a closed one goes nowhere but to revocation', (t) => {
  for (const from of caseStatuses) {
    for (const to of caseStatuses) {
      if (!isAccepted(from)) t.notOk(mayBecome(from, to) && isDecided(to), `${from} to ${to}`);
      if (isClosed(from) && mayBecome(from, to)) {
        t.ok(['REVOKED', 'COMPLETED_APPROVED'].includes(to), `${from} to ${to}`);
      }
    }
  }
  t.end();
});

t.test('there is no correction after acceptance', (t) => {
  for (const from of caseStatuses.filter(isAccepted)) t.equal(mayBecome(from, 'CORRECTION_STARTED'), false, from);
  t.end();
});
