import t from 'tap';
import type { DisclosureRow } from '../../../src/web/api/types.ts';
import {
  broughtCount,
  groupRows,
  mayFollow,
  rowsToCorrect,
  standingOf,
  takesFiles,
} from '../../../src/web/disclosure/row-groups.ts';

function row(id: string, more: Partial<DisclosureRow> = {}): DisclosureRow {
  return {
    id,
    group: 'REQUIRED',
    name: { zh: id, en: id },
    need: 'R',
    because: null,
    source: 'A',
    sharedBy: null,
    originals: 1,
    copies: 0,
    form: 'E',
    tolerable: false,
    legalBasis: '',
    reviewPoints: null,
    commonMistakes: null,
    sample: null,
    usedBy: [],
    state: 'MISSING',
    reasonCode: null,
    reason: null,
    place: null,
    checkedBy: null,
    checkedAt: null,
    documents: [],
    statement: null,
    sharing: null,
    toleranceDueOn: null,
    revision: 1,
    ...more,
  };
}

t.test('the list is told in its order: required, conditional, may follow, forbidden, not needed', async (t) => {
  const rows = [
    row('E', { group: 'NOT_NEEDED' }),
    row('D', { group: 'FORBIDDEN' }),
    row('B', { group: 'CONDITIONAL' }),
    row('A1'),
    row('A2'),
  ];

  t.strictSame(
    groupRows(rows).map(({ group, rows: ofGroup }) => [group, ofGroup.map(({ id }) => id)]),
    [
      ['REQUIRED', ['A1', 'A2']],
      ['CONDITIONAL', ['B']],
      ['FORBIDDEN', ['D']],
      ['NOT_NEEDED', ['E']],
    ],
  );
});

t.test('nobody is asked to bring what departments share or the form makes', async (t) => {
  const shared = row('S', { source: 'S', state: 'PENDING_SHARE' });
  const generated = row('G', { source: 'G' });

  t.equal(standingOf(shared), 'shared');
  t.equal(standingOf(generated), 'generated');
  t.notOk(takesFiles(shared));
  t.notOk(takesFiles(generated));
  t.strictSame(rowsToCorrect([shared, generated]), []);
});

t.test('what was sent back calls, whoever gives it, and takes a file again', async (t) => {
  const shared = row('S', { source: 'S', state: 'REJECTED', reasonCode: 'EXPIRED' });

  t.equal(standingOf(shared), 'rejected');
  t.ok(takesFiles(shared));
  t.strictSame(rowsToCorrect([shared]), [shared]);
});

t.test('a forbidden material takes no file and is never missing', async (t) => {
  const forbidden = row('X', { group: 'FORBIDDEN', need: 'X' });

  t.notOk(takesFiles(forbidden));
  t.strictSame(rowsToCorrect([forbidden]), []);
});

t.test('a material that may follow is not missing', async (t) => {
  const later = row('T', { group: 'TOLERABLE', need: 'T' });

  t.equal(standingOf(later), 'later');
  t.strictSame(rowsToCorrect([later]), []);
});

t.test('what was committed to is taken until it is verified, whatever became of the application (I8)', async (t) => {
  const committed = { toleranceDueOn: '2026-03-30', tolerable: true };

  t.ok(mayFollow(row('A', { ...committed, state: 'TOLERATED' })));
  t.ok(mayFollow(row('B', { ...committed, state: 'MISSING' })));
  t.notOk(mayFollow(row('C', { ...committed, state: 'VERIFIED' })));
  t.notOk(mayFollow(row('D')));
});

t.test('only what the applicant has to bring and has brought is counted as handed in', async (t) => {
  const rows = [
    row('A', { state: 'PROVIDED' }),
    row('B', { state: 'VERIFIED' }),
    row('C'),
    row('D', { state: 'REJECTED' }),
    row('S', { source: 'S', state: 'VERIFIED' }),
    row('T', { group: 'TOLERABLE', state: 'PROVIDED' }),
  ];

  t.equal(broughtCount(rows), 2);
});
