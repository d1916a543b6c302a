/** A stand-in for the service: starts the embedded PostgreSQL of the folder it is given, says so, and waits to be killed. */
import { connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';

const { url } = await startEmbedded({ dataDir: process.argv[2] ?? '' });
await connect({ url }).rows('select 1');
console.log(url);
setInterval(() => undefined, 60_000);
