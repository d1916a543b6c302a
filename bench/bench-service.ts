import path from 'node:path';
import { app } from '../src/app.ts';
import { deploy } from '../src/definitions/deploy.ts';
import { openFileStore } from '../src/files/store.ts';
import { hashPassword } from '../src/identity/passwords.ts';
import { seedOrganisation, seedTenant } from '../src/operations/demo/seed-organisation.ts';
import { calendarStore } from '../src/runtime/clocks/calendar-store.ts';
import { definitionStore } from '../src/runtime/turn/definition-store.ts';
import { usualUploadLimits } from '../src/runtime/uploads/limits.ts';
import type { House } from '../src/runtime/views/house.ts';
import type { BenchDatabase } from './bench-database.ts';

/** The tenant of every suite, and what everybody in it logs in with. */
export const tenantId = 'default';
export const password = 'a password for benchmarks only';

/** The service in this process over a suite's database: the demonstration's people and one published procedure. */
export async function startBenchService(
  { database, folder }: BenchDatabase,
  procedure: { name: string; text: string },
) {
  const clock = () => new Date().toISOString();
  const services = {
    database,
    definitions: definitionStore(),
    calendars: calendarStore(),
    files: await openFileStore(path.join(folder, 'files'), new Date()),
  };
  const house: House = { services, tenantId, clock };
  await seedTenant(database, tenantId, clock());
  await seedOrganisation(database, tenantId, await hashPassword(password), clock());
  await deploy(house, null, { files: [procedure], note: null, dryRun: false });
  const server = await app(house, {
    demo: null,
    logLevel: 'silent',
    trustProxy: false,
    secureCookies: false,
    uploadMaxBytes: 1024,
    uploadMaxFiles: 1,
    uploads: usualUploadLimits,
    webFolder: null,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return { services, clock, server, address };
}
