/** Runs before the suite: one PostgreSQL for all its files, which outlives this process. */
import { endAbandonedRuns, folderOfRun, startForRun } from './postgres-of-a-run.ts';

await endAbandonedRuns();
await startForRun(folderOfRun());
