/** How many rounds a fault is repeated in the long form (`npm run faults`); null in the short one that every run plays. */
export const longRounds: number | null =
  process.env.FAULT_ROUNDS === undefined ? null : Number(process.env.FAULT_ROUNDS);

/** What the long form takes of its time, and a slow machine of the short one's, in milliseconds. */
export const patienceMs = longRounds === null ? 300_000 : 3_600_000;
