/** One figure of a benchmark; `against` names what `ratio` compares it with in the same run. */
export interface Figure {
  readonly suite: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}

/** Tells a figure: one JSON object a line for machines, else a line for people with what it should reach beside it. */
export function tell(figure: Figure, json: boolean, target = ''): void {
  if (json) {
    console.log(JSON.stringify(figure));
    return;
  }
  const { name, value, unit, against, ratio } = figure;
  const compared = ratio === null ? '' : `${times(ratio).padStart(10)} ${against}`;
  const line = `${name.padEnd(28)}${rounded(value).padStart(12)} ${unit.padEnd(14)}${compared.padEnd(28)}`;
  console.log(`${line}${target === '' ? '' : `target ${target}`}`.trimEnd());
}

/** `408×`, or `1/1,397 of` where it is far less. */
function times(ratio: number): string {
  return ratio >= 0.1 ? `${rounded(ratio)}×` : `1/${rounded(1 / ratio)} of`;
}

function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

/** How often a piece of work is done in a second, over about so many milliseconds after a warm-up. */
export async function perSecond(work: () => unknown, milliseconds = 800): Promise<number> {
  await during(work, milliseconds / 4);
  return during(work, milliseconds);
}

/**
 * Microseconds of CPU one turn of a piece of work takes, over about so many milliseconds of CPU after a warm-up. A busy
 * machine makes it last longer, not cost more.
 */
export async function cpuOfOne(work: () => unknown, milliseconds = 800): Promise<number> {
  await spend(work, milliseconds / 2);
  return spend(work, milliseconds);
}

async function spend(work: () => unknown, milliseconds: number): Promise<number> {
  const before = process.cpuUsage();
  for (let times = 1; ; times += 1) {
    const pending = work();
    if (pending instanceof Promise) await pending;
    // asking costs about a microsecond: not after each of the short turns
    if (times % 16 !== 0) continue;
    const { user, system } = process.cpuUsage(before);
    if (user + system >= milliseconds * 1_000) return (user + system) / times;
  }
}

async function during(work: () => unknown, milliseconds: number): Promise<number> {
  const begun = performance.now();
  let times = 0;
  for (let now = begun; now - begun < milliseconds; now = performance.now()) {
    const pending = work();
    if (pending instanceof Promise) await pending;
    times += 1;
  }
  return (times * 1_000) / (performance.now() - begun);
}
