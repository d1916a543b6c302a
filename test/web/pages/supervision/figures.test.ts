import t from 'tap';
import { difference, growth, points, showCount, showRate } from '../../../../src/web/pages/supervision/figures.ts';

t.test('a rate without a base is no figure, never 0 %', async (t) => {
  t.equal(showRate({ n: 0, d: 0, rate: null }), '–');
  t.equal(showRate({ n: 0, d: 0, rate: 0 }), '–');
  t.equal(showRate({ n: 0, d: 12, rate: 0 }), '0.0');
});

t.test('the cohort rates of the field are shown as it writes them', async (t) => {
  t.equal(showRate({ n: 39230, d: 40608, rate: 39230 / 40608 }), '96.6');
  t.equal(showRate({ n: 1990, d: 2078, rate: 1990 / 2078 }), '95.8');
  t.equal(showRate({ n: 269, d: 335, rate: 269 / 335 }), '80.3');
});

t.test('a change carries its sign, and standing still carries none', async (t) => {
  t.equal(growth(1082, 1041), '+3.9%');
  t.equal(growth(5, 0), '–');
  t.equal(difference(13, 17, 0), '−4');
  t.equal(difference(6.5, 6.5, 1), '0.0');
  t.equal(difference(null, 7, 1), '–');
});

t.test('rates are compared in percentage points, and not with nothing', async (t) => {
  t.equal(points({ n: 8, d: 10, rate: 0.8 }, { n: 3, d: 4, rate: 0.75 }), '+5.0');
  t.equal(points({ n: 8, d: 10, rate: 0.8 }, { n: 0, d: 0, rate: null }), '–');
});

t.test('large numbers are grouped', async (t) => {
  t.equal(showCount(40608), '40,608');
});
