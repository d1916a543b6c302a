import { Worker } from 'node:worker_threads';
import { rehearsalsBusy } from '../domain/refusals/definitions.ts';
import type { EngineComparison, ProcessRehearsal, Rehearsal, RehearsalPart } from './rehearsal.ts';

/** What one rehearsal may use before it is ended, whatever the diagram does. */
const MEMORY_MEGABYTES = 384;
const STACK_MEGABYTES = 4;
/** Seconds of a processor, which a busy machine does not shorten. */
const SECONDS = 20;
/** How many times as long as its processor time a rehearsal may take by the clock. */
const PATIENCE = 6;
const LOOK_EVERY_MS = 250;

/** Plays a diagram before it is published. @throws rehearsals-busy */
export type Rehearse = (xml: string) => Promise<Rehearsal>;

/**
 * Gives rehearsals that run `atOnce` at a time, each in a thread of its own with a limit on memory and processor time, so that no diagram
 * holds up or takes down the service. One that is stopped answers what it has found until then.
 */
export function rehearsals(atOnce: number, seconds = SECONDS): Rehearse {
  let running = 0;
  return async (xml) => {
    if (running >= atOnce) throw rehearsalsBusy();
    running += 1;
    try {
      return await inThread(xml, seconds);
    } finally {
      running -= 1;
    }
  };
}

async function inThread(xml: string, seconds: number): Promise<Rehearsal> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: xml,
    // nothing of the service's own settings is known in there
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: MEMORY_MEGABYTES,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: STACK_MEGABYTES,
    },
  });
  let read: Pick<Rehearsal, 'checks' | 'forms'> = { checks: [], forms: [] };
  const processes: ProcessRehearsal[] = [];
  const comparisons: EngineComparison[] = [];
  worker.on('message', (part: RehearsalPart) => {
    if (part.type === 'read') read = { checks: part.checks, forms: part.forms };
    else if (part.type === 'process') processes.push(part.process);
    else comparisons.push(part.comparison);
  });
  const stopped = await new Promise<Rehearsal['stopped']>((resolve) => {
    const end = (how: Rehearsal['stopped']) => {
      clearInterval(looking);
      clearTimeout(patience);
      resolve(how);
      void worker.terminate();
    };
    const look = async () => {
      const { user, system } = await worker.cpuUsage();
      if (user + system > seconds * 1_000_000) end('time');
    };
    // a thread that has just ended has no processor time to tell
    const looking = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
    const patience = setTimeout(end, PATIENCE * seconds * 1000, 'time');
    worker.once('error', (error: Error) => {
      end('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failure');
    });
    worker.once('exit', () => end(null));
  });
  return { ...read, processes, comparisons, stopped };
}
