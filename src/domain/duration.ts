/** ISO 8601 durations of a fixed length as requests name them: days, hours, minutes, seconds. */
export const fixedDuration = '^P(?!$)(\\d{1,4}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,7}M)?(\\d{1,9}(\\.\\d{1,3})?S)?)?$';

const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/;

/** The length of a duration such as `PT1M30S` in milliseconds; null when it is none of a fixed length. */
export function millisecondsOf(duration: string): number | null {
  if (!new RegExp(fixedDuration).test(duration)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (parts.exec(duration) ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

/** The moment so many milliseconds after another, ISO 8601 in UTC. */
export function afterMilliseconds(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) + milliseconds).toISOString();
}
