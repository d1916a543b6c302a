import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';
import { inTransaction } from '../../database/transaction.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import { mayApply } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { leadNotConcerned } from '../../domain/refusals/applications.ts';
import { notAnApplicant } from '../../domain/refusals/cases.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { openCase } from '../cases/apply-for-case.ts';
import { momentInWords } from '../documents/document-head.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { filesHandedIn } from '../materials/files-handed-in.ts';
import { recordEvent } from '../turn/event-log.ts';
import { firstTurnOf } from '../turn/in-turn.ts';
import { move } from '../turn/move.ts';
import { nextYearlyNumber } from '../turn/numbers.ts';
import type { Services } from '../turn/services.ts';
import type { DeliveryWay } from './application-row.ts';
import { type JointWish, listsFor } from './disclose-jointly.ts';

/** One form for several procedures of a project. */
export interface JointApplication extends JointWish {
  readonly form?: Readonly<Record<string, unknown>>;
  readonly agent?: { readonly name: string; readonly idNumber: string };
  readonly delivery?: DeliveryWay;
  /** The department that answers to the applicant; left out, it is that of the first joint procedure, or of the first. */
  readonly leadDepartment?: string;
}

type OpenedCase = Awaited<ReturnType<typeof openCase>>;

/**
 * Receives one application for several procedures: a case for each, one receipt for all (一口进件, 行政许可法 26). Either all are
 * received or none is.
 *
 * @throws not-an-applicant, lead-not-concerned, and as `issueDisclosure` and `applyForCase`
 */
export async function applyJointly(
  services: Services,
  person: Person,
  application: JointApplication,
  now: Instant,
): Promise<{ readonly applicationId: string }> {
  const { applicantId } = person;
  if (!mayApply(person) || applicantId === null) throw notAnApplicant();
  return inTransaction(services.database, async (sql) => {
    const { tenantId } = person;
    const opened: OpenedCase[] = [];
    for (const disclosureId of await listsFor(services, sql, person, application, now)) {
      const { form, agent } = application;
      const wish = { disclosureId, ...(form ? { form } : {}), ...(agent ? { agent } : {}) };
      opened.push(await openCase(services, sql, person, wish, now));
    }
    const [first] = opened;
    if (first === undefined) throw new Error('An application is for one procedure at least');
    const applicationId = newId();
    const number = await nextYearlyNumber(sql, tenantId, 'LH', localDateOf(now));
    const leadDepartment = await leadOf(services, person, opened, application.leadDepartment);
    const receiptDocumentIds: string[] = [];
    for (const one of opened) {
      await firstTurnOf(services, sql, person, now, one, async (turn) => {
        const { case: file } = one;
        const { effectiveReceiptOn } = file;
        recordEvent(turn, 'case.received', { data: { number: file.number, effectiveReceiptOn, application: number } });
        if (one === first) {
          const answerOn = addWorkingDays(turn.calendar, effectiveReceiptOn, 5);
          const files = await filesHandedIn(
            turn,
            opened.map((each) => each.case.disclosureId),
          );
          const lines = [files, ...receiptLines(number, now, effectiveReceiptOn, answerOn), ...opened.map(caseLine)];
          receiptDocumentIds.push(draftDocument(turn, 'D01', { lines }).id);
        }
        await move(turn, turn.rootId, { type: 'start', variables: one.variables });
      });
    }
    // After the cases, which are written with the commit.
    sql.atEnd({
      text: `insert into applications (tenant_id, id, number, project_id, applicant_id, lead_department, form, delivery,
         receipt_document_id, received_at, effective_receipt_on, created_by)
       values (:tenantId, :applicationId, :number, :projectId, :applicantId, :leadDepartment, cast(:form as jsonb),
         :delivery, :receiptDocumentId, :now, :effectiveReceiptOn, :createdBy)`,
      bindings: {
        tenantId,
        applicationId,
        number,
        projectId: application.projectId,
        applicantId,
        leadDepartment,
        form: json(application.form ?? {}),
        delivery: application.delivery ?? 'TOGETHER',
        receiptDocumentId: receiptDocumentIds[0] ?? null,
        now,
        effectiveReceiptOn: first.case.effectiveReceiptOn,
        createdBy: person.id,
      },
    });
    for (const [position, { case: file }] of opened.entries()) {
      sql.atEnd({
        text: `insert into application_cases (tenant_id, application_id, case_id, position)
         values (:tenantId, :applicationId, :caseId, :position)`,
        bindings: { tenantId, applicationId, caseId: file.id, position },
      });
    }
    return { applicationId };
  });
}

/** Who answers for the whole (首办部门负责制): as named, else the lead of the first joint procedure, else of the first. */
async function leadOf(
  services: Services,
  { tenantId }: Person,
  opened: readonly OpenedCase[],
  named: string | undefined,
): Promise<string> {
  const concerned = opened.map(({ case: { leadDepartment } }) => leadDepartment);
  if (named !== undefined) {
    if (!concerned.includes(named)) throw leadNotConcerned(named, [...new Set(concerned)]);
    return named;
  }
  for (const { case: file } of opened) {
    const { model } = await services.definitions.byId(services.database, tenantId, file.definitionId);
    if (model.procedure?.kind === 'JOINT') return file.leadDepartment;
  }
  return concerned[0] ?? 'service-admin';
}

function receiptLines(number: string, receivedAt: Instant, receivedOn: LocalDate, answerOn: LocalDate): DocumentLine[] {
  return [
    { zh: '联合申请编号', en: 'Joint application', value: number },
    stated('receivedAt', momentInWords(receivedAt)),
    stated('receiptOn', receivedOn),
    stated('answerDueOn', answerOn),
  ];
}

function caseLine({ case: file, name }: OpenedCase): DocumentLine {
  return { zh: `办件 ${file.number}`, en: 'Case', value: name };
}
