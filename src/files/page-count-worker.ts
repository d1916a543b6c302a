import { parentPort, workerData } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Counted } from './page-count.ts';

/** Counts the pages of the PDF the thread was started with. */
async function count(): Promise<Counted> {
  const reading = getDocument({ data: workerData, useWorkerFetch: false, verbosity: 0 });
  try {
    return (await reading.promise).numPages;
  } catch {
    // Broken, or locked by a password: what of it does not matter, there is nothing to show.
    return null;
  }
}

parentPort?.postMessage(await count());
