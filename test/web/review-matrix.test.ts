import t from 'tap';
import type { OpenMatter, Opinion } from '../../src/web/api/types.ts';
import { isGiven, matrixOf, standing } from '../../src/web/pages/case/review-matrix.ts';

const matter = (code: string) => ({
  item: { code, name: code, nameEn: code },
  department: { code: 'housing', name: '住建局', nameEn: 'Housing' },
  nature: null,
  deemedConsent: null,
  time: null,
});

const said = (code: string, phase: string, givenAt: string, more: Partial<Opinion> = {}): Opinion => ({
  ...matter(code),
  id: `${phase} ${code}`,
  phase,
  round: 1,
  opinion: 'AGREE',
  reason: null,
  legalBasis: null,
  conditions: null,
  deemed: false,
  isRemark: false,
  givenBy: null,
  givenAt,
  ...more,
});

const open = (code: string, phase: string | null): OpenMatter => ({
  ...matter(code),
  state: phase === null ? 'WAITING' : 'IN_HAND',
  phase,
  round: phase === null ? null : 1,
  taskId: phase === null ? null : `task ${code}`,
  step: null,
  assignee: null,
  dueOn: null,
  light: null,
  remainingDays: null,
});

const given = [
  said('A10', 'MATERIAL', '2026-09-20T02:00:00.000Z'),
  said('A1', 'MATERIAL', '2026-09-20T03:00:00.000Z'),
  said('A1', 'ACCEPTANCE', '2026-09-28T02:00:00.000Z', { deemed: true }),
];

t.test('the latest phase of a review comes first, its matters by code, and what waits stands with it', async (t) => {
  const groups = matrixOf(given, [open('A10', 'ACCEPTANCE'), open('A7', null)]);

  t.same(
    groups.map(({ phase, rows }) => [phase, rows.map((row) => [row.matter.item.code, row.kind])]),
    [
      [
        'ACCEPTANCE',
        [
          ['A1', 'DEEMED'],
          ['A7', 'WAITING'],
          ['A10', 'IN_HAND'],
        ],
      ],
      [
        'MATERIAL',
        [
          ['A1', 'AGREE'],
          ['A10', 'AGREE'],
        ],
      ],
    ],
  );
});

t.test('each matter counts once, as it stands in the latest phase that has it', async (t) => {
  const now = standing(matrixOf(given, [open('A10', 'ACCEPTANCE'), open('A7', null)]));

  t.same(now.sort(), ['DEEMED', 'IN_HAND', 'WAITING']);
  t.equal(now.filter(isGiven).length, 1);
});

t.test('before the review begins every matter waits', async (t) => {
  t.same(
    matrixOf([], [open('A7', null), open('A1', null)]).map(({ phase, rows }) => [phase, rows.length]),
    [[null, 2]],
  );
  t.same(matrixOf([], []), []);
});
