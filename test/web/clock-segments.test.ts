import t from 'tap';
import {
  type ClockDay,
  type ClockRow,
  clockPicture,
  type DayReason,
  dayShareAt,
} from '../../src/web/ui/clock-segments.ts';

/** Days from a first day on, one letter each: w working, m make-up, e weekend, h holiday, s suspended. */
function days(from: string, letters: string, names: Partial<Record<string, string>> = {}): ClockDay[] {
  const reasons: Record<string, DayReason> = { w: 'WORKDAY', m: 'MAKE_UP', e: 'WEEKEND', h: 'HOLIDAY', s: 'SUSPENDED' };
  let ordinal = 0;
  return [...letters].map((letter, index) => {
    const counted = letter === 'w' || letter === 'm';
    if (counted) ordinal += 1;
    const on = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    return {
      on,
      counted,
      ordinal: counted ? ordinal : null,
      reason: reasons[letter] ?? 'WORKDAY',
      name: names[letter] ?? null,
    };
  });
}

function row(anchorOn: string, dueOn: string, list: ClockDay[], more: Partial<ClockRow> = {}): ClockRow {
  return { anchorOn, dueOn, days: list, ...more };
}

// From 7 September 2026 on: an expert review on the 14th and 15th, mid-autumn, a working Sunday, the national holiday.
const statutory = row(
  '2026-09-07',
  '2026-10-10',
  days('2026-09-08', 'wwwweesswwwemwwwwhhhwwwhhhhhhhwwm', { h: '国庆节', s: '专家评审' }),
);

t.test('a counted day is one wide and days that do not count are merged at 0.4 each', async (t) => {
  const picture = clockPicture([row('2026-09-07', '2026-09-16', days('2026-09-08', 'wwwweessw'))], '2026-09-08', 0);

  t.same(
    picture.rows[0]?.map((cell) => cell.grow),
    [1, 1, 1, 1, 0.8, 0.8, 1],
  );
  t.same(
    picture.rows[0]?.map((cell) => cell.paint),
    ['today', 'left', 'left', 'left', 'off', 'stop', 'left'],
  );
});

t.test('days over are used, today is split, days to come are left, and the due day is marked', async (t) => {
  const picture = clockPicture([row('2026-09-07', '2026-09-11', days('2026-09-08', 'wwww'))], '2026-09-10', 0.25);

  t.same(
    picture.rows[0]?.map((cell) => cell.paint),
    ['used', 'used', 'today', 'left'],
  );
  t.same(
    picture.rows[0]?.map((cell) => cell.due),
    [false, false, false, true],
  );
  t.equal(picture.now, 56.25);
});

t.test('two clocks share one axis, and the shorter one ends at its own due day', async (t) => {
  const long = row('2026-09-07', '2026-09-11', days('2026-09-08', 'wwww'));
  const short = row('2026-09-08', '2026-09-10', days('2026-09-09', 'ww'));

  const picture = clockPicture([long, short], '2026-09-08', 0);

  t.same(
    picture.rows[1]?.map((cell) => cell.paint),
    ['none', 'left', 'left', 'none'],
  );
  t.same(
    picture.rows[1]?.map((cell) => cell.figure),
    [null, 1, 2, null],
  );
  t.equal(picture.axis.length, 4);
});

t.test('working days after the due day are overdue up to today', async (t) => {
  const picture = clockPicture([row('2026-09-07', '2026-09-09', days('2026-09-08', 'wwww'))], '2026-09-10', 0.5);

  t.same(
    picture.rows[0]?.map((cell) => cell.paint),
    ['used', 'used', 'over', 'none'],
  );
  t.same(
    picture.rows[0]?.map((cell) => cell.figure),
    [1, 2, null, null],
  );
});

t.test('more than twenty days carry every fifth figure and the first', async (t) => {
  const picture = clockPicture([row('2026-08-31', '2026-09-22', days('2026-09-01', 'w'.repeat(22)))], '2026-09-01', 0);

  const figures = picture.rows[0]?.map((cell) => cell.figure).filter((figure) => figure !== null);
  t.same(figures, [1, 5, 10, 15, 20]);
});

t.test('the axis names the start, the suspension, long holidays, make-up days and today', async (t) => {
  const picture = clockPicture([statutory], '2026-09-29', 0.18, 2000);

  const kinds = picture.axis.map((place) => place.label?.kind).filter((kind) => kind !== undefined);
  t.equal(kinds[0], 'start');
  for (const kind of ['suspension', 'holiday', 'make-up', 'today']) t.ok(kinds.includes(kind as 'today'), kind);
});

t.test('on a narrow track the lesser labels give way and today stays', async (t) => {
  const wide = clockPicture([statutory], '2026-09-29', 0, 2000).axis.filter((place) => place.label).length;
  const narrow = clockPicture([statutory], '2026-09-29', 0, 200).axis.filter((place) => place.label);

  t.ok(narrow.length < wide);
  t.ok(narrow.some((place) => place.label?.kind === 'today'));
});

t.test('the anchor day leads the explanation and is not drawn', async (t) => {
  const anchor: ClockDay = { on: '2026-09-07', counted: false, ordinal: null, reason: 'ANCHOR' };
  const picture = clockPicture(
    [row('2026-09-07', '2026-09-08', [anchor, ...days('2026-09-08', 'w')])],
    '2026-09-08',
    0,
  );

  t.equal(picture.axis.length, 1);
});

t.test('the share of a working day runs from nine to five in the region, whatever the machine says', async (t) => {
  t.equal(dayShareAt('2026-09-29T01:00:00Z'), 0);
  t.equal(dayShareAt('2026-09-29T05:00:00Z'), 0.5);
  t.equal(dayShareAt('2026-09-29T12:00:00Z'), 1);
});

t.test('a holiday whose number of days does not fit is told by its name alone', async (t) => {
  const wide = clockPicture([statutory], '2026-09-29', 0, 2000).axis.find((place) => place.label?.kind === 'holiday');
  const narrow = clockPicture([statutory], '2026-09-29', 0, 420).axis.find((place) => place.label?.kind === 'holiday');

  t.match(wide?.label, { kind: 'holiday', name: '国庆节', days: 3 });
  t.match(narrow?.label, { kind: 'holiday', name: '国庆节', days: null });
});

t.test('a short clock beside a long one carries every fifth figure too', async (t) => {
  const long = row('2026-08-31', '2026-09-22', days('2026-09-01', 'w'.repeat(22)));
  const short = row('2026-08-31', '2026-09-06', days('2026-09-01', 'w'.repeat(6)));

  const picture = clockPicture([long, short], '2026-09-01', 0);

  t.same(
    picture.rows[1]?.map((cell) => cell.figure).filter((figure) => figure !== null),
    [1, 5],
  );
});
