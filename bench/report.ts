/** One figure of a benchmark; `against` names what `ratio` compares it with in the same run. */
export interface Figure {
  readonly suite: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}

/** Tells a figure: one JSON object a line for machines, else a line for people. */
export function tell(figure: Figure, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(figure));
    return;
  }
  const { name, value, unit, against, ratio } = figure;
  const compared = ratio === null ? '' : `${rounded(ratio).padStart(10)}× ${against}`;
  console.log(`${name.padEnd(28)}${rounded(value).padStart(12)} ${unit.padEnd(14)}${compared}`);
}

function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

/** How often a piece of work is done in a second, over about so many milliseconds after a warm-up. */
export async function perSecond(work: () => unknown, milliseconds = 800): Promise<number> {
  await during(work, milliseconds / 4);
  return during(work, milliseconds);
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
