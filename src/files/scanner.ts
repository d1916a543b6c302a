import type { Readable } from 'node:stream';
import type { Refused, ScanObjection } from './objection.ts';

/** What is on record of a scan: nothing was found, or the scanner could not be asked and the file was let pass. */
export type Scanned = 'CLEAN' | 'UNSCANNED';

/**
 * Looks for harmful content in a file of a size in bytes before it is kept. Whether a file passes while the scanner is
 * down is its own to say. It opens the content only if it reads it.
 */
export type Scanner = (
  content: () => Readable,
  size: number,
) => Promise<{ readonly scan: Scanned } | Refused<ScanObjection>>;
