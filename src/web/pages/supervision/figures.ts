/** A share with its base, as the API gives it. */
export interface Share {
  n: number;
  d: number;
  rate: number | null;
}

/** What stands where there is no figure; never 0 %. */
export const noFigure = '–';

/** A whole number with separators: 1,082. */
export function showCount(n: number): string {
  return n.toLocaleString('en-GB');
}

/** A share in per cent with one decimal, without the sign; – when its base is empty. */
export function showRate({ d, rate }: Share): string {
  return d === 0 || rate === null ? noFigure : (rate * 100).toFixed(1);
}

function signed(value: number, digits: number): string {
  const shown = Math.abs(value).toFixed(digits);
  if (Number(shown) === 0) return shown;
  return value > 0 ? `+${shown}` : `−${shown}`;
}

/** How much a number grew against the period before, +4.0%; – when there was nothing to grow from. */
export function growth(now: number, before: number): string {
  return before === 0 ? noFigure : `${signed(((now - before) / before) * 100, 1)}%`;
}

/** The difference of two figures with its sign; – when one of them is missing. */
export function difference(now: number | null, before: number | null, digits: number): string {
  return now === null || before === null ? noFigure : signed(now - before, digits);
}

/** The difference of two shares in percentage points. */
export function points(now: Share, before: Share): string {
  return difference(
    now.rate === null || now.d === 0 ? null : now.rate * 100,
    before.rate === null || before.d === 0 ? null : before.rate * 100,
    1,
  );
}
