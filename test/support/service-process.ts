import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/database/connect.ts';
import type { Instant } from '../../src/domain/time.ts';

const entry = fileURLToPath(new URL('./service-entry.ts', import.meta.url));

/** What a service is started with. */
export interface ServiceStart {
  readonly databaseUrl: string;
  /** Where its uploaded files are. */
  readonly filesFolder: string;
  /** What its clock shows until it is told otherwise. */
  readonly now: Instant;
  /** Where a clamd listens that scans what is handed in; nobody does without it. */
  readonly clamdUrl?: string;
}

/** What a service process tells the test that started it. */
export type ServiceMessage =
  | { readonly kind: 'ready'; readonly address: string }
  | { readonly kind: 'memory'; readonly residentBytes: number };

/** The service in a process of its own, which can be killed. */
export interface ServiceProcess {
  readonly address: string;
  /** Sets its clock; what falls due by then is its dispatcher's. */
  setClock(now: Instant): void;
  /** The memory it holds, in bytes. */
  residentBytes(): Promise<number>;
  /** What it wrote: its log, from level warn on. */
  log(): string;
  /** Kills it as a power failure would, and waits until the database has seen it go. */
  kill(): Promise<void>;
}

/** What is needed of a test to clean up after it. */
interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** Starts the service in a process of its own; it answers when this does. It is killed with the test at the latest. */
export async function startServiceProcess(
  t: Teardown,
  database: Database,
  start: ServiceStart,
): Promise<ServiceProcess> {
  const child = fork(entry, [JSON.stringify(start)], {
    execArgv: [],
    // The same modules are loaded at every start: compiled once, they load in half the time.
    env: { ...ownEnvironment(), NODE_COMPILE_CACHE: path.join(tmpdir(), 'lianban-compiled') },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
    });
  }
  const end = () => killed(child);
  t.teardown(end);
  const address = await addressOf(child, () => written);
  return {
    address,
    setClock: (now) => child.send({ now }),
    async residentBytes() {
      child.send('memory');
      // It answers nothing else after its start.
      const [message] = (await once(child, 'message')) as [ServiceMessage];
      return message.kind === 'memory' ? message.residentBytes : Number.NaN;
    },
    log: () => written,
    async kill() {
      await end();
      await sessionsGone(database, child.pid);
    },
  };
}

/** The environment without what the runner of tests has put there for its own processes. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^_?(NODE|TAP)/.test(name)));
}

async function addressOf(child: ChildProcess, written: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The service did not start: ${written()}`)));
    // The first it tells is that it is ready.
    child.once('message', (message) => resolve((message as ServiceMessage & { kind: 'ready' }).address));
  });
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** What a killed process had asked for may still be done for it; afterwards nothing of it comes any more. */
async function sessionsGone(database: Database, pid: number | undefined): Promise<void> {
  for (;;) {
    const sessions = await database.rows('select pid from pg_stat_activity where application_name = :name', {
      name: `lianban ${pid}`,
    });
    if (sessions.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
