import t from 'tap';
import { differences, merged } from '../../src/web/work/draft-merge.ts';

const base = { outcome: null, reason: '', area: 100, landApproved: false };

t.test('of two drafts that began with the same one, what only one changed is taken from there', async (t) => {
  const mine = { ...base, reason: '面积不符' };
  const theirs = { ...base, area: 120 };

  const found = differences(base, mine, theirs);

  t.same(
    found.map(({ key, side, both }) => ({ key, side, both })),
    [
      { key: 'reason', side: 'mine', both: false },
      { key: 'area', side: 'theirs', both: false },
    ],
  );
  t.same(merged(mine, found), { ...base, reason: '面积不符', area: 120 });
});

t.test('where both changed a field the own answer is taken, until the other one is chosen', async (t) => {
  const mine = { ...base, area: 110 };
  const theirs = { ...base, area: 120 };
  const [found] = differences(base, mine, theirs);

  t.match(found, { key: 'area', mine: 110, theirs: 120, both: true, side: 'mine' });
  t.same(merged(mine, found ? [found] : []), mine);
  t.same(merged(mine, found ? [{ ...found, side: 'theirs' }] : []), theirs);
});

t.test('nothing, an empty text and an empty list are one answer', async (t) => {
  t.same(differences({}, { note: '', officers: [] }, { note: null }), []);
});
