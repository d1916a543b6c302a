import { randomBytes } from 'node:crypto';
import { effectiveReceiptOn } from '../../calendar/business-time.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import type { Transaction } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { statusCode } from '../../domain/case-status.ts';
import { stated } from '../../domain/document-fields.ts';
import { mayApply } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { businessKeyTaken, notAnApplicant } from '../../domain/refusals/cases.ts';
import { disclosureExpired, disclosureUsed } from '../../domain/refusals/materials.ts';
import { disclosureNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { Variables } from '../../engine/types.ts';
import { applicationForm } from '../../forms/field.ts';
import { momentInWords } from '../documents/document-head.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { filesHandedIn } from '../materials/files-handed-in.ts';
import { planLookups } from '../materials/look-up-shared.ts';
import { bindFilesOfForm } from '../tasks/files-of-form.ts';
import { recordEvent } from '../turn/event-log.ts';
import { inFirstTurn } from '../turn/in-turn.ts';
import { move } from '../turn/move.ts';
import { nextYearlyNumber } from '../turn/numbers.ts';
import { ownVariables } from '../turn/own-variables.ts';
import type { CaseRow, InstanceRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { assertApplicationFilled, providedWithForm } from './application-form.ts';
import { assertPart } from './partial-scope.ts';
import { searchTextOf } from './search-text.ts';

/** What an applicant hands in. */
export interface Application {
  readonly disclosureId: string;
  /** What the applicant filled in on the one form. */
  readonly form?: Readonly<Record<string, unknown>>;
  readonly agent?: { readonly name: string; readonly idNumber: string };
  /** An integrator's own key, unique while the case is open. */
  readonly businessKey?: string;
}

interface DisclosureRow {
  readonly id: string;
  readonly definitionId: string;
  readonly projectId: string;
  readonly applicantId: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly validUntil: LocalDate;
  readonly projectName: string;
  readonly applicantName: string;
  readonly projectCode: string | null;
  readonly regionCode: string;
}

/**
 * Receives an application: opens its case with a number and a receipt of the exact time (D01, L-XK 29, R-CLK-05) and
 * carries it to the first standstill. What was disclosed is what the case runs on.
 *
 * An application that is not complete is received all the same: whether it is complete is the window's to say.
 *
 * @throws not-an-applicant, disclosure-not-found, disclosure-used, disclosure-expired, business-key-taken, form-invalid
 */
export async function applyForCase(
  services: Services,
  person: Person,
  application: Application,
  now: Instant,
): Promise<{
  readonly caseId: string;
  readonly number: string;
  readonly receipt: {
    readonly documentId: string;
    readonly receivedAt: Instant;
    readonly effectiveReceiptOn: LocalDate;
  };
}> {
  if (!mayApply(person)) throw notAnApplicant();
  return inFirstTurn(
    services,
    person,
    now,
    (sql) => openCase(services, sql, person, application, now),
    async (turn, { case: file, variables }) => {
      recordEvent(turn, 'case.received', {
        data: { number: file.number, effectiveReceiptOn: file.effectiveReceiptOn, code: statusCode(file.status) },
      });
      const receipt = draftDocument(turn, 'D01', {
        lines: [
          stated('receivedAt', momentInWords(now)),
          await filesHandedIn(turn),
          stated('receiptOn', file.effectiveReceiptOn),
          stated('answerDueOn', addWorkingDays(turn.calendar, file.effectiveReceiptOn, 5)),
        ],
      });
      await move(turn, turn.rootId, { type: 'start', variables });
      return {
        caseId: file.id,
        number: file.number,
        receipt: { documentId: receipt.id, receivedAt: now, effectiveReceiptOn: file.effectiveReceiptOn },
      };
    },
  );
}

/**
 * Makes the rows of a case and of its root instance from a disclosure, within the transaction that opens it.
 *
 * @throws disclosure-not-found, disclosure-used, disclosure-expired, business-key-taken, form-invalid, buildings-required,
 *   buildings-accepted-already
 */
export async function openCase(
  services: Services,
  sql: Transaction,
  person: Person,
  application: Application,
  now: Instant,
): Promise<{ case: CaseRow; root: InstanceRow; variables: Variables; name: string }> {
  const { tenantId } = person;
  const disclosure = await readDisclosure(sql, person, application.disclosureId);
  if (await isUsed(sql, tenantId, disclosure.id)) throw disclosureUsed();
  if (disclosure.validUntil < localDateOf(now)) throw disclosureExpired();
  const definition = await services.definitions.byId(sql, tenantId, disclosure.definitionId);
  const { projectId, facts } = disclosure;
  await assertPart(sql, definition.model, { tenantId, projectId, facts });
  const { businessKey, form = {} } = application;
  assertApplicationFilled(definition, person, form);
  const handedIn = { schema: definition.forms[applicationForm], values: form, of: { disclosureId: disclosure.id } };
  await bindFilesOfForm(sql, tenantId, handedIn, now);
  if (businessKey !== undefined) await refuseTakenKey(sql, tenantId, definition.key, businessKey);
  const calendar = await services.calendars.of(sql, tenantId, disclosure.regionCode);
  const { procedure } = definition.model;
  const caseId = newId();
  const rootId = newId();
  const receiptOn = effectiveReceiptOn(calendar, now);
  const number = await nextYearlyNumber(sql, tenantId, procedure?.caseNumberPrefix ?? 'BJ', localDateOf(now));
  await providedWithForm(sql, tenantId, disclosure.id, { form, now, by: person.id });
  if (services.sharedMaterials) await planLookups(sql, { tenantId, disclosureId: disclosure.id }, now);
  return {
    name: definition.name,
    case: {
      tenantId,
      id: caseId,
      number,
      queryCode: randomBytes(6).toString('base64url'),
      businessKey: businessKey ?? null,
      createdBy: person.id,
      definitionId: definition.id,
      definitionKey: definition.key,
      projectId: disclosure.projectId,
      applicantId: disclosure.applicantId,
      disclosureId: disclosure.id,
      searchText: searchTextOf({ number, ...disclosure }),
      leadDepartment: procedure?.leadDepartment ?? 'service-admin',
      regionCode: disclosure.regionCode,
      status: 'RECEIVED',
      facts: disclosure.facts,
      receivedAt: now,
      effectiveReceiptOn: receiptOn,
      acceptedOn: null,
      acceptedAt: null,
      deemedAccepted: false,
      decidedAt: null,
      endedAt: null,
      result: null,
      correctionRounds: 0,
      movedAt: now,
      eventCount: 0,
      eventHash: '',
      revision: 0,
    },
    root: {
      tenantId,
      id: rootId,
      rootId,
      parentId: null,
      parentToken: null,
      caseId,
      definitionId: definition.id,
      definitionKey: definition.key,
      state: null,
      status: 'ACTIVE',
      revision: 0,
      startedAt: now,
      endedAt: null,
      startKey: null,
    },
    variables: {
      ...withoutNames(disclosure.facts, await ownVariables(services, sql, tenantId, definition)),
      // What a person writes stays under one name: it must never pass for a fact or a decision of the procedure.
      application: form,
      projectName: disclosure.projectName,
      projectCode: disclosure.projectCode,
      agentUsed: disclosure.facts.agentUsed ?? application.agent !== undefined,
      caseNumber: number,
      receivedAt: now,
      effectiveReceiptOn: receiptOn,
      acceptedOn: null,
    },
  };
}

async function readDisclosure(sql: Transaction, person: Person, disclosureId: string): Promise<DisclosureRow> {
  const disclosure = await sql.first<DisclosureRow>(
    `select disclosures.id, disclosures.definition_id, disclosures.project_id, disclosures.applicant_id,
            disclosures.facts, disclosures.valid_until, projects.name as project_name, projects.project_code,
            projects.region_code, applicants.name as applicant_name
     from disclosures
     join projects on projects.tenant_id = disclosures.tenant_id and projects.id = disclosures.project_id
     join applicants on applicants.tenant_id = disclosures.tenant_id and applicants.id = disclosures.applicant_id
     where disclosures.tenant_id = :tenantId and disclosures.id = :disclosureId
       and disclosures.applicant_id = :applicantId
     for update of disclosures`,
    { tenantId: person.tenantId, disclosureId, applicantId: person.applicantId },
  );
  if (!disclosure) throw disclosureNotFound();
  return disclosure;
}

/** Asked once the disclosure is locked: whoever applied with it at the same moment has done so by then. */
async function isUsed(sql: Transaction, tenantId: string, disclosureId: string): Promise<boolean> {
  const found = await sql.first('select id from cases where tenant_id = :tenantId and disclosure_id = :disclosureId', {
    tenantId,
    disclosureId,
  });
  return found !== undefined;
}

async function refuseTakenKey(sql: Transaction, tenantId: string, key: string, businessKey: string): Promise<void> {
  // Two applications with one key wait for each other, so that the second finds the first.
  await sql.run('select pg_advisory_xact_lock(hashtext(:lock))', {
    lock: `business key ${tenantId} ${key} ${businessKey}`,
  });
  const taken = await sql.first(
    `select id from cases
     where tenant_id = :tenantId and definition_key = :key and business_key = :businessKey and ended_at is null`,
    { tenantId, key, businessKey },
  );
  if (taken) throw businessKeyTaken(businessKey);
}

/** The facts as variables, less whatever the procedure decides by itself. */
function withoutNames(facts: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.has(name)));
}
