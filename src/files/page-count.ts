import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { takingTurns } from './turns.ts';

/** A larger PDF is not read into memory to count its pages. */
const mostBytes = 64 * 1024 * 1024;
const limitMs = 10_000;
const memoryMegabytes = 256;

const turns = takingTurns(1, 10);

/** What the thread answers: the pages, or null when it can not read the file. */
export type Counted = number | null;

/**
 * Counts the pages of a PDF in a thread of its own, which is ended when it takes ten seconds or too much memory. `failed`
 * when the file is broken, locked by a password or too large; `busy` when too many wait.
 */
export async function countPages(
  content: () => Promise<{ readonly stream: Readable; readonly size: number }>,
): Promise<number | 'failed' | 'busy'> {
  const counting = turns(async () => {
    const { stream, size } = await content();
    if (size > mostBytes) {
      stream.destroy();
      return null;
    }
    return count(await buffer(stream));
  });
  if (counting === null) return 'busy';
  return (await counting) ?? 'failed';
}

function count(bytes: Buffer): Promise<Counted> {
  const own = new Uint8Array(bytes);
  const worker = new Worker(new URL('./page-count-worker.ts', import.meta.url), {
    workerData: own,
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    // What the reader complains of is no news for the log.
    stdout: true,
    stderr: true,
  });
  return new Promise<Counted>((resolve) => {
    const limit = setTimeout(() => resolve(null), limitMs);
    worker.once('message', (counted: Counted) => resolve(counted));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => {
      clearTimeout(limit);
      resolve(null);
    });
  }).finally(() => worker.terminate());
}
