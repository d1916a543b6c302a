/** Brings the database to the newest migration, as every start does; for doing it at a moment of one's own choice. */
import { BadSettings, readConfig } from '../src/config.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';

process.on('uncaughtException', (error) => {
  console.error(error instanceof BadSettings ? error.message : error);
  process.exitCode = 1;
});

const config = readConfig(process.env);
const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir }) : undefined;
try {
  const applied = await migrate(config.databaseUrl ?? embedded?.url ?? '');
  for (const file of applied) console.log(`applied ${file}`);
  console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} applied.`);
} finally {
  await embedded?.stop();
}
