/**
 * The service on a database that was filled before, put together as `main.ts` does it, but for its clock: that stands where
 * the process that started it says, so that a test lets days pass. Started by `service-process.ts` and by nothing else.
 */
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { app } from '../../src/app.ts';
import { clamdScanner } from '../../src/connectors/clamd.ts';
import { connect } from '../../src/database/connect.ts';
import { openFileStore } from '../../src/files/store.ts';
import { startDispatcher } from '../../src/operations/dispatcher.ts';
import { calendarStore } from '../../src/runtime/clocks/calendar-store.ts';
import { definitionStore } from '../../src/runtime/turn/definition-store.ts';
import { usualUploadLimits } from '../../src/runtime/uploads/limits.ts';
import { startCourier } from '../../src/webhooks/courier.ts';
import type { ServiceMessage, ServiceRequest, ServiceStart } from './service-process.ts';

// Written by service-process.ts, in this shape.
const start = JSON.parse(process.argv[2] ?? '') as ServiceStart;
let now = start.now;
const clock = () => now;
const tell = (message: ServiceMessage) => process.send?.(message);

const database = connect({
  url: start.databaseUrl,
  poolSize: start.poolSize ?? 6,
  idleTransactionMs: start.idleTransactionMs ?? 60_000,
});
const services = {
  database,
  definitions: definitionStore(),
  calendars: calendarStore(),
  files: await openFileStore(
    start.filesFolder,
    new Date(now),
    start.clamdUrl === undefined
      ? null
      : clamdScanner({ url: start.clamdUrl, whenDown: 'refuse', timeoutMs: 30_000, maxBytes: 100 * 1024 * 1024 }),
  ),
};
// The receivers of the tests are on this machine.
const rules = { privateAddresses: true, plainHttp: true };
const house = { services, tenantId: 'default', clock };
const server = await app(house, {
  demo: null,
  logLevel: 'warn',
  trustProxy: false,
  secureCookies: false,
  uploadMaxBytes: 50 * 1024 * 1024,
  uploadMaxFiles: 20,
  uploads: usualUploadLimits,
  webFolder: null,
  webhooks: rules,
});
await server.ready();
process.on('message', (message) => {
  // Whoever started this process sends nothing else.
  const asked = message as ServiceRequest;
  if (asked === 'memory') tell({ kind: 'memory', residentBytes: process.memoryUsage().rss });
  else now = asked.now;
});
process.on('disconnect', () => process.exit(0));
// Killed, it could not do so at its end.
flushCompileCache();
tell({ kind: 'prepared' });
// What it is asked first is to begin at a moment.
await once(process, 'message');
const address = await server.listen({ host: '127.0.0.1', port: 0 });
startDispatcher({
  services,
  clock,
  everyMs: 20,
  retentionDays: 30,
  caseYears: null,
  report: (error, about) => server.log.error({ err: error, ...about }, 'what was due could not be done'),
});

startCourier({
  database,
  clock,
  rules,
  everyMs: 20,
  report: (error) => server.log.error({ err: error }, 'webhooks could not be served'),
});
tell({ kind: 'ready', address });
