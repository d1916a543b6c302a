import { dateOfDayNumber, dayNumberOf } from './days.ts';
import type { CalendarVersion } from './tables.ts';

/** What is wrong with a notice of days off: a stable code, the day it concerns, and a sentence in both languages. */
export interface NoticeFault {
  readonly code:
    | 'date-unknown'
    | 'range-backwards'
    | 'range-too-long'
    | 'outside-year'
    | 'days-off-overlap'
    | 'off-and-on'
    | 'make-up-on-weekday'
    | 'make-up-twice'
    | 'nothing-off'
    | 'name-unreadable';
  readonly on: string | null;
  readonly zh: string;
  readonly en: string;
}

/** No holiday of China was ever longer; a longer run is a slip of the pen. */
const longestRun = 16;

/** The days of the neighbouring years a notice for New Year may speak of. */
const neighbouringDays = 15;

/**
 * Tells everything in a yearly notice that contradicts itself or the calendar (§2.1): a notice with a fault is not put in
 * force, because every open due date would move by it.
 */
export function checkNotice({ year, off, on }: Pick<CalendarVersion, 'year' | 'off' | 'on'>): NoticeFault[] {
  const faults: NoticeFault[] = [];
  const tell = (code: NoticeFault['code'], day: string | null, zh: string, en: string): void => {
    faults.push({ code, on: day, zh, en });
  };
  const dates = [...off.flatMap(({ from, to }) => [from, to]), ...on.map((day) => day.on)];
  for (const date of dates.filter((each) => !isDate(each)))
    tell('date-unknown', date, `“${date}”不是日期。`, `${date} is no date.`);
  // What follows counts with the dates.
  if (faults.length > 0) return faults;
  for (const name of [...off, ...on]
    .map((each) => each.name)
    .filter((each) => /[\p{Co}\p{Cc}]/u.test(each) || each.trim() === '')) {
    tell(
      'name-unreadable',
      null,
      `名称“${name}”为空或含有无法辨认的字符。`,
      `The name "${name}" is empty or has characters nobody can read.`,
    );
  }
  if (off.length === 0) tell('nothing-off', null, '通知没有列出任何放假日。', 'The notice lists no day off.');

  const offDays = new Set<number>();
  for (const { from, to } of off) {
    if (to < from) {
      tell(
        'range-backwards',
        from,
        `放假${from}至${to}前后颠倒。`,
        `Days off from ${from} to ${to} end before they begin.`,
      );
      continue;
    }
    const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
    if (last - first >= longestRun) {
      tell(
        'range-too-long',
        from,
        `放假${from}至${to}过长，请核对。`,
        `Days off from ${from} to ${to} are too many to be right.`,
      );
      continue;
    }
    for (let day = first; day <= last; day += 1) {
      const date = dateOfDayNumber(day);
      if (offDays.has(day)) tell('days-off-overlap', date, `${date}重复放假。`, `${date} is off twice.`);
      offDays.add(day);
    }
  }
  const worked = new Set<number>();
  for (const { on: date } of on) {
    const day = dayNumberOf(date);
    if (offDays.has(day))
      tell('off-and-on', date, `${date}既放假又上班。`, `${date} is a day off and a working day at once.`);
    else if ((day + 3) % 7 < 5)
      tell('make-up-on-weekday', date, `${date}本来就是工作日。`, `${date} is a working day anyway.`);
    if (worked.has(day)) tell('make-up-twice', date, `${date}重复调休上班。`, `${date} is made up for twice.`);
    worked.add(day);
  }
  const [earliest, latest] = [
    dayNumberOf(`${year}-01-01`) - neighbouringDays,
    dayNumberOf(`${year}-12-31`) + neighbouringDays,
  ];
  for (const date of new Set(dates)) {
    const day = dayNumberOf(date);
    if (day < earliest || day > latest)
      tell('outside-year', date, `${date}不属于${year}年。`, `${date} does not belong to ${year}.`);
  }
  return faults;
}

function isDate(text: string): boolean {
  try {
    dayNumberOf(text);
    return true;
  } catch {
    return false;
  }
}
