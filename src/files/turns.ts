/** Runs work a few at a time; null when too many are waiting already. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result> | null;

/** Lets `lanes` works run side by side and `queue` more wait for their turn. */
export function takingTurns(lanes: number, queue: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return (work) => {
    if (running === lanes && waiting.length === queue) return null;
    const turn = running < lanes ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve));
    if (running < lanes) running += 1;
    return turn.then(work).finally(() => {
      const next = waiting.shift();
      // Whoever is next takes the lane over, so that nobody slips in between.
      if (next) next();
      else running -= 1;
    });
  };
}
