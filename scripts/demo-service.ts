import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from '../src/app.ts';
import { connect } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';
import { deployShipped } from '../src/definitions/deploy-shipped.ts';
import type { Instant } from '../src/domain/time.ts';
import { openFileStore } from '../src/files/store.ts';
import { fillWithDemoData } from '../src/operations/demo/fill-with-demo-data.ts';
import { demoPeople } from '../src/operations/demo/organisation.ts';
import { seedTenant } from '../src/operations/demo/seed-organisation.ts';
import { fireAllDue } from '../src/operations/dispatcher.ts';
import { calendarStore } from '../src/runtime/clocks/calendar-store.ts';
import { definitionStore } from '../src/runtime/turn/definition-store.ts';
import { usualUploadLimits } from '../src/runtime/uploads/limits.ts';
import type { House } from '../src/runtime/views/house.ts';
import { buildWeb } from './build-web.ts';

const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url));
const megabyte = 1024 * 1024;

/** The whole service with its screens and demonstration on an empty database, at a moment that does not pass. */
export interface DemoService {
  readonly address: string;
  /** Everybody's password. */
  readonly password: string;
  readonly house: House;
  stop(): Promise<void>;
}

/** Starts it; what fell due in the demonstration before that moment has been done. Everything it keeps goes with it. */
export async function demoService(at: Instant): Promise<DemoService> {
  await buildWeb();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'lianban-demo-'));
  const postgres = await startEmbedded({ dataDir, durable: false });
  await migrate(postgres.url);
  const database = connect({ url: postgres.url, poolSize: 5 });
  const services = {
    database,
    definitions: definitionStore(),
    calendars: calendarStore(),
    files: await openFileStore(path.join(dataDir, 'files'), new Date(at)),
  };
  const house: House = { services, tenantId: 'default', clock: () => at };
  const password = randomBytes(9).toString('base64url');
  await seedTenant(database, house.tenantId, at);
  await deployShipped(house);
  await fillWithDemoData(house, password);
  const failed = (error: unknown): never => {
    throw error;
  };
  while ((await fireAllDue(services, at, failed)) > 0);
  const server = await app(house, {
    demo: { password, logins: demoPeople.filter(({ shown }) => shown).map(({ login }) => login) },
    logLevel: 'error',
    trustProxy: false,
    secureCookies: false,
    uploadMaxBytes: 50 * megabyte,
    uploadMaxFiles: 20,
    uploads: usualUploadLimits,
    webFolder,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    password,
    house,
    async stop() {
      await server.close();
      await database.close();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
