import { effectiveReceiptOn } from '../../calendar/business-time.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { newId } from '../../database/id.ts';
import { inTransaction } from '../../database/transaction.ts';
import { acceptWithinDays, type ComplaintKind, callBackWithinDays, handleWithinDays } from '../../domain/complaint.ts';
import { departmentsOf } from '../../domain/permissions.ts';
import { holdsRole, type Person } from '../../domain/person.ts';
import { forbidden, unauthenticated } from '../../domain/refusals/access.ts';
import { complaintNotFound, complaintStateForbids } from '../../domain/refusals/feedback.ts';
import { newCheckCode } from '../documents/statement.ts';
import { nextYearlyNumber } from '../turn/numbers.ts';
import { homeCalendar } from '../views/home-calendar.ts';
import type { House } from '../views/house.ts';
import { assertSeesCase } from '../views/visible-cases.ts';

/** What somebody complains about. */
export interface ComplaintWish {
  readonly kind: ComplaintKind;
  readonly body: string;
  readonly departmentCode: string | null;
  readonly definitionKey: string | null;
  readonly rowId: string | null;
  readonly caseId: string | null;
  readonly complainant: string | null;
  readonly contact: string | null;
}

/** The number and code by which whoever complained follows the complaint. */
export interface FiledComplaint {
  readonly number: string;
  readonly queryCode: string;
  readonly acceptDueOn: string;
}

/**
 * Files a complaint, by name or without one, logged in or not (P09.1). It is no part of any case: whoever works on the
 * case learns neither that nor who.
 *
 * @throws unauthenticated, case-not-found for a case that is not the person's own
 */
export async function fileComplaint(house: House, person: Person | null, wish: ComplaintWish): Promise<FiledComplaint> {
  const { services, tenantId, clock } = house;
  const now = clock();
  if (wish.caseId !== null) {
    if (person === null) throw unauthenticated();
    await assertSeesCase(services.database, person, wish.caseId);
  }
  const calendar = await homeCalendar(house);
  const on = effectiveReceiptOn(calendar, now);
  const acceptDueOn = addWorkingDays(calendar, on, acceptWithinDays);
  const queryCode = newCheckCode();
  return inTransaction(services.database, async (sql) => {
    const number = await nextYearlyNumber(sql, tenantId, 'TS', on);
    await sql.run(
      `insert into complaints (tenant_id, id, number, query_code, kind, body, department_code, definition_key, row_id,
         case_id, complainant, contact, applicant_id, filed_at, accept_due_on, state)
       values (:tenantId, :id, :number, :queryCode, :kind, :body, :departmentCode, :definitionKey, :rowId, :caseId,
         :complainant, :contact, :applicantId, :now, :acceptDueOn, 'FILED')`,
      {
        tenantId,
        id: newId(),
        number,
        queryCode,
        ...wish,
        applicantId: wish.complainant === null ? null : (person?.applicantId ?? null),
        now,
        acceptDueOn,
      },
    );
    return { number, queryCode, acceptDueOn };
  });
}

/** Whether the person works in the complaint office; never on a complaint about a department of their own. */
export function mayHandleComplaints(person: Person): boolean {
  return person.applicantId === null && holdsRole(person, 'SUPERVISOR', 'EFFICIENCY_OFFICER', 'SERVICE_ADMIN');
}

/** Says whether a complaint is taken up, and why not (P09.3). @throws forbidden, complaint-not-found, complaint-state-forbids */
export async function decideComplaint(
  house: House,
  person: Person,
  { complaintId, accepted, reason }: { complaintId: string; accepted: boolean; reason: string | null },
): Promise<void> {
  const { services, tenantId, clock } = house;
  const now = clock();
  await assertHandles(house, person, complaintId);
  const calendar = await homeCalendar(house);
  const written = await services.database.run(
    `update complaints
     set state = :state, decided_at = :now, decision_reason = :reason, answer_due_on = cast(:answerDueOn as date),
       handled_by = :by
     where tenant_id = :tenantId and id = :complaintId and state = 'FILED'`,
    {
      tenantId,
      complaintId,
      state: accepted ? 'ACCEPTED' : 'NOT_ACCEPTED',
      now,
      reason,
      answerDueOn: accepted ? addWorkingDays(calendar, effectiveReceiptOn(calendar, now), handleWithinDays) : null,
      by: person.id,
    },
  );
  if (written === 0) throw complaintStateForbids();
}

