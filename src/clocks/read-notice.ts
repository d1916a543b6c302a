import { parse } from 'csv-parse/sync';
import { convertIcsCalendar } from 'ts-ics';
import { dateOfDayNumber, dayNumberOf } from '../calendar/days.ts';
import type { DaysOff, MakeUpDay } from '../calendar/tables.ts';
import { noticeUnreadable } from '../domain/refusals/calendars.ts';

/** The days off and the make-up days of a notice. */
export interface NoticeDays {
  readonly off: readonly DaysOff[];
  readonly on: readonly MakeUpDay[];
}

/** How a notice may be written down. */
export const noticeFormats = ['json', 'csv', 'ics'] as const;
export type NoticeFormat = (typeof noticeFormats)[number];

const mostEntries = 200;
const workedWords = /^(WORKDAY|MAKE_UP|班|上班|补班|调休上班)$/i;
const offWords = /^(HOLIDAY|OFF|休|放假|休假)$/i;

/**
 * Reads the days of a yearly notice: JSON as `{"off": ["01-01", "02-10/02-17"], "on": ["02-04"]}` or with names, CSV with the
 * columns `date`, `end` (may be missing), `kind` (`HOLIDAY` 休 or `WORKDAY` 班) and `name`, or the all-day events of an ICS
 * file, of which those that say 班 are worked.
 *
 * @throws notice-unreadable
 */
export function readNotice(format: NoticeFormat, content: string, year: number): NoticeDays {
  const days = readers[format](content, year);
  if (days.off.length + days.on.length > mostEntries) throw noticeUnreadable(`more than ${mostEntries} entries`);
  return days;
}

const readers: Readonly<Record<NoticeFormat, (content: string, year: number) => NoticeDays>> = {
  json: readJson,
  csv: readCsv,
  ics: readIcs,
};

function readJson(content: string, year: number): NoticeDays {
  const told = parsed(() => JSON.parse(content) as unknown);
  if (typeof told !== 'object' || told === null) throw noticeUnreadable('no object with off and on');
  const { off, on } = told as { off?: unknown; on?: unknown };
  if (!Array.isArray(off) || (on !== undefined && !Array.isArray(on)))
    throw noticeUnreadable('off and on are no lists');
  return {
    off: off.map((each: unknown) => offOf(each, year)),
    on: (on ?? []).map((each: unknown) => onOf(each, year)),
  };
}

function offOf(told: unknown, year: number): DaysOff {
  if (typeof told === 'string') {
    const [from = '', to = from] = told.split('/');
    return { from: dated(from, year), to: dated(to, year), ...offName() };
  }
  const { from, to, name, nameEn } = fieldsOf(told);
  return { from: dated(from ?? '', year), to: dated(to ?? from ?? '', year), ...offName(name, nameEn) };
}

function onOf(told: unknown, year: number): MakeUpDay {
  if (typeof told === 'string') return { on: dated(told, year), ...onName() };
  const { on, name, nameEn } = fieldsOf(told);
  return { on: dated(on ?? '', year), ...onName(name, nameEn) };
}

function fieldsOf(told: unknown): Partial<Record<string, string>> {
  if (typeof told !== 'object' || told === null) throw noticeUnreadable('a day is neither a text nor an object');
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function readCsv(content: string, year: number): NoticeDays {
  const rows = parsed(() =>
    parse<Record<string, string>>(content, { columns: true, bom: true, trim: true, skip_empty_lines: true }),
  );
  const off: DaysOff[] = [];
  const on: MakeUpDay[] = [];
  for (const { date = '', end, kind = '', name } of rows) {
    const from = dated(date, year);
    if (workedWords.test(kind)) on.push({ on: from, ...onName(name) });
    else if (offWords.test(kind)) off.push({ from, to: end ? dated(end, year) : from, ...offName(name) });
    else throw noticeUnreadable(`the kind "${kind}" of ${date} is neither HOLIDAY nor WORKDAY`);
  }
  return { off, on };
}

function readIcs(content: string): NoticeDays {
  const calendar = parsed(() => convertIcsCalendar(undefined, content));
  const off: DaysOff[] = [];
  const on: MakeUpDay[] = [];
  for (const event of calendar.events ?? []) {
    if (event.start.type !== 'DATE') throw noticeUnreadable(`${event.summary} is no all-day event`);
    const from = event.start.date.toISOString().slice(0, 10);
    // The end of an all-day event is the day after its last.
    const to = !event.end ? from : dateOfDayNumber(dayNumberOf(event.end.date.toISOString().slice(0, 10)) - 1);
    if (!/[班]|WORK/i.test(event.summary)) off.push({ from, to, ...offName(event.summary) });
    else
      for (let day = dayNumberOf(from); day <= dayNumberOf(to); day += 1)
        on.push({ on: dateOfDayNumber(day), ...onName(event.summary) });
  }
  return { off, on };
}

function parsed<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw noticeUnreadable(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'not in that format');
  }
}

/** `02-10` is a day of the notice's year. Whether the day exists is for `checkNotice` to say. */
function dated(text: string, year: number): string {
  return /^\d\d-\d\d$/.test(text) ? `${year}-${text}` : text;
}

function offName(name = '放假', nameEn = name === '放假' ? 'Day off' : name) {
  return { name: name || '放假', nameEn: nameEn || 'Day off' };
}

function onName(name = '调休上班', nameEn = name === '调休上班' ? 'Make-up day' : name) {
  return { name: name || '调休上班', nameEn: nameEn || 'Make-up day' };
}
