import t from 'tap';
import {
  amountOf,
  durationOf,
  offsetDays,
  offsetOf,
  unitOf,
  units,
} from '../../src/web/pages/designer/panel/durations.ts';

t.test('every number of every unit is read back as it was written', (t) => {
  for (const unit of units) {
    for (const amount of [1, 5, 24, 120]) {
      const duration = durationOf(amount, unit);
      t.equal(amountOf(duration), amount, `${amount} ${unit}`);
      t.equal(unitOf(duration, unit), unit);
    }
  }
  t.end();
});

t.test('working days and calendar days are the same duration, told apart by the unit beside it', (t) => {
  t.equal(durationOf(5, 'WD'), 'P5D');
  t.equal(unitOf('P5D', 'WD'), 'WD');
  t.equal(unitOf('P5D', ''), 'CD');
  t.equal(unitOf('P3M', ''), 'CM');
  t.equal(unitOf('PT2H', ''), 'HOUR');
  t.end();
});

t.test('a formula or a mixed duration is left to be written as text', (t) => {
  for (const duration of ['=duration("P5D")', 'P1DT2H', 'P1Y', '', 'PD']) t.equal(amountOf(duration), null, duration);
  t.end();
});

t.test('days before and after a due day are read and written with their sign', (t) => {
  t.equal(offsetDays('-P2D'), -2);
  t.equal(offsetDays('P3D'), 3);
  t.equal(offsetDays(''), 0);
  t.ok(Object.is(offsetDays('-P0D'), 0), 'there is no minus nought');
  t.equal(offsetDays('PT2H'), null);
  for (const days of [-10, -1, 0, 1, 30]) t.equal(offsetDays(offsetOf(days)), days);
  t.end();
});
