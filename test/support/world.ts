import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from '../../src/app.ts';
import type { Database } from '../../src/database/connect.ts';
import { deployShipped } from '../../src/definitions/deploy-shipped.ts';
import type { Instant } from '../../src/domain/time.ts';
import { openFileStore } from '../../src/files/store.ts';
import { hashPassword } from '../../src/identity/passwords.ts';
import { demoPeople } from '../../src/operations/demo/organisation.ts';
import { seedOrganisation, seedTenant } from '../../src/operations/demo/seed-organisation.ts';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { calendarStore } from '../../src/runtime/calendar-store.ts';
import { definitionStore } from '../../src/runtime/definition-store.ts';
import { type Agent, agentOf, type Body } from './agent.ts';
import { testDatabase } from './database.ts';

const tenantId = 'default';
const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));
/** Everybody's password in a world. */
export const worldPassword = 'a password for tests only';
/** Cheap on purpose: what it protects lives for one test. */
const cheap = { logN: 4, r: 8, p: 1 };

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** An open task of a case as the inbox tells it. */
export interface WorldTask {
  readonly id: string;
  readonly elementId: string;
  readonly item: { readonly code: string } | null;
  readonly department: { readonly code: string } | null;
}

/** What a person says to complete a task. */
export interface WorldCompletion {
  readonly outcome: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly comment?: string;
  readonly officers?: readonly string[];
}

/** The whole service on a database of its own, spoken to over HTTP; its clock is the test's. */
export interface World {
  readonly database: Database;
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
  /** An applicant makes a project, asks for the one-time list, uploads what is the applicant's own and applies. */
  apply(key: string, how: ApplyHow): Promise<AppliedCase>;
  /** Verifies every row of a task's checklist as somebody who has it in hand. */
  verifyAll(login: string, task: WorldTask): Promise<void>;
  /** The open tasks of a case that a person can see. */
  tasks(login: string, caseId: string): Promise<WorldTask[]>;
  /** Completes the person's open task at an element of a case. */
  complete(
    login: string,
    caseId: string,
    elementId: string,
    completion: WorldCompletion,
    itemCode?: string,
  ): Promise<Body>;
  /** Reads a case as somebody. */
  case(login: string, caseId: string): Promise<Body>;
}

export interface ApplyHow {
  readonly as?: string;
  readonly project?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly form?: Readonly<Record<string, unknown>>;
  /** Rows to leave empty. */
  readonly without?: readonly string[];
}

export interface AppliedCase {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly disclosureId: string;
  readonly rows: readonly { readonly id: string; readonly group: string; readonly source: string }[];
}

/**
 * Opens a world at a moment, with the shipped procedures and the demonstration's people. With `web` it also serves the
 * screens as they were built last, with the demo accounts on the login page.
 */
export async function world(
  t: Teardown,
  at: Instant,
  { web = false }: { readonly web?: boolean } = {},
): Promise<World> {
  const { database } = await testDatabase(t);
  return worldOn(t, database, at, { seed: true, web });
}

/** Opens a service on a database that may have been used before, as after a restart. */
export async function worldOn(
  t: Teardown,
  database: Database,
  at: Instant,
  { seed, web = false }: { readonly seed: boolean; readonly web?: boolean },
): Promise<World> {
  let now = at;
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const services = {
    database,
    definitions: definitionStore(),
    calendars: calendarStore(),
    files: await openFileStore(folder, new Date(at)),
  };
  const house = { services, tenantId, clock: () => now };
  if (seed) {
    await seedTenant(database, tenantId, at);
    await seedOrganisation(database, tenantId, await hashPassword(worldPassword, cheap), at);
    await deployShipped(house);
  }
  const server = await app(house, {
    demo: web
      ? { password: worldPassword, logins: demoPeople.filter(({ shown }) => shown).map(({ login }) => login) }
      : null,
    logLevel: 'error',
    trustProxy: false,
    secureCookies: false,
    uploadMaxBytes: 50 * 1024 * 1024,
    uploadMaxFiles: 20,
    webFolder: web ? webFolder : null,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(() => server.close());
  const agents = new Map<string, Promise<Agent>>();

  const it: World = {
    database,
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
      }
    },
    sleep(until) {
      now = until;
      // Sessions end when nobody uses them: whoever acts next logs in anew.
      agents.clear();
    },
    apply: (key, how) => apply(it, key, how),
    async verifyAll(login, task) {
      const agent = await it.as(login);
      const { rows, case: file } = (await agent.get(`/tasks/${task.id}`)).body;
      const { disclosureId } = (await agent.get(`/cases/${file.id}`)).body;
      for (const row of rows) {
        if (row.state === 'VERIFIED' || row.group === 'FORBIDDEN' || row.group === 'NOT_NEEDED') continue;
        await agent.post(`/disclosures/${disclosureId}/rows/${row.id}/verification`, { state: 'VERIFIED' });
      }
    },
    async tasks(login, caseId) {
      const agent = await it.as(login);
      const { items } = await agent.must('POST', '/tasks/search', { page: { limit: 200 } });
      return items.filter((task: { case: { id: string } }) => task.case.id === caseId);
    },
    async complete(login, caseId, elementId, completion, itemCode) {
      const open = await it.tasks(login, caseId);
      const task = open.find(
        (one) => one.elementId === elementId && (itemCode === undefined || one.item?.code === itemCode),
      );
      if (!task)
        throw new Error(`${login} finds no task at ${elementId}; open: ${open.map((one) => one.elementId).join(', ')}`);
      return (await it.as(login)).must('POST', `/tasks/${task.id}/completion`, completion);
    },
    async case(login, caseId) {
      return (await (await it.as(login)).get(`/cases/${caseId}`)).body;
    },
  };
  return it;
}

async function logIn(address: string, login: string): Promise<Agent> {
  const agent = agentOf(address);
  const answer = await agent.post('/sessions', { login, password: worldPassword });
  if (answer.status !== 201) throw new Error(`${login} can't log in: ${JSON.stringify(answer.body)}`);
  return agent;
}

async function apply(it: World, key: string, how: ApplyHow): Promise<AppliedCase> {
  const agent = await it.as(how.as ?? 'applicant');
  const project = await agent.must('POST', '/projects', {
    name: how.project ?? '市委党校停车楼',
    regionCode: '511700',
    facts: how.facts,
  });
  const disclosure = await agent.must('POST', '/disclosures', { definitionKey: key, projectId: project.id });
  for (const row of disclosure.rows) {
    const own = row.source === 'A' || row.source === 'M';
    if (!own || row.group === 'FORBIDDEN' || row.group === 'NOT_NEEDED' || how.without?.includes(row.id)) continue;
    await agent.upload(`/disclosures/${disclosure.id}/rows/${row.id}/documents`, `${row.id}.pdf`, smallPdf(row.id));
  }
  const applied = await agent.must('POST', '/cases', { disclosureId: disclosure.id, form: how.form ?? {} });
  return {
    id: applied.case?.id ?? applied.id,
    number: applied.case?.number ?? applied.number,
    queryCode: applied.case?.queryCode ?? applied.queryCode,
    disclosureId: disclosure.id,
    rows: disclosure.rows,
  };
}

/** A PDF of one empty page that differs by its text. */
export function smallPdf(text: string): Buffer {
  return Buffer.from(
    `%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
