import { addWorkingDays, workingCalendar } from '../src/calendar/calendar.ts';
import { dueWithSuspensions, type Period } from '../src/calendar/due-date.ts';
import { explainDueDate } from '../src/calendar/explain-due-date.ts';
import { NATIONAL_VERSIONS } from '../src/calendar/tables.ts';
import { applyChange } from '../src/clocks/apply-calendar-change.ts';
import { previewChange } from '../src/clocks/preview-calendar-change.ts';
import type { Database } from '../src/database/connect.ts';
import type { Person } from '../src/domain/person.ts';
import { seedTenant } from '../src/operations/demo/seed-organisation.ts';
import { calendarStore } from '../src/runtime/clocks/calendar-store.ts';
import { recountStale, staleClocks } from '../src/runtime/clocks/recount-stale.ts';
import type { House } from '../src/runtime/views/house.ts';
import { openCases } from '../test/support/open-cases.ts';
import { withDatabase } from './bench-database.ts';
import { perSecond, tell } from './report.ts';

const suite = 'clocks';
const tenantId = 'bench';
const now = '2026-12-28T02:00:00.000Z';
const openClocks = 100_000;

/**
 * What counting costs: a due date, its explanation, and all open due dates of an authority counted anew when a year's
 * notice is published, against writing the same rows without counting.
 */
export async function benchClocks(json: boolean): Promise<void> {
  const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });
  const period: Period = {
    anchorOn: '2026-02-09',
    limit: { value: 20, unit: 'WD' },
    suspensions: [{ startedOn: '2026-02-26', endedOn: '2026-03-04' }],
    extensions: [10],
  };
  const plain = await perSecond(() => repeated(() => addWorkingDays(calendar, '2026-02-09', 20)));
  const due = await perSecond(() => repeated(() => dueWithSuspensions(calendar, period)));
  const why = await perSecond(() => repeated(() => explainDueDate(calendar, period)));
  const µs = (rate: number) => 1_000_000 / (rate * batch);
  tell({ suite, name: 'working days', value: µs(plain), unit: 'µs', against: null, ratio: null }, json);
  tell(
    {
      suite,
      name: 'due date, suspended, extended',
      value: µs(due),
      unit: 'µs',
      against: 'working days',
      ratio: plain / due,
    },
    json,
  );
  tell(
    { suite, name: 'explanation day by day', value: µs(why), unit: 'µs', against: 'due date', ratio: due / why },
    json,
  );
  await withDatabase(({ database }) => recount(database, json));
}

const batch = 100;

function repeated(work: () => unknown): void {
  for (let i = 0; i < batch; i += 1) work();
}

async function recount(database: Database, json: boolean): Promise<void> {
  // Nothing but the database and the calendars is touched.
  const services = { database, calendars: calendarStore() } as unknown as House['services'];
  const house: House = { services, tenantId, clock: () => now };
  await seedTenant(database, tenantId, now);
  await openCases(database, { tenantId, cases: openClocks / 2, at: now });
  const content = 'date,end,kind,name\n01-01,01-05,休,元旦\n01-09,,班,元旦补班\n';
  const notice = {
    kind: 'NOTICE',
    region: 'CN',
    year: 2027,
    source: 'bench',
    publishedOn: '2026-12-28',
    format: 'csv',
    content,
  } as const;
  // Of whoever asks only the id is put on record.
  const person = { id: '019b0000-0000-7000-8000-000000000000', tenantId } as Person;

  const { value: preview, seconds: looking } = await timed(() => previewChange(house, person, notice));
  if (preview.moves.clocks !== openClocks) throw new Error(`${preview.moves.clocks} clocks move, not ${openClocks}`);
  tell({ suite, name: 'preview of 100,000 due dates', value: looking, unit: 's', against: null, ratio: null }, json);
  await applyChange(house, person, preview.id);
  const { value: batches, seconds } = await timed(async () => {
    let count = 0;
    while ((await recountStale(services, tenantId, now)) > 0) count += 1;
    return count;
  });
  if ((await staleClocks(database, tenantId)) !== 0) throw new Error('Clocks were left over');
  const floor = await timed(() => database.run(`update clocks set revision = revision + 1`));
  tell(
    {
      suite,
      name: 'recount of 100,000 due dates',
      value: seconds,
      unit: 's',
      against: 'one bare update',
      ratio: seconds / floor.seconds,
    },
    json,
  );
  tell({ suite, name: 'transactions of it', value: batches, unit: '', against: null, ratio: null }, json);
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; seconds: number }> {
  const begun = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - begun) / 1000 };
}
