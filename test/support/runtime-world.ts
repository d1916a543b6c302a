import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileXml } from '../../src/bpmn/compile.ts';
import type { Database } from '../../src/database/connect.ts';
import { newId } from '../../src/database/id.ts';
import { json } from '../../src/database/named-bindings.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { publish } from '../../src/definitions/publish.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Instant } from '../../src/domain/time.ts';
import { openFileStore } from '../../src/files/store.ts';
import { seedOrganisation, seedTenant } from '../../src/operations/demo/seed-organisation.ts';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { applyForCase } from '../../src/runtime/cases/apply-for-case.ts';
import { calendarStore } from '../../src/runtime/clocks/calendar-store.ts';
import { listForProject } from '../../src/runtime/materials/list-for-project.ts';
import { type Completion, completeTask } from '../../src/runtime/tasks/complete-task.ts';
import { definitionStore } from '../../src/runtime/turn/definition-store.ts';
import type { Services } from '../../src/runtime/turn/services.ts';
import { testDatabase } from './database.ts';

const tenantId = 'default';

/** What is needed of a test to clean up after it. */
interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** An open task as a test looks at it. */
export interface OpenTask {
  readonly id: string;
  readonly elementId: string;
  readonly departmentCode: string | null;
  readonly itemCode: string | null;
  readonly revision: number;
}

/** The runtime on a real database, without HTTP: the demonstration's people, and diagrams a test brings. */
export interface RuntimeWorld {
  readonly services: Services;
  readonly database: Database;
  /** For a service that is started beside the test. */
  readonly databaseUrl: string;
  /** Publishes a diagram as the next version of its key. */
  publish(
    xml: string,
    forms?: Readonly<Record<string, unknown>>,
    decisions?: Readonly<Record<string, string>>,
  ): Promise<void>;
  person(login: string): Promise<Person>;
  /** Applies for a procedure with a disclosure whose rows stand as given. */
  apply(key: string, at: Instant, how?: ApplyHow): Promise<{ caseId: string; disclosureId: string }>;
  openTasks(caseId: string): Promise<OpenTask[]>;
  /** Completes the open task at an element as somebody. */
  complete(
    caseId: string,
    elementId: string,
    login: string,
    completion: Partial<Completion>,
    at: Instant,
  ): Promise<void>;
  /** What the dispatcher does when it looks at a moment; a failure is the test's. */
  tick(at: Instant): Promise<void>;
}

interface ApplyHow {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly materials?: 'VERIFIED' | 'PROVIDED' | 'MISSING';
}

/** Opens a runtime on a database of the test's own. */
export async function runtimeWorld(t: Teardown): Promise<RuntimeWorld> {
  const { database, url: databaseUrl } = await testDatabase(t);
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const services: Services = {
    database,
    definitions: definitionStore(),
    calendars: calendarStore(),
    files: await openFileStore(folder, new Date('2026-01-01T00:00:00Z')),
  };
  await seedTenant(database, tenantId, '2026-01-01T00:00:00.000Z');
  await seedOrganisation(database, tenantId, 'no password opens this', '2026-01-01T00:00:00.000Z');

  const world: RuntimeWorld = {
    services,
    database,
    databaseUrl,
    async publish(xml, forms = {}, decisions = {}) {
      const diagram = { xml, forms, decisions, models: await compileXml(xml), findings: [] };
      const how = { tenantId, by: null, note: null, now: '2026-01-01T00:00:00.000Z', deploymentId: newId() };
      await inTransaction(database, (sql) => publish(sql, diagram, how));
    },
    person: (login) => personOf(database, login),
    async apply(key, at, how = {}) {
      const applicant = await personOf(database, 'applicant');
      const disclosureId = await discloseFor(services, applicant, key, at, how);
      const { caseId } = await applyForCase(services, applicant, { disclosureId }, at);
      return { caseId, disclosureId };
    },
    openTasks: (caseId) =>
      database.rows<OpenTask>(
        `select id, element_id, department_code, item_code, revision from user_tasks
         where case_id = :caseId and state in ('CREATED', 'CLAIMED')
         order by created_at, id`,
        { caseId },
      ),
    async complete(caseId, elementId, login, completion, at) {
      const person = await personOf(database, login);
      const open = (await world.openTasks(caseId)).filter((task) => task.elementId === elementId);
      const departments = person.roles.map(({ department }) => department);
      const task = open.find(({ departmentCode }) => departmentCode === null || departments.includes(departmentCode));
      if (!task) throw new Error(`${login} finds no open task at ${elementId}`);
      await completeTask(services, person, { outcome: 'DONE', ...completion, taskId: task.id }, at);
    },
    async tick(at) {
      await fireAllDue(services, at, (error) => {
        throw error;
      });
    },
  };
  return world;
}

