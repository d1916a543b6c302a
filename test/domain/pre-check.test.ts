import t from 'tap';
import { type Comparison, compareRows, type Fields } from '../../src/domain/compare-rows.ts';
import { type CheckedRow, preCheck } from '../../src/domain/pre-check.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const permit = (await shippedModels(['construction-permit'])).get('construction-permit');
const on = '2026-03-02';

function row(id: string, given: Partial<CheckedRow> = {}): CheckedRow {
  return {
    id,
    name: { zh: id, en: id },
    group: 'REQUIRED',
    source: 'A',
    state: 'MISSING',
    reasonCode: null,
    reason: null,
    validUntil: null,
    inForce: null,
    sharing: null,
    documents: [],
    ...given,
  };
}

/** Every row of the permit says the same; `differ` changes single fields. */
function said(differ: Readonly<Record<string, Fields>> = {}): Map<string, Fields> {
  const all: Record<string, Fields> = {
    'CP-01': {
      projectName: '7#楼',
      unitName: '昌盛公司',
      uscc: '91510183MA6ABCDE1X',
      price: 18_600_000,
      manager: '王建国',
      durationDays: 420,
      buildingAreas: [12_430, 12_430],
    },
    'CP-02': { unitName: '昌盛公司', uscc: '91510183MA6ABCDE1X' },
    'CP-04': { unitName: '昌盛公司', uscc: '91510183MA6ABCDE1X' },
    'CP-05': { projectName: '7#楼', unitName: '昌盛公司', uscc: '91510183MA6ABCDE1X', buildingArea: 24_860 },
    'CP-07': { projectName: '7#楼', price: 18_600_000, manager: '王建国' },
    'CP-08': { price: 18_600_000, manager: '王建国', durationDays: 420 },
    'CP-09': { manager: '王建国' },
    'CP-10': { projectName: '7#楼', buildingArea: 24_860 },
  };
  return new Map(Object.entries(all).map(([id, fields]) => [id, { ...fields, ...differ[id] }]));
}

function compared(rows: Map<string, Fields>) {
  const context = { rows: Object.fromEntries([...rows].map(([id, fields]) => [id.replaceAll('-', ''), fields])) };
  return compareRows(permit?.equalities ?? [], rows, (test) => test.evaluate(context));
}

t.test('a permit whose materials agree contradicts nothing (E1…E6)', async (t) => {
  t.same(compared(said()), { contradictions: [], open: [] });
});

const differences: readonly [rule: string, row: string, fields: Fields, field: string, rowId: string, other: string][] =
  [
    ['E1', 'CP-05', { projectName: '8#楼' }, 'projectName', 'CP-05', 'CP-01'],
    ['E1', 'CP-07', { projectName: '8#楼' }, 'projectName', 'CP-07', 'CP-01'],
    ['E2', 'CP-02', { unitName: '兴盛公司' }, 'unitName', 'CP-02', 'CP-01'],
    ['E2-USCC', 'CP-04', { uscc: '91510183MA6ABCDE2X' }, 'uscc', 'CP-04', 'CP-01'],
    ['E3', 'CP-05', { buildingArea: 24_000 }, 'buildingArea', 'CP-01', 'CP-05'],
    ['E3-REVIEW', 'CP-10', { buildingArea: 24_861 }, 'buildingArea', 'CP-01', 'CP-10'],
    ['E4', 'CP-01', { price: 18_600_001 }, 'price', 'CP-01', 'CP-08'],
    ['E4', 'CP-07', { price: 18_500_000 }, 'price', 'CP-07', 'CP-08'],
    ['E5', 'CP-09', { manager: '李建国' }, 'manager', 'CP-09', 'CP-01'],
    ['E6', 'CP-08', { durationDays: 400 }, 'durationDays', 'CP-08', 'CP-01'],
  ];
for (const [rule, changed, fields, field, rowId, other] of differences) {
  t.test(`${rule}: ${changed} that says another ${field} contradicts ${other}`, async (t) => {
    const { contradictions } = compared(said({ [changed]: fields }));
    t.match(contradictions, [{ rule, field, rowId, with: other, message: { zh: /\p{Script=Han}/u, en: /[a-z]/ } }]);
    t.equal(contradictions.length, 1);
  });
}

t.test('width, blanks and letter case make no contradiction, nor does a number written as text (E1, E4)', async (t) => {
  const rows = said({
    'CP-05': { projectName: ' 7＃ 楼', uscc: '91510183ma6abcde1x' },
    'CP-08': { price: '18600000' },
  });
  t.same(compared(rows).contradictions, []);
});

