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
  /** The most connections it has to the database; 6 when nothing is said. */
  readonly poolSize?: number;
  /** After how long without a statement the server ends its transactions, in milliseconds. */
  readonly idleTransactionMs?: number;
}

/** What a service process tells the test that started it. */
export type ServiceMessage =
  | { readonly kind: 'prepared' }
  | { readonly kind: 'ready'; readonly address: string }
  | { readonly kind: 'memory'; readonly residentBytes: number };

/** What a test asks of a service process. */
export type ServiceRequest = { readonly now: Instant } | 'memory';

/** A service that is loaded and does nothing yet. */
export interface PreparedService {
  /** Lets it listen, and do what is due, from a moment on; it answers when this does. */
  begin(now: Instant): Promise<ServiceProcess>;
}

/** The service in a process of its own, which can be killed. */
export interface ServiceProcess {
  readonly address: string;
  /** Sets its clock; what falls due by then is its dispatcher's. */
  setClock(now: Instant): void;
  /** The memory it holds, in bytes. */
  residentBytes(): Promise<number>;
  /** What it wrote: its log, from level warn on. */
  log(): string;
  /** Lets it stand still as a stopped virtual machine does, in the midst of whatever it does. */
  freeze(): void;
  /** Lets it go on where it stood. */
  wake(): void;
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
  return (await prepareServiceProcess(t, database, start)).begin(start.now);
}

/** Loads the service in a process of its own, so that beginning takes no time. It is killed with the test at the latest. */
export async function prepareServiceProcess(
  t: Teardown,
  database: Database,
  start: ServiceStart,
): Promise<PreparedService> {
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
  const ask = (request: ServiceRequest) => child.send(request);
  await told(child, 'prepared', () => written);
  const service = {
    setClock: (now: Instant) => ask({ now }),
    async residentBytes() {
      ask('memory');
      return (await told(child, 'memory', () => written)).residentBytes;
    },
    log: () => written,
    freeze: () => child.kill('SIGSTOP'),
    wake: () => child.kill('SIGCONT'),
    async kill() {
      await end();
      await sessionsGone(database, child.pid);
    },
  };
  return {
    async begin(now) {
      const ready = told(child, 'ready', () => written);
      ask({ now });
      return { ...service, address: (await ready).address };
    },
  };
}

/** The environment without what the runner of tests has put there for its own processes. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^_?(NODE|TAP)/.test(name)));
}

/** What the process tells next; it tells one thing at a time. */
async function told<Kind extends ServiceMessage['kind']>(
  child: ChildProcess,
  kind: Kind,
  written: () => string,
): Promise<ServiceMessage & { kind: Kind }> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error(`The service ended before it was ${kind}: ${written()}`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      // Nothing else sends messages, and of what is awaited there is one kind at a time.
      resolve(message as ServiceMessage & { kind: Kind });
    });
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
