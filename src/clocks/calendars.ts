import { addWorkingDays, type Calendar, workingDaysBetween } from '../calendar/calendar.ts';
import { dateOfDayNumber, dayNumberOf } from '../calendar/days.ts';
import { addLimit } from '../calendar/due-date.ts';
import { explainDueDate } from '../calendar/explain-due-date.ts';
import { calendarNotFound } from '../domain/refusals/unknown.ts';
import type { LocalDate } from '../domain/time.ts';
import { explainedDay } from '../runtime/views/clock-view.ts';
import type { House } from '../runtime/views/house.ts';
import type { CalendarSum, CalendarVersionSummary, CalendarYear } from './schemas.ts';

/** The working days of a region in a year, by the notice in force or, without one, by the base rule. */
export async function calendarYear(house: House, region: string, year: number): Promise<CalendarYear> {
  const calendar = await calendarOf(house, region);
  const version = calendar.versions.get(year);
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01`);
  const ends = [...months.slice(1), `${year + 1}-01-01`];
  const perMonth = months.map((first, month) =>
    workingDaysBetween(calendar, before(first), before(ends[month] ?? first)),
  );
  return {
    region,
    year,
    source: version?.source ?? null,
    publishedOn: version?.publishedAt ?? null,
    provisional: version === undefined,
    off: [...(version?.off ?? [])],
    on: [...(version?.on ?? [])],
    workingDays: perMonth.reduce((sum, days) => sum + days, 0),
    perMonth,
  };
}

/** The n-th working day after a day, with every day in between. */
export async function addInCalendar(
  house: House,
  region: string,
  from: LocalDate,
  workingDays: number,
): Promise<CalendarSum> {
  const calendar = await calendarOf(house, region);
  const period = { anchorOn: from, limit: { value: workingDays, unit: 'WD' as const } };
  return {
    from,
    workingDays,
    dueOn: addWorkingDays(calendar, from, workingDays),
    provisional: addLimit(calendar, from, period.limit).provisional,
    days: explainDueDate(calendar, period).map(explainedDay),
  };
}

/** Every arrangement the authority has had, by region and year, the one in force before those it took the place of. */
export async function listCalendars({ services, tenantId }: House): Promise<{ items: CalendarVersionSummary[] }> {
  const items = await services.database.rows<CalendarVersionSummary>(
    `select id, region_code as region, year, source, published_on, status, created_at
     from calendar_versions
     where tenant_id = :tenantId
     order by region_code, year desc, status, created_at desc`,
    { tenantId },
  );
  return { items };
}

async function calendarOf({ services, tenantId }: House, region: string): Promise<Calendar> {
  const calendar = await services.calendars.of(services.database, tenantId, region);
  if (calendar.versions.size === 0) throw calendarNotFound();
  return calendar;
}

function before(day: LocalDate): LocalDate {
  return dateOfDayNumber(dayNumberOf(day) - 1);
}