/** Answers a complaint that was taken up (P09.9). @throws forbidden, complaint-not-found, complaint-state-forbids */
export async function answerComplaint(
  house: House,
  person: Person,
  { complaintId, substantiated, answer }: { complaintId: string; substantiated: boolean; answer: string },
): Promise<void> {
  const { services, tenantId, clock } = house;
  const now = clock();
  const calendar = await homeCalendar(house);
  await assertHandles(house, person, complaintId);
  const written = await services.database.run(
    `update complaints
     set state = 'ANSWERED', substantiated = :substantiated, answer = :answer, answered_at = :now, handled_by = :by,
       called_back_at = null, callback_due_on = case when contact is null then null else cast(:callBackOn as date) end
     where tenant_id = :tenantId and id = :complaintId and state = 'ACCEPTED'`,
    {
      tenantId,
      complaintId,
      substantiated,
      answer,
      now,
      by: person.id,
      callBackOn: addWorkingDays(calendar, effectiveReceiptOn(calendar, now), callBackWithinDays),
    },
  );
  if (written === 0) throw complaintStateForbids();
}

/**
 * Merges a complaint into another that tells the same (并案, P09.2): it goes the way of that one from now on, and whoever
 * filed it follows that one by the own number and code.
 *
 * @throws forbidden, complaint-not-found, complaint-state-forbids
 */
export async function mergeComplaint(
  house: House,
  person: Person,
  { complaintId, intoNumber }: { complaintId: string; intoNumber: string },
): Promise<void> {
  const { services, tenantId, clock } = house;
  await assertHandles(house, person, complaintId);
  const into = await services.database.first<{ id: string }>(
    `select id from complaints where tenant_id = :tenantId and number = :intoNumber and state <> 'MERGED'`,
    { tenantId, intoNumber },
  );
  if (into === undefined || into.id === complaintId) throw complaintNotFound();
  await assertHandles(house, person, into.id);
  const written = await services.database.run(
    `update complaints set state = 'MERGED', merged_into = :intoId, decided_at = :now, handled_by = :by
     where tenant_id = :tenantId and id = :complaintId and state in ('FILED', 'ACCEPTED')
       and not exists (select from complaints m where m.tenant_id = :tenantId and m.merged_into = :complaintId)`,
    { tenantId, complaintId, intoId: into.id, now: clock(), by: person.id },
  );
  if (written === 0) throw complaintStateForbids();
}

/**
 * Notes what whoever complained says of the answer (回访, P09.10). One who is not content has the complaint handled once
 * more within five working days; after that it stays answered.
 *
 * @throws forbidden, complaint-not-found, complaint-state-forbids
 */
export async function callBack(
  house: House,
  person: Person,
  { complaintId, satisfied, remark }: { complaintId: string; satisfied: boolean; remark: string | null },
): Promise<void> {
  const { services, tenantId, clock } = house;
  const now = clock();
  await assertHandles(house, person, complaintId);
  const calendar = await homeCalendar(house);
  const written = await services.database.run(
    `update complaints
     set called_back_at = :now, satisfied = :satisfied, callback_remark = :remark, handled_by = :by,
       state = case when :satisfied or reopened_at is not null then state else 'ACCEPTED' end,
       answer_due_on = case when :satisfied or reopened_at is not null then answer_due_on else cast(:answerDueOn as date) end,
       reopened_at = case when :satisfied or reopened_at is not null then reopened_at else cast(:now as timestamptz) end
     where tenant_id = :tenantId and id = :complaintId and state = 'ANSWERED' and callback_due_on is not null
       and called_back_at is null`,
    {
      tenantId,
      complaintId,
      satisfied,
      remark,
      now,
      by: person.id,
      answerDueOn: addWorkingDays(calendar, effectiveReceiptOn(calendar, now), handleWithinDays),
    },
  );
  if (written === 0) throw complaintStateForbids();
}

async function assertHandles({ services, tenantId }: House, person: Person, complaintId: string): Promise<void> {
  if (!mayHandleComplaints(person)) throw forbidden();
  const found = await services.database.first(
    `select id from complaints
     where tenant_id = :tenantId and id = :complaintId
       and (department_code is null or not department_code = any(:own))`,
    { tenantId, complaintId, own: departmentsOf(person) },
  );
  if (found === undefined) throw complaintNotFound();
}
