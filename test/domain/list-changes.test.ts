import t from 'tap';
import { changedFacts, changedRows, type ToldRow } from '../../src/domain/list-changes.ts';

const row = (id: string, group: ToldRow['group']): ToldRow => ({ id, name: { zh: id, en: id }, group });
const reads = (rowId: string): string[] => (rowId === 'C' ? ['isSpecialFire'] : []);

t.test('a row comes, goes or changes with the fact its condition reads (P07.10)', async (t) => {
  const before = {
    version: 3,
    facts: { isSpecialFire: false, floorArea: 1 },
    rows: [row('A', 'REQUIRED'), row('C', 'NOT_NEEDED'), row('D', 'REQUIRED')],
  };
  const after = {
    version: 3,
    facts: { isSpecialFire: true, floorArea: 1 },
    rows: [row('A', 'REQUIRED'), row('C', 'CONDITIONAL'), row('D', 'TOLERABLE')],
  };
  t.same(changedFacts(before.facts, after.facts), [{ name: 'isSpecialFire', before: false, after: true }]);
  t.match(changedRows(before, after, reads), [
    { rowId: 'C', change: 'ADDED', before: 'NOT_NEEDED', after: 'CONDITIONAL', facts: ['isSpecialFire'] },
    { rowId: 'D', change: 'CHANGED', facts: [] },
  ]);
  t.match(changedRows(after, before, reads)[0], { rowId: 'C', change: 'REMOVED', reason: { zh: '项目情况变化' } });
});

t.test('a row of another version is told by the version, and what was never asked is no change', async (t) => {
  const before = { version: 3, facts: {}, rows: [row('A', 'REQUIRED'), row('X', 'FORBIDDEN')] };
  const after = { version: 4, facts: {}, rows: [row('B', 'REQUIRED'), row('Y', 'NOT_NEEDED')] };
  t.match(changedRows(before, after, reads), [
    { rowId: 'B', change: 'ADDED', before: null, reason: { zh: /第3版.*第4版/, en: /version 3 to 4/ } },
    { rowId: 'A', change: 'REMOVED', after: null },
  ]);
});
