/** Runs after the suite. */
import { endRun, folderOfRun } from './postgres-of-a-run.ts';

await endRun(folderOfRun());
