/** A stand-in for the service: starts the embedded PostgreSQL of the folder it is given, says so, and waits to be killed. */
import { startEmbedded } from '../../src/database/embedded.ts';

const postgres = await startEmbedded({ dataDir: process.argv[2] ?? '' });
console.log(postgres.url);
setInterval(() => undefined, 60_000);
