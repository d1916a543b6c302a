const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const signs = '10X98765432';

/** Whether a day is one of the calendar; months are counted from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Whether a resident identity number 公民身份号码 is well formed (GB 11643-1999): region, a day of birth that exists,
 * sequence, and the check character of ISO 7064 MOD 11-2. Whether anybody bears it is another question.
 */
export function isResidentId(number: string): boolean {
  const parts = /^[1-9]\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number);
  if (parts === null) return false;
  const [, year, month, day] = parts.map(Number);
  if (!isDay(year ?? 0, month ?? 0, day ?? 0) || (year ?? 0) < 1800) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return signs[sum % 11] === number[17];
}

/** Whether a text is a mobile number of the mainland: eleven figures, the first two of a network (13 to 19). */
export function isMobile(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number);
}

/** Whether a code may be that of a region (GB/T 2260): six figures, a province first. */
export function isRegionCode(code: string): boolean {
  return /^[1-8]\d{5}$/.test(code);
}
