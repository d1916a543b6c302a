import type { Language } from './dictionaries.ts';

const zone = 'Asia/Shanghai';

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options);
}

/** A legal day (`2026-09-30`) as 9月30日 or 30 Sept; with the year when it is not the year of `today`. */
export function showDay(on: string, language: Language, today?: string): string {
  const year = today === undefined || on.slice(0, 4) !== today.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = {
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  };
  if (year) options.year = 'numeric';
  return format(language, options).format(new Date(`${on}T00:00:00Z`));
}

/** A legal day as 9/30, the same in both languages, for the axis of a clock. */
export function shortDay(on: string): string {
  return `${Number(on.slice(5, 7))}/${Number(on.slice(8, 10))}`;
}

/** The weekday of a legal day, 周三 or Wed. */
export function weekday(on: string, language: Language): string {
  return format(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
}

/** The time of an instant in the region's zone, 10:24. */
export function showTime(at: string, language: Language): string {
  return format(language, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone }).format(new Date(at));
}

/** The legal day an instant falls on in the region's zone, `2026-09-30`. */
export function dayOf(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at));
}

/** Day and time of an instant in the region's zone. */
export function showMoment(at: string, language: Language, today?: string): string {
  const space = language === 'zh' ? '' : ' ';
  return `${showDay(dayOf(at), language, today)}${space} ${showTime(at, language)}`.replace(/ {2}/g, ' ');
}
