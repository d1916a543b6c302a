import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The program as `npm start` runs it. */
export interface MainProcess {
  readonly address: string;
  readonly pid: number | undefined;
  /** What it wrote on both channels, its greeting included. */
  said(): string;
  isAlive(): boolean;
  /** Ends it with a signal and waits until it is gone; answers its exit code, null when the signal killed it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** What is needed of a test to clean up after it. */
interface Teardown {
  teardown(work: () => Promise<unknown>): void;
}

/** Starts the program without demonstration data on a free port; it serves when this answers. */
export async function startMain(t: Teardown, settings: Readonly<Record<string, string>>): Promise<MainProcess> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DEMO_DATA: 'off', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
    });
  }
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    if (isAlive()) {
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    }
    return child.exitCode;
  };
  t.teardown(() => end('SIGKILL'));
  for (;;) {
    const address = /is ready: (\S+)/.exec(written)?.[1];
    if (address !== undefined) return { address, pid: child.pid, said: () => written, isAlive, end };
    if (!isAlive()) throw new Error(`The program did not start: ${written}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
