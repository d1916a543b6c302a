import { timingSafeEqual } from 'node:crypto';
import { localDateOf } from '../calendar/days.ts';
import { departmentsOf } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { forbidden } from '../domain/refusals/access.ts';
import { complaintNotFound } from '../domain/refusals/feedback.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { type Conditions, conditions } from '../http/search-filters.ts';
import { mayHandleComplaints } from '../runtime/supervision/complaints.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import type { Complaint, ComplaintSearch, ComplaintStanding } from './schemas.ts';

/** What is said of a complaint `k`; of a merged one, what is said of the one `m` it was merged into. */
const standing = `
  k.number, k.kind, coalesce(m.state, k.state) as state, k.filed_at, k.accept_due_on,
  coalesce(m.decision_reason, k.decision_reason) as decision_reason, coalesce(m.answer_due_on, k.answer_due_on) as answer_due_on,
  coalesce(m.substantiated, k.substantiated) as substantiated, coalesce(m.answer, k.answer) as answer,
  coalesce(m.answered_at, k.answered_at) as answered_at, m.number as merged_into`;
const merged = 'left join complaints m on m.tenant_id = k.tenant_id and m.id = k.merged_into';
const tables = `from complaints k ${merged} left join cases c on c.tenant_id = k.tenant_id and c.id = k.case_id`;

/** A complaint by its number and code; a wrong code and a wrong number are answered alike. @throws complaint-not-found */
export async function publicComplaint(house: House, number: string, code: string): Promise<ComplaintStanding> {
  const found = await house.services.database.first<ComplaintStanding & { queryCode: string }>(
    `select ${standing}, k.query_code from complaints k ${merged} where k.tenant_id = :tenantId and k.number = :number`,
    { tenantId: house.tenantId, number },
  );
  if (found === undefined || !isSame(found.queryCode, code)) throw complaintNotFound();
  const { queryCode: _, ...told } = found;
  return told;
}

/** The complaints a person filed by name for an applicant, the newest 100. */
export async function ownComplaints(house: House, person: Person): Promise<{ items: ComplaintStanding[] }> {
  const items = await house.services.database.rows<ComplaintStanding>(
    `select ${standing} from complaints k ${merged}
     where k.tenant_id = :tenantId and k.applicant_id = :applicantId
     order by k.filed_at desc, k.id desc limit 100`,
    { tenantId: house.tenantId, applicantId: person.applicantId },
  );
  return { items };
}

/**
 * The complaints of the office, the newest first; those about the person's own department are nobody's to see there.
 *
 * @throws forbidden, cursor-invalid
 */
export async function searchComplaints(
  house: House,
  person: Person,
  { filter = {}, page, includeTotal }: ComplaintSearch,
): Promise<Page<Complaint> & { total?: number }> {
  const where = ofOffice(house, person);
  if (filter.open !== undefined) {
    const waits = `(k.state in ('FILED', 'ACCEPTED') or (k.callback_due_on is not null and k.called_back_at is null))`;
    where.add(`${filter.open ? '' : 'not '}${waits}`);
  }
  const total = includeTotal
    ? await house.services.database.first<{ count: number }>(
        `select count(*) as count ${tables} where ${where.text()}`,
        where.bindings(),
      )
    : undefined;
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(k.filed_at, k.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const items = await find(house, where, rowsToRead(page));
  const found = pageOf(items, page, ({ filedAt, id }) => [filedAt, id]);
  return { ...found, ...(total === undefined ? {} : { total: total.count }) };
}

/** One complaint of the office. @throws forbidden, complaint-not-found */
export async function readComplaint(house: House, person: Person, complaintId: string): Promise<Complaint> {
  const where = ofOffice(house, person);
  where.add('k.id = :complaintId', { complaintId });
  const [complaint] = await find(house, where, 1);
  if (complaint === undefined) throw complaintNotFound();
  return complaint;
}

function ofOffice({ tenantId }: House, person: Person): Conditions {
  if (!mayHandleComplaints(person)) throw forbidden();
  const where = conditions();
  where.add('k.tenant_id = :tenantId and (k.department_code is null or not k.department_code = any(:own))', {
    tenantId,
    own: departmentsOf(person),
  });
  return where;
}

async function find({ services, tenantId, clock }: House, where: Conditions, limit: number): Promise<Complaint[]> {
  const rows = await services.database.rows<
    Omit<Complaint, 'department' | 'overdue'> & { departmentCode: string | null }
  >(
    `select ${standing}, k.id, k.body, k.department_code, k.definition_key, k.row_id, c.number as case_number,
       k.complainant, k.contact, k.callback_due_on, k.called_back_at, k.satisfied, k.callback_remark, k.reopened_at,
       array(
         select o.number from complaints o
         where o.tenant_id = k.tenant_id and o.id <> k.id and o.state <> 'MERGED'
           and (o.department_code is null or not o.department_code = any(:own))
           and o.filed_at > k.filed_at - interval '90 days' and o.filed_at < k.filed_at + interval '90 days'
           and (o.case_id = k.case_id
             or (o.definition_key = k.definition_key and o.row_id = k.row_id
               and o.department_code is not distinct from k.department_code))
         order by o.filed_at limit 20) as repeats
     ${tables} where ${where.text()} order by k.filed_at desc, k.id desc limit :limit`,
    { ...where.bindings(), limit },
  );
  const departments = await departmentNames(services.database, tenantId);
  const today = localDateOf(clock());
  return rows.map(({ departmentCode, ...row }) => ({
    ...row,
    department: departments.maybe(departmentCode),
    overdue:
      (row.state === 'FILED' && row.acceptDueOn < today) ||
      (row.state === 'ACCEPTED' && row.answerDueOn !== null && row.answerDueOn < today) ||
      (row.state === 'ANSWERED' && row.calledBackAt === null && (row.callbackDueOn ?? today) < today),
  }));
}

function isSame(stored: string, given: string): boolean {
  const [one, other] = [Buffer.from(stored), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