/** Publishes shipped procedures by their keys, as they stand in `processes/`. */
export async function publishShipped(world: RuntimeWorld, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const folder = new URL(`../../processes/${key}/`, import.meta.url);
    const forms: Record<string, unknown> = {};
    const decisions: Record<string, string> = {};
    for (const file of await readdir(folder)) {
      const text = await readFile(new URL(file, folder), 'utf8');
      if (file.endsWith('.form')) forms[file.slice(0, -5)] = JSON.parse(text);
      if (file.endsWith('.dmn')) decisions[file.slice(0, -4)] = text;
    }
    await world.publish(await readFile(new URL(`${key}.bpmn`, folder), 'utf8'), forms, decisions);
  }
}

async function personOf(database: Database, login: string): Promise<Person> {
  const account = await database.first<Omit<Person, 'roles' | 'scopes'>>(
    `select id, tenant_id, name, name_en, applicant_id from accounts where login = :login`,
    { login },
  );
  if (!account) throw new Error(`The demonstration has nobody called ${login}`);
  const roles = await database.rows<Person['roles'][number]>(
    `select department_code as department, role from role_grants where account_id = :id`,
    { id: account.id },
  );
  return { ...account, roles, scopes: null };
}

async function discloseFor(
  services: Services,
  applicant: Person,
  key: string,
  at: Instant,
  { facts = {}, materials = 'VERIFIED' }: ApplyHow,
): Promise<string> {
  const { database } = services;
  const definition = await services.definitions.latest(database, tenantId, key);
  const list = listForProject(definition.model, facts);
  if (list.missingFacts.length > 0) throw new Error(`The test gives no ${list.missingFacts.join(', ')}`);
  const projectId = newId();
  const disclosureId = newId();
  const keys = { tenantId, projectId, disclosureId, applicantId: applicant.applicantId };
  await database.run(
    `insert into projects (tenant_id, id, applicant_id, name, region_code, facts, revision, created_at)
     values (:tenantId, :projectId, :applicantId, '市委党校停车楼', '511700', :facts::jsonb, 1, :at)`,
    { tenantId, projectId, applicantId: applicant.applicantId, facts: json(facts), at },
  );
  const told = list.rows.map(({ material: { id, name, usedBy } }) => ({ id, name, usedBy }));
  await database.run(
    `insert into disclosures (tenant_id, id, number, definition_id, project_id, applicant_id, facts, snapshot,
                              snapshot_hash, check_code, issued_at, valid_until)
     values (:tenantId, :disclosureId, :number, :definitionId, :projectId, :applicantId, :facts::jsonb,
             :snapshot::jsonb, '', '', :at, '2099-12-31')`,
    {
      ...keys,
      number: disclosureId,
      definitionId: definition.id,
      facts: json(facts),
      snapshot: json({ rows: told }),
      at,
    },
  );
  const asked = list.rows.filter(({ group }) => group !== 'FORBIDDEN' && group !== 'NOT_NEEDED');
  for (const [position, { group, material }] of asked.entries()) {
    await database.run(
      `insert into materials (tenant_id, disclosure_id, row_id, position, requirement, state, source, tolerable)
       values (:tenantId, :disclosureId, :rowId, :position, :group, :state, :source, :tolerable)`,
      {
        tenantId,
        disclosureId,
        rowId: material.id,
        position,
        group,
        state: materials,
        source: material.source,
        tolerable: material.tolerable,
      },
    );
  }
  return disclosureId;
}
