import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, type Database } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';

/** A database for one suite, as safe against a crash as in service. */
export interface BenchDatabase {
  readonly database: Database;
  readonly url: string;
  /** A folder of the suite's own. */
  readonly folder: string;
}

/** Lends a suite a PostgreSQL of its own with all migrations, and takes it away however the suite ends. */
export async function withDatabase(work: (bench: BenchDatabase) => Promise<void>, poolSize = 20): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-bench-'));
  const postgres = await startEmbedded({ dataDir: folder });
  try {
    await migrate(postgres.url);
    const database = connect({ url: postgres.url, poolSize });
    try {
      await work({ database, url: postgres.url, folder });
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
