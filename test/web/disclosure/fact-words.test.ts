import t from 'tap';
import {
  addressOfFacts,
  answeredFacts,
  type Fact,
  factsFromAddress,
  factTag,
  unionOfFacts,
} from '../../../src/web/disclosure/fact-words.ts';
import { textOf } from '../../../src/web/i18n/text.ts';

const zh = textOf('zh');
const en = textOf('en');

const residential: Fact = {
  name: 'isResidential',
  type: 'boolean',
  question: { zh: '是住宅工程吗？', en: 'Is it a residential building?' },
  unit: null,
  options: [],
};
const area: Fact = {
  name: 'floorArea',
  type: 'number',
  question: { zh: '建筑面积是多少？', en: 'How large is the floor area?' },
  unit: 'm²',
  options: [],
};
const kind: Fact = {
  name: 'buildKind',
  type: 'choice',
  question: { zh: '建设性质是什么？', en: 'What kind of works are they?' },
  unit: null,
  options: [{ value: 'NEW', name: { zh: '新建', en: 'New building' } }],
};

t.test('a fact is told as a short tag: what is so, the choice made, the figure with its unit', async (t) => {
  t.equal(factTag(zh, residential, true), '是住宅工程');
  t.equal(factTag(zh, kind, 'NEW'), '新建');
  t.equal(factTag(en, kind, 'NEW'), 'New building');
  t.equal(factTag(zh, area, 24860), '建筑面积24,860 m²');
});

t.test('what is not so, and what nobody answered, is no tag', async (t) => {
  t.equal(factTag(zh, residential, false), null);
  t.equal(factTag(zh, area, undefined), null);
  t.equal(factTag(zh, kind, ''), null);
});

t.test('facts travel in the address and come back as they were', async (t) => {
  const values = { isResidential: false, floorArea: 24860, buildKind: 'NEW', nothing: null };

  const read = factsFromAddress([residential, area, kind], addressOfFacts(values));

  t.strictSame(read, { isResidential: false, floorArea: 24860, buildKind: 'NEW' });
});

t.test('an address cannot answer a question with what is no answer', async (t) => {
  const written = new URLSearchParams('isResidential=perhaps&floorArea=large&buildKind=RUIN&unknown=1');

  t.strictSame(factsFromAddress([residential, area, kind], written), {});
});

t.test('a false answer is an answer and is sent', async (t) => {
  t.strictSame(answeredFacts({ a: false, b: 0, c: null, d: '', e: undefined }), { a: false, b: 0 });
});

t.test('a question that two procedures ask is asked once', async (t) => {
  t.strictSame(
    unionOfFacts([
      [area, kind],
      [kind, residential],
    ]).map(({ name }) => name),
    ['floorArea', 'buildKind', 'isResidential'],
  );
});
