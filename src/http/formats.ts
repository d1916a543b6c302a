const moment = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i;

/** Whether a text is a day that exists, `YYYY-MM-DD`; before the year 1 there is none (PostgreSQL and the law count so). */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !text.startsWith('0000') && day.toJSON()?.slice(0, 10) === text;
}

/**
 * Whether a text is a moment everybody who reads it takes for the same: of a day that exists, with offset, no leap second,
 * and before the last year of four digits, which ends earlier here than there.
 */
export function isMoment(text: string): boolean {
  const [, day = ''] = moment.exec(text) ?? [];
  return isDay(day) && day < '9999' && !Number.isNaN(Date.parse(text));
}
