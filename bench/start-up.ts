import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Database } from '../src/database/connect.ts';
import { hashPassword } from '../src/identity/passwords.ts';
import { seedOrganisation } from '../src/operations/demo/seed-organisation.ts';
import { type MainProcess, startMain } from '../test/support/main-process.ts';
import { openCases } from '../test/support/open-cases.ts';
import { type BenchDatabase, withDatabase } from './bench-database.ts';
import { caller, logIn } from './load.ts';
import { tell } from './report.ts';

const suite = 'start-up';
const tenantId = 'default';
const password = 'a password for benchmarks only';
const few = 10;
const many = 100_000;
/** Starts that are timed for one figure; the middle one is told. */
const starts = 5;
/** Searches before memory is read: what a day's first hour has read is not all garbage yet. */
const looks = 200;

/**
 * How long the program takes from its start to the first good answer of `/readyz` on a migrated database, and the memory it
 * holds after a while of work, with 10 and with 100,000 running cases.
 */
export async function benchStartUp(json: boolean): Promise<void> {
  const small = await startUpWith(few);
  const large = await startUpWith(many);
  const cases = (count: number) => `${count.toLocaleString('en')} cases`;
  const each = { suite, against: null, ratio: null } as const;
  const against = { suite, against: cases(few) } as const;
  tell({ ...each, name: `start, ${cases(few)}`, value: small.startMs, unit: 'ms' }, json);
  const slower = large.startMs / small.startMs;
  tell({ ...against, name: `start, ${cases(many)}`, value: large.startMs, unit: 'ms', ratio: slower }, json);
  tell({ ...each, name: `memory, ${cases(few)}`, value: small.megabytes, unit: 'MB' }, json);
  const larger = large.megabytes / small.megabytes;
  tell({ ...against, name: `memory, ${cases(many)}`, value: large.megabytes, unit: 'MB', ratio: larger }, json);
}

interface StartUp {
  readonly startMs: number;
  readonly megabytes: number;
}

async function startUpWith(cases: number): Promise<StartUp> {
  let measured: StartUp | undefined;
  await withDatabase(async (bench) => {
    // The first start puts the shipped procedures on record; the others find them there.
    await withService(bench, async () => undefined);
    await fill(bench.database, cases);
    const times: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      times.push(await withService(bench, async (_service, startMs) => startMs));
    }
    const megabytes = await withService(bench, megabytesAtWork);
    measured = { startMs: times.sort((a, b) => a - b)[Math.floor(starts / 2)] ?? Number.NaN, megabytes };
  });
  if (measured === undefined) throw new Error('Nothing was measured');
  return measured;
}

async function fill(database: Database, cases: number): Promise<void> {
  const now = new Date().toISOString();
  await seedOrganisation(database, tenantId, await hashPassword(password), now);
  await openCases(database, { tenantId, cases, at: now });
}

/** Runs the program on the database until the work is done, and tells the work how long it took to be ready. */
async function withService<Result>(
  { url, folder }: BenchDatabase,
  work: (service: MainProcess, startMs: number) => Promise<Result>,
): Promise<Result> {
  const begun = performance.now();
  const settings = { DATABASE_URL: url, DATA_DIR: path.join(folder, 'data') };
  const service = await startMain({ teardown: () => undefined }, settings);
  try {
    const ready = await fetch(`${service.address}/readyz`);
    if (!ready.ok) throw new Error(`/readyz answers ${ready.status}`);
    return await work(service, performance.now() - begun);
  } finally {
    await service.end('SIGTERM');
  }
}

/** The memory the system has given the program after searches of a supervisor, who sees every case. */
async function megabytesAtWork({ address, pid }: MainProcess): Promise<number> {
  const call = caller(`${address}/api/v1`);
  const supervisor = await logIn(address, 'supervisor', password);
  for (let look = 0; look < looks; look += 1) await call.send('POST', '/cases/search', supervisor, {});
  call.close();
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}
