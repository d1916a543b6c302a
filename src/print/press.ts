import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import type { Printed, PrintJob } from './press-worker.ts';

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

interface Press {
  print(paper: Paper): Promise<Buffer>;
}

/** The press of this process, set up when the first paper is printed. */
let press: Press | null = null;

/**
 * Prints a paper to PDF, in a thread of its own: a page takes some 80 ms of computing, and nobody else's answer waits
 * for it. The fonts stay in the thread between papers.
 */
export function printPaper(paper: Paper): Promise<Buffer> {
  press ??= setUp();
  return press.print(paper);
}

function setUp(): Press {
  const worker = new Worker(new URL('./press-worker.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on('message', (answer: Printed) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes));
    else asked?.reject(answer.failed);
  });
  const stop = (error: Error): void => {
    press = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', stop);
  worker.on('exit', () => stop(new Error('The press has stopped')));
  // An idle press keeps no process alive.
  worker.unref();
  return {
    print(paper) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, paper } satisfies PrintJob);
      });
    },
  };
}