t.test('a row that says nothing leaves the comparison open, one not on the list is left out (E3, E5)', async (t) => {
  const rows = said({ 'CP-08': { manager: '' }, 'CP-01': { buildingAreas: null } });
  rows.delete('CP-10');
  const { contradictions, open } = compared(rows);
  t.same(contradictions, []);
  t.match(open, [
    { rule: 'E3', lacks: ['CP-01', 'CP-05'] },
    { rule: 'E5', field: 'manager', lacks: ['CP-08'] },
  ]);
  const nobody: Comparison[] = [{ id: 'E9', field: 'x', rows: ['A', 'B'], test: null, message: { zh: '', en: '' } }];
  t.same(
    compareRows(nobody, new Map([['A', { x: 1 }]]), () => null),
    { contradictions: [], open: [] },
  );
});

t.test('what the applicant must bring and did not is proposed as missing, nothing else (I2)', async (t) => {
  const document = { id: 'd', fileName: 'a.pdf', defect: null };
  const found = preCheck(
    [
      row('A'),
      row('B', { group: 'CONDITIONAL', source: 'M' }),
      row('C', { state: 'PROVIDED', documents: [document] }),
      row('D', { group: 'TOLERABLE' }),
      row('E', { source: 'S', state: 'PENDING_SHARE', sharing: 'WAITING' }),
      row('F', { source: 'G' }),
      row('G', { group: 'FORBIDDEN', state: null }),
      row('H', { group: 'NOT_NEEDED', state: null }),
      row('I', { state: 'TOLERATED' }),
    ],
    [],
    on,
  );
  t.match(found, [
    { rule: 'I2', rowId: 'A', reasonCode: 'MISSING', concerns: 'APPLICANT' },
    { rule: 'I2', rowId: 'B', reasonCode: 'MISSING', concerns: 'APPLICANT' },
  ]);
  t.equal(found.length, 2);
});

t.test('what departments share is stated to the clerk and never asked of the applicant (I2, E7)', async (t) => {
  const shared = { source: 'S', state: 'PENDING_SHARE' } as const;
  t.match(
    preCheck(
      [
        row('A', { ...shared, sharing: 'NOT_FOUND' }),
        row('B', { ...shared, sharing: 'FOUND', validUntil: '2026-03-01' }),
        row('C', { ...shared, sharing: 'FOUND', inForce: false, validUntil: '2030-01-01' }),
        row('D', { ...shared, sharing: 'FOUND', inForce: true, validUntil: on }),
      ],
      [],
      on,
    ),
    [
      { rule: 'I2', rowId: 'A', reasonCode: 'MISSING', concerns: 'DEPARTMENTS' },
      { rule: 'E7', rowId: 'B', reasonCode: 'EXPIRED', concerns: 'DEPARTMENTS' },
      { rule: 'E7', rowId: 'C', reasonCode: 'EXPIRED', concerns: 'DEPARTMENTS' },
    ],
  );
});

t.test(
  'a file that can not be read, what has run out and what was sent back are proposed with their codes (I2)',
  async (t) => {
    const file = (defect: 'DAMAGED' | 'LOCKED' | 'ILLEGIBLE') => ({ id: defect, fileName: `${defect}.pdf`, defect });
    t.match(
      preCheck(
        [
          row('A', { state: 'PROVIDED', documents: [file('DAMAGED'), file('LOCKED'), file('ILLEGIBLE')] }),
          row('B', { state: 'PROVIDED', validUntil: '2026-03-01', documents: [] }),
          row('C', { state: 'REJECTED', reasonCode: 'NOT_SEALED', reason: '未盖章' }),
          row('D', { state: 'VERIFIED', documents: [file('LOCKED')] }),
        ],
        [],
        on,
      ),
      [
        { rowId: 'A', reasonCode: 'FILE_DAMAGED', documentId: 'DAMAGED' },
        { rowId: 'A', reasonCode: 'FILE_DAMAGED', documentId: 'LOCKED' },
        { rowId: 'A', reasonCode: 'ILLEGIBLE' },
        { rowId: 'B', reasonCode: 'EXPIRED', rule: 'I2' },
        { rowId: 'C', reasonCode: 'NOT_SEALED', message: { zh: /未盖章/ } },
      ],
    );
  },
);

t.test(
  'of two rows that differ, the one somebody can bring anew is named (E4, INCONSISTENT(field, with))',
  async (t) => {
    const contradiction = {
      rule: 'E4',
      field: 'price',
      rowId: 'B',
      with: 'A',
      message: { zh: '不一致', en: 'differ' },
    };
    t.match(
      preCheck([row('A', { state: 'PROVIDED' }), row('B', { source: 'S', state: 'VERIFIED' })], [contradiction], on),
      [{ rowId: 'A', with: 'B', field: 'price', reasonCode: 'INCONSISTENT', concerns: 'APPLICANT' }],
    );
  },
);
