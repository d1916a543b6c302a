import { tracingChannel } from 'node:diagnostics_channel';

/** On which every round trip to the database is told, to whoever traces them: `{ text, statements }`, without values. */
const roundTrips = tracingChannel('lianban:sql');
/** Of long statements only the beginning is told. */
const MOST_TEXT = 2_000;

/** Does a round trip so that traces tell of it; `texts` are the statements that travel together. */
export function roundTrip<Result>(texts: readonly string[], work: () => Promise<Result>): Promise<Result> {
  if (!roundTrips.hasSubscribers) return work();
  const text = texts.join('; ').replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT);
  return roundTrips.tracePromise(work, { text, statements: texts.length });
}
