import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from '../../src/app.ts';
import type { SharedMaterials } from '../../src/connectors/shared-materials.ts';
import type { Database } from '../../src/database/connect.ts';
import { deployShipped } from '../../src/definitions/deploy-shipped.ts';
import type { Retention } from '../../src/domain/retention.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { Scanner } from '../../src/files/scanner.ts';
import { openFileStore } from '../../src/files/store.ts';
import { type RateLimits, usualRateLimits } from '../../src/http/rate-limits.ts';
import { hashPassword } from '../../src/identity/passwords.ts';
import type { StreamLimits } from '../../src/live/watchers.ts';
import { demoPeople } from '../../src/operations/demo/organisation.ts';
import { seedOrganisation, seedTenant } from '../../src/operations/demo/seed-organisation.ts';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { calendarStore } from '../../src/runtime/clocks/calendar-store.ts';
import { lookUpShared } from '../../src/runtime/materials/look-up-shared.ts';
import { definitionStore } from '../../src/runtime/turn/definition-store.ts';
import type { Services } from '../../src/runtime/turn/services.ts';
import { tellChanges } from '../../src/runtime/turn/tell-changes.ts';
import { type UploadLimits, usualUploadLimits } from '../../src/runtime/uploads/limits.ts';
import type { House } from '../../src/runtime/views/house.ts';
import { type Agent, agentOf } from './agent.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type Deeds, deedsOf } from './deeds.ts';

export { type AppliedCase, smallPdf, type WorldTask } from './deeds.ts';

const tenantId = 'default';
const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));
/** Everybody's password in a world. */
export const worldPassword = 'a password for tests only';
/** Cheap on purpose: what it protects lives for one test. */
const cheap = { logN: 4, r: 8, p: 1 };

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** The whole service on a database of its own, spoken to over HTTP; its clock is the test's. */
export interface World extends Deeds {
  readonly database: Database;
  readonly services: Services;
  /** Where its files are. */
  readonly filesFolder: string;
  readonly address: string;
  now(): Instant;
  /** Logs a person in, once, and speaks as that person. */
  as(login: string): Promise<Agent>;
  /** A caller who has not logged in. */
  readonly anybody: Agent;
  /** Lets time pass to a moment: what falls due meanwhile is fired at its moments, as the dispatcher would. */
  pass(until: Instant): Promise<void>;
  /** Lets time pass without anybody looking: the service is down. */
  sleep(until: Instant): void;
}

/** What a world may be besides its moment. */
export interface WorldHow {
  readonly web?: boolean;
  /** Other limits of uploads than the usual ones. */
  readonly uploads?: Partial<UploadLimits>;
  /** Who looks for harmful content; nobody without it. */
  readonly scan?: Scanner;
  /** The registry of materials departments share; none without it. */
  readonly sharedMaterials?: SharedMaterials;
  readonly eventStreams?: StreamLimits;
  /** Other limits of requests than none. */
  readonly rateLimits?: Partial<RateLimits>;
  /** With what `/metrics` is read. */
  readonly metricsToken?: string;
  /** How long the record is kept; for ever without it. */
  readonly retention?: Retention;
  /** Where everything that is logged goes. */
  readonly logTo?: { write(line: string): void };
}

/**
 * Opens a world at a moment, with the shipped procedures and the demonstration's people. With `web` it also serves the
 * screens as they were built last, with the demo accounts on the login page.
 */
export async function world(t: Teardown, at: Instant, how: WorldHow = {}): Promise<World> {
  const { database } = await seededDatabase(t, at);
  return worldOn(t, database, at, { ...how, seed: false });
}

/** The database of a world of a moment, for a test that opens more than one service on it. */
export function seededDatabase(t: Teardown, at: Instant): Promise<TestDatabase> {
  return testDatabase(t, {
    name: `seeded_${at.replace(/\D/g, '')}`,
    fill: (fresh) => seedDatabase(fresh, at),
  });
}

/** Opens a service on a database that may have been used before, as after a restart. */
export async function worldOn(
  t: Teardown,
  database: Database,
  at: Instant,
  {
    seed,
    web = false,
    uploads = {},
    scan,
    sharedMaterials,
    eventStreams,
    metricsToken,
    logTo,
    rateLimits,
    retention,
  }: WorldHow & { readonly seed: boolean },
): Promise<World> {
  let now = at;
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const changes = tellChanges(database, tenantId);
  t.teardown(() => changes.close());
  const services = {
    database,
    changes,
    definitions: definitionStore(),
    calendars: calendarStore(),
    files: await openFileStore(folder, new Date(at), scan),
    ...(sharedMaterials === undefined ? {} : { sharedMaterials }),
  };
  const house: House = { services, tenantId, clock: () => now };
  if (seed) await seedWorld(house);
  const server = await app(house, {
    demo: web
      ? { password: worldPassword, logins: demoPeople.filter(({ shown }) => shown).map(({ login }) => login) }
      : null,
    logLevel: logTo === undefined ? 'error' : 'trace',
    ...(logTo === undefined ? {} : { logTo }),
    ...(rateLimits === undefined ? {} : { rateLimits: { ...usualRateLimits, ...rateLimits } }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(retention === undefined ? {} : { retention }),
    trustProxy: false,
    secureCookies: false,
    uploadMaxBytes: 50 * 1024 * 1024,
    uploadMaxFiles: 20,
    uploads: { ...usualUploadLimits, ...uploads },
    ...(eventStreams === undefined ? {} : { eventStreams }),
    // The receivers of the tests are on this machine.
    webhooks: { privateAddresses: true, plainHttp: true },
    webFolder: web ? webFolder : null,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(() => server.close());
  const agents = new Map<string, Promise<Agent>>();

  const it: World = {
    database,
    services,
    filesFolder: folder,
    address,
    now: () => now,
    anybody: agentOf(address),
    as(login) {
      const known = agents.get(login);
      if (known) return known;
      const agent = logIn(address, login);
      agents.set(login, agent);
      return agent;
    },
    async pass(until) {
      it.sleep(until);
      for (let busy = -1; busy !== 0; ) {
        busy = await fireAllDue(services, now, (error) => {
          throw error;
        });
        busy += await lookUpShared(services, () => now);
      }
    },
    sleep(until) {
      now = until;
      // Sessions end when nobody uses them: whoever acts next logs in anew.
      agents.clear();
    },
    ...deedsOf((login) => it.as(login)),
  };
  return it;
}

/** What every world of a moment begins with; none of it is a file. */
async function seedDatabase(database: Database, at: Instant): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  try {
    const files = await openFileStore(folder, new Date(at));
    const services = { database, definitions: definitionStore(), calendars: calendarStore(), files };
    await seedWorld({ services, tenantId, clock: () => at });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the shipped procedures and the demonstration's people into an empty database. */
export async function seedWorld(house: House): Promise<void> {
  const { database } = house.services;
  const now = house.clock();
  await seedTenant(database, house.tenantId, now);
  await seedOrganisation(database, house.tenantId, await hashPassword(worldPassword, cheap), now);
  await deployShipped(house);
}

/** Logs somebody in at a service. */
export async function logIn(address: string, login: string): Promise<Agent> {
  const agent = agentOf(address);
  const answer = await agent.post('/sessions', { login, password: worldPassword });
  if (answer.status !== 201) throw new Error(`${login} can't log in: ${JSON.stringify(answer.body)}`);
  return agent;
}
