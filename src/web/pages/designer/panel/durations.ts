/** A unit a limit or timer counts in: working days, calendar days, calendar months, hours. */
export type Unit = 'WD' | 'CD' | 'CM' | 'HOUR';

/** The units in the order they are offered. */
export const units: readonly Unit[] = ['WD', 'CD', 'CM', 'HOUR'];

/** The whole number of days, months or hours an ISO 8601 duration names; null for a formula or a mixed duration. */
export function amountOf(duration: string): number | null {
  const match = /^P(?:(\d+)D|(\d+)M|T(\d+)H)$/.exec(duration);
  const figures = match?.[1] ?? match?.[2] ?? match?.[3];
  return figures === undefined ? null : Number(figures);
}

/** The unit of a duration: what the diagram says, else what ISO 8601 means by it. */
export function unitOf(duration: string, written: string): Unit {
  const named = units.find((unit) => unit === written);
  if (named !== undefined) return named;
  if (/^PT\d+H$/.test(duration)) return 'HOUR';
  return /^P\d+M$/.test(duration) ? 'CM' : 'CD';
}

/** A number of units as an ISO 8601 duration; days of both kinds are `P5D`, told apart by their unit. */
export function durationOf(amount: number, unit: Unit): string {
  if (unit === 'HOUR') return `PT${amount}H`;
  return unit === 'CM' ? `P${amount}M` : `P${amount}D`;
}

/** Days before (negative) or after a clock's due day, from `-P2D`, `P0D` or `3`; null for anything else. */
export function offsetDays(offset: string): number | null {
  const match = /^([+-]?)P?(\d+)D?$/.exec(offset === '' ? '0' : offset);
  return match === null ? null : Number(`${match[1] === '-' ? '-' : ''}${match[2]}`) + 0;
}

/** Days before or after a due day as the diagram writes them. */
export function offsetOf(days: number): string {
  return days < 0 ? `-P${-days}D` : `P${days}D`;
}
