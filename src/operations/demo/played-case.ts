import { Readable } from 'node:stream';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';
import type { Person } from '../../domain/person.ts';
import type { Instant } from '../../domain/time.ts';
import { applyForCase } from '../../runtime/cases/apply-for-case.ts';
import { openGreenChannel } from '../../runtime/cases/green-channel.ts';
import { addDocument } from '../../runtime/materials/add-document.ts';
import { issueDisclosure } from '../../runtime/materials/issue-disclosure.ts';
import { verifyMaterial } from '../../runtime/materials/verify-material.ts';
import { sendMessage } from '../../runtime/messages/send-message.ts';
import { claimTask } from '../../runtime/tasks/claim-task.ts';
import { completeTask } from '../../runtime/tasks/complete-task.ts';
import { officersOf } from '../../runtime/tasks/officers.ts';
import type { House } from '../../runtime/views/house.ts';
import type { DemoPersons } from './demo-person.ts';

/** What is said to complete a task. */
export interface Said {
  readonly outcome: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly legalBasis?: string;
}

/** A project of the demonstration. */
export interface DemoProject {
  readonly name: string;
  readonly projectCode: string;
  readonly address: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A case that is played by the commands everybody uses, each at a moment of its own. */
export interface PlayedCase {
  /** Verifies everything that lies there, as whoever holds the first open task. */
  verify(at: Instant): Promise<void>;
  /** Sends one row back. */
  reject(at: Instant, rowId: string, reasonCode: string, reason: string): Promise<void>;
  /** Takes the open task of a step in hand. */
  claim(at: Instant, elementId: string): Promise<void>;
  /** Completes the open tasks of a step, each by somebody who may; `most` leaves the rest open. */
  complete(at: Instant, elementId: string, said: Said, most?: number): Promise<void>;
  /** Puts it into the green channel, as the service administration. */
  putFirst(at: Instant, reason: string): Promise<void>;
  /** Says something the process waits for, as the applicant. */
  say(at: Instant, name: string, variables?: Readonly<Record<string, unknown>>): Promise<void>;
}

interface OpenTask {
  readonly id: string;
  readonly departmentCode: string | null;
  readonly role: string;
  readonly minimumOfficers: number;
  readonly assigneeId: string | null;
}

const sheet =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** Enters a project, asks for its list, hands in what is the applicant's own except some rows, and applies. */
export async function applyInPlay(
  house: House,
  persons: DemoPersons,
  story: {
    readonly key: string;
    readonly businessKey: string;
    readonly applicant: string;
    readonly project: DemoProject;
    readonly at: Instant;
    readonly without?: readonly string[];
  },
): Promise<PlayedCase> {
  const { services, tenantId } = house;
  const { database } = services;
  const applicant = persons.byLogin(story.applicant);
  const projectId = await enterProject(house, applicant, story.project, story.at);
  const wish = { definitionKey: story.key, projectId };
  const { disclosureId } = await issueDisclosure(services, applicant, wish, story.at);
  const rows = await database.rows<{ rowId: string }>(
    `select row_id from materials
     where tenant_id = :tenantId and disclosure_id = :disclosureId and source in ('A', 'M') order by position`,
    { tenantId, disclosureId },
  );
  for (const { rowId } of rows) {
    if (story.without?.includes(rowId)) continue;
    const file = { fileName: `${rowId}.pdf`, content: Readable.from([Buffer.from(sheet)]), maxBytes: 1_000_000 };
    await addDocument(services, applicant, { disclosureId, rowId, ...file }, () => story.at);
  }
  const application = { disclosureId, form: {}, businessKey: story.businessKey };
  const { caseId } = await applyForCase(services, applicant, application, story.at);
  return playedCase(house, persons, { caseId, disclosureId, applicant });
}

function playedCase(
  house: House,
  persons: DemoPersons,
  { caseId, disclosureId, applicant }: { caseId: string; disclosureId: string; applicant: Person },
): PlayedCase {
  const { services, tenantId } = house;
  const { database } = services;
  const open = (elementId: string | null): Promise<OpenTask[]> =>
    database.rows<OpenTask>(
      `select id, department_code, role, minimum_officers, assignee_id from user_tasks
       where tenant_id = :tenantId and case_id = :caseId and state in ('CREATED', 'CLAIMED')
         and (cast(:elementId as text) is null or element_id = :elementId)
       order by created_at, id`,
      { tenantId, caseId, elementId },
    );
  const whoFor = ({ departmentCode, role }: OpenTask): Person =>
    departmentCode === null ? applicant : persons.holding(departmentCode, role);
  const checker = async (): Promise<Person> => {
    const [task] = await open(null);
    if (task === undefined) throw new Error(`Case ${caseId} of the demonstration has no open task`);
    return whoFor(task);
  };

  return {
    async verify(at) {
      const person = await checker();
      const rows = await database.rows<{ rowId: string }>(
        `select row_id from materials
         where tenant_id = :tenantId and disclosure_id = :disclosureId and state in ('PROVIDED', 'PENDING_SHARE')`,
        { tenantId, disclosureId },
      );
      for (const { rowId } of rows) {
        await verifyMaterial(services, person, { disclosureId, rowId, state: 'VERIFIED' }, at);
      }
    },
    async reject(at, rowId, reasonCode, reason) {
      const finding = { disclosureId, rowId, state: 'REJECTED' as const, reasonCode, reason };
      await verifyMaterial(services, await checker(), finding, at);
    },
    async claim(at, elementId) {
      for (const task of await open(elementId)) await claimTask(services, whoFor(task), { taskId: task.id }, at);
    },
    async complete(at, elementId, said, most = Number.POSITIVE_INFINITY) {
      const tasks = await open(elementId);
      if (tasks.length === 0) throw new Error(`Case ${caseId} of the demonstration does not wait at ${elementId}`);
      for (const task of tasks.slice(0, most)) {
        const person = whoFor(task);
        const able = task.minimumOfficers > 1 ? await officersOf(database, tenantId, task.departmentCode, caseId) : [];
        const officers = able.filter(({ id }) => id !== person.id).slice(0, task.minimumOfficers - 1);
        await completeTask(services, person, { taskId: task.id, ...said, officers: officers.map(({ id }) => id) }, at);
      }
    },
    async putFirst(at, reason) {
      const person = persons.holding('service-admin', 'SERVICE_ADMIN');
      await openGreenChannel(services, person, { caseId, ground: 'KEY_PROJECT', reason }, at);
    },
    async say(at, name, variables = {}) {
      await sendMessage(services, applicant, { caseId, name, variables }, at);
    },
  };
}

async function enterProject(
  { services, tenantId }: House,
  applicant: Person,
  { name, projectCode, address, facts }: DemoProject,
  at: Instant,
): Promise<string> {
  const { database } = services;
  const known = await database.first<{ id: string }>(
    'select id from projects where tenant_id = :tenantId and project_code = :projectCode',
    { tenantId, projectCode },
  );
  if (known !== undefined) return known.id;
  const id = newId();
  await database.run(
    `insert into projects
       (tenant_id, id, applicant_id, project_code, name, address, region_code, facts, revision, created_at)
     select :tenantId, :id, :applicantId, :projectCode, :name, :address, region_code, cast(:facts as jsonb), 1, :at
     from tenants where id = :tenantId`,
    { tenantId, id, applicantId: applicant.applicantId, projectCode, name, address, facts: json(facts), at },
  );
  return id;
}
