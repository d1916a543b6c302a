import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedPostgres, startEmbedded } from '../../src/database/embedded.ts';
import { isAlive } from '../../src/database/postmaster.ts';

// Every run of the suite has a PostgreSQL of its own, known by the number of the process that all its files and hooks
// are children of. Two runs side by side, or one that was killed, never meet.

const prefix = 'lianban-test-';

/** The folder of the run that a process started by the runner belongs to. */
export function folderOfRun(runner: number = process.ppid): string {
  return path.join(tmpdir(), `${prefix}${runner}`);
}

/** Starts the PostgreSQL of a run, without any safety against a crash, and leaves a note where it is. */
export async function startForRun(folder: string): Promise<EmbeddedPostgres> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const postgres = await startEmbedded({ dataDir: folder, durable: false });
  await writeFile(path.join(folder, 'admin-url'), postgres.adminUrl, { mode: 0o600 });
  return postgres;
}

/** The superuser's address of the run's PostgreSQL, or undefined when no hook started one. */
export async function adminUrlOfRun(): Promise<string | undefined> {
  return readFile(path.join(folderOfRun(), 'admin-url'), 'utf8').catch(() => undefined);
}

/** Stops the PostgreSQL of a run, if there is one, and removes all it left. */
export async function endRun(folder: string): Promise<void> {
  if (existsSync(path.join(folder, 'postgres'))) {
    const postgres = await startEmbedded({ dataDir: folder, durable: false });
    await postgres.stop();
  }
  await rm(folder, { recursive: true, force: true });
}

/** Ends the runs whose runner is gone: those that were killed before they could do it themselves. */
export async function endAbandonedRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const runner = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (!Number.isInteger(runner) || isAlive(runner)) continue;
    const folder = path.join(tmpdir(), name);
    // What was killed while it was being made or taken away can not be started to be stopped: it only goes.
    await endRun(folder).catch(() => rm(folder, { recursive: true, force: true }));
  }
}
