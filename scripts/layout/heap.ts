/** A queue of numbers that gives the cheapest first; equal costs come out in the order they went in. */
export class Heap {
  readonly #entries: { value: number; cost: number; turn: number }[] = [];
  #turn = 0;

  push(value: number, cost: number): void {
    const entry = { value, cost, turn: this.#turn };
    this.#turn += 1;
    let at = this.#entries.length;
    this.#entries.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#entries[parent];
      if (above === undefined || before(above, entry)) break;
      this.#entries[at] = above;
      at = parent;
    }
    this.#entries[at] = entry;
  }

  /** Takes the cheapest number out; null when nothing is left. */
  pop(): number | null {
    const first = this.#entries[0];
    const last = this.#entries.pop();
    if (first === undefined || last === undefined) return null;
    if (this.#entries.length > 0) this.#sink(last);
    return first.value;
  }

  #sink(entry: { value: number; cost: number; turn: number }): void {
    let at = 0;
    for (;;) {
      const [left, right] = [this.#entries[2 * at + 1], this.#entries[2 * at + 2]];
      if (left === undefined) break;
      const smaller = right !== undefined && before(right, left) ? right : left;
      if (before(entry, smaller)) break;
      this.#entries[at] = smaller;
      at = smaller === left ? 2 * at + 1 : 2 * at + 2;
    }
    this.#entries[at] = entry;
  }
}

function before(a: { cost: number; turn: number }, b: { cost: number; turn: number }): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.turn < b.turn);
}
