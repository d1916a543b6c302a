import { parentPort } from 'node:worker_threads';
import { drawPaper } from './draw-paper.ts';
import type { Paper } from './paper.ts';

/** What the press is asked, and what it answers: bytes, or why there are none. */
export interface PrintJob {
  readonly id: number;
  readonly paper: Paper;
}

/** The answer to a job. */
export type Printed = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly failed: Error });

parentPort?.on('message', ({ id, paper }: PrintJob) => {
  drawPaper(paper).then(
    (bytes) => parentPort?.postMessage({ id, bytes } satisfies Printed),
    (error: unknown) =>
      parentPort?.postMessage({ id, failed: error instanceof Error ? error : new Error(String(error)) }),
  );
});
