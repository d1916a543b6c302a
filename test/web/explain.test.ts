import t from 'tap';
import { chinese } from '../../src/web/i18n/dictionaries.ts';
import { explainedParts } from '../../src/web/ui/explain.ts';

const terms = [
  { id: 'promised', name: '承诺时限|承诺' },
  { id: 'correction', name: '补正' },
  { id: 'statutory', name: 'statutory limit|statutory' },
];

t.test('a word of the law is explained where it first stands, the longest name first', async (t) => {
  t.same(explainedParts('承诺时限不含补正，补正不计', terms), [
    { id: 'promised', word: '承诺时限' },
    '不含',
    { id: 'correction', word: '补正' },
    '，补正不计',
  ]);
});

t.test('an English word is found whatever its case, and never inside another word', async (t) => {
  t.same(explainedParts('Statutory limit, not statutorily', terms), [
    { id: 'statutory', word: 'Statutory limit' },
    ', not statutorily',
  ]);
});

t.test('a sentence without such words stays as it is', async (t) => {
  t.same(explainedParts('今天 (a+b)', terms), ['今天 (a+b)']);
  t.same(explainedParts('补正', []), ['补正']);
});

t.test('every term has a name and a meaning, and no word names two of them', async (t) => {
  const names = Object.entries(chinese.terms).filter(([key]) => key.endsWith('.name'));

  t.ok(names.length >= 20);
  for (const [key] of names) t.ok(`${key.slice(0, -5)}.plain` in chinese.terms, key);
  const words = names.flatMap(([, name]) => name.split('|'));
  t.equal(new Set(words).size, words.length);
});
