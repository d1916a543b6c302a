import type { LocalDate } from '../domain/time.ts';
import { type Calendar, type DayKind, dayKind } from './calendar.ts';
import { dateOfDayNumber, dayNumberOf } from './days.ts';

/** A day two calendars think differently of. */
export interface ChangedDay {
  readonly on: LocalDate;
  readonly before: DayKind['kind'];
  readonly after: DayKind['kind'];
  /** What the later calendar calls the day; null on an ordinary one. */
  readonly name: string | null;
  readonly nameEn: string | null;
}

/** The days of a year, and of the two weeks around it, that are worked by one calendar and not by the other. */
export function changedDays(before: Calendar, after: Calendar, year: number): ChangedDay[] {
  const changed: ChangedDay[] = [];
  for (let day = dayNumberOf(`${year}-01-01`) - 15; day <= dayNumberOf(`${year}-12-31`) + 15; day += 1) {
    const on = dateOfDayNumber(day);
    const [was, is] = [dayKind(before, on), dayKind(after, on)];
    if (was.working !== is.working)
      changed.push({ on, before: was.kind, after: is.kind, name: is.name, nameEn: is.nameEn });
  }
  return changed;
}
