import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from './app.ts';
import { BadSettings, type Config, readConfig } from './config.ts';
import { clamdScanner } from './connectors/clamd.ts';
import { httpSharedMaterials } from './connectors/shared-materials.ts';
import { connect, type Database } from './database/connect.ts';
import { type EmbeddedPostgres, startEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { deployShipped } from './definitions/deploy-shipped.ts';
import type { Instant } from './domain/time.ts';
import type { Scanner } from './files/scanner.ts';
import { openFileStore } from './files/store.ts';
import { fillWithDemoData } from './operations/demo/fill-with-demo-data.ts';
import { demoPeople } from './operations/demo/organisation.ts';
import { seedTenant } from './operations/demo/seed-organisation.ts';
import { startDispatcher } from './operations/dispatcher.ts';
import { calendarStore } from './runtime/clocks/calendar-store.ts';
import { definitionStore } from './runtime/turn/definition-store.ts';
import { tellChanges } from './runtime/turn/tell-changes.ts';
import type { UploadLimits } from './runtime/uploads/limits.ts';
import type { House } from './runtime/views/house.ts';
import { startTracing } from './telemetry/tracing.ts';
import { startCourier } from './webhooks/courier.ts';

/** How often the dispatcher looks for what is due. */
const LOOK_EVERY_MS = 1_000;
const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url));

const clock = (): Instant => new Date().toISOString();

/** A service that runs, and how it is stopped: nothing new, what is under way to its end, then the database. */
interface Running {
  readonly address: string;
  readonly demoPassword: string | null;
  stop(): Promise<void>;
}

async function start(config: Config): Promise<Running> {
  await mkdir(config.dataDir, { recursive: true });
  const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir }) : null;
  try {
    const url = config.databaseUrl ?? embedded?.url ?? '';
    await migrate(url);
    const database = connect({ url, poolSize: config.databasePoolSize });
    return await serve(config, database, embedded);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function serve(config: Config, database: Database, embedded: EmbeddedPostgres | null): Promise<Running> {
  const tracing = config.tracing === null ? null : await startTracing(config.tracing);
  const changes = tellChanges(database, config.tenant);
  const services = {
    database,
    changes,
    definitions: definitionStore(),
    calendars: calendarStore(),
    files: await openFileStore(path.resolve(config.dataDir, 'files'), new Date(clock()), scannerOf(config)),
    ...(config.sharedMaterials === null ? {} : { sharedMaterials: httpSharedMaterials(config.sharedMaterials) }),
  };
  const house: House = { services, tenantId: config.tenant, clock, publicAddress: config.publicAddress };
  await seedTenant(database, config.tenant, clock());
  await deployShipped(house);
  const demoPassword = config.demoData ? await demoPasswordOf(config.dataDir) : null;
  if (demoPassword !== null) await fillWithDemoData(house, demoPassword);

  const shown = demoPeople.filter((person) => person.shown).map(({ login }) => login);
  const server = await app(house, {
    demo: demoPassword === null ? null : { password: demoPassword, logins: shown },
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
    secureCookies: config.secureCookies,
    uploadMaxBytes: config.uploadMaxBytes,
    uploadMaxFiles: config.uploadMaxFiles,
    uploads: uploadLimitsOf(config),
    eventStreams: config.eventStreams,
    metricsToken: config.metricsToken,
    rateLimits: config.rateLimits,
    webhooks: config.webhooks,
    retention: config.retention,
    webFolder: existsSync(webFolder) ? webFolder : null,
  });
  const address = await server.listen({ host: config.host, port: config.port });
  const dispatcher = startDispatcher({
    services,
    clock,
    everyMs: LOOK_EVERY_MS,
    retentionDays: config.fileRetentionDays,
    caseYears: config.retention.caseYears,
    report: (error, about) => server.log.error({ err: error, ...about }, 'what was due could not be done'),
  });
  const courier = startCourier({
    database,
    clock,
    rules: config.webhooks,
    everyMs: LOOK_EVERY_MS,
    report: (error) => server.log.error({ err: error }, 'webhooks could not be served'),
  });
  return {
    address,
    demoPassword,
    async stop() {
      // All at once: while work that is due is ended, nothing new is let in.
      await Promise.all([dispatcher.stop(), courier.stop(), server.close()]);
      await changes.close();
      await tracing?.stop();
      await database.close();
      await embedded?.stop();
    },
  };
}

function uploadLimitsOf(config: Config): UploadLimits {
  return {
    maxBytes: config.uploadMaxBytes,
    openFiles: config.uploadOpenFiles,
    openBytes: config.uploadOpenBytes,
    quotaBytes: config.uploadQuotaBytes,
    expireHours: config.uploadExpireHours,
  };
}

function scannerOf({ clamdUrl, clamdDown, clamdTimeoutSeconds, clamdMaxBytes }: Config): Scanner | null {
  if (clamdUrl === undefined) return null;
  const timeoutMs = clamdTimeoutSeconds * 1000;
  return clamdScanner({ url: clamdUrl, whenDown: clamdDown, timeoutMs, maxBytes: clamdMaxBytes });
}

/** One password for all demo accounts of this data folder, made at the first start: no two installations share one. */
async function demoPasswordOf(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'demo-password');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(6).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function greeting({ address, demoPassword }: Running): string {
  const lines = ['', `Lianban 联办 is ready: ${address}`, `API documentation: ${address}/docs`];
  if (demoPassword !== null) {
    const accounts = demoPeople
      .filter((person) => person.shown)
      .map(({ login, nameEn }) => `  ${login.padEnd(18)} ${nameEn}`);
    lines.push('', `Demo accounts, all with the password ${demoPassword}:`, ...accounts);
  }
  return [...lines, '', 'Ctrl-C stops it; nothing is lost, whichever way it ends.', ''].join('\n');
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const running = await start(config);
  console.log(greeting(running));
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      console.error(`What was under way did not end within ${config.stopSeconds} s; it is undone, not lost.`);
      process.exit(1);
    }, config.stopSeconds * 1000).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(error: unknown): void {
  console.error(error instanceof BadSettings ? error.message : (inUse(error) ?? error));
  process.exit(1);
}

/** The sentence for a port that somebody else listens on; null for any other error. */
function inUse(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') return null;
  return `${error.message}. Something else listens there: set PORT to another number, or to 0 for any free one.`;
}

main().catch(fail);
