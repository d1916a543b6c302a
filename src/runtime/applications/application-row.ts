import type { Sql } from '../../database/connect.ts';
import type { Person } from '../../domain/person.ts';
import { applicationNotFound } from '../../domain/refusals/applications.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { visibleCases } from '../views/visible-cases.ts';

/** When the results of a joint application are handed over: all at once, or each when it is there. */
export const deliveryWays = ['TOGETHER', 'AS_READY'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** A row of `applications` with its cases in the order in which their procedures were named. */
export interface ApplicationRow {
  readonly id: string;
  readonly number: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly applicantId: string;
  readonly leadDepartment: string;
  readonly form: Record<string, unknown>;
  readonly delivery: DeliveryWay;
  readonly receiptDocumentId: string;
  readonly receivedAt: Instant;
  readonly effectiveReceiptOn: LocalDate;
  readonly acceptedOn: LocalDate | null;
  readonly deliveredAt: Instant | null;
  readonly regionCode: string;
  readonly caseIds: readonly string[];
}

/** A joint application, for whoever may see one of its cases. @throws application-not-found */
export async function readApplicationRow(sql: Sql, person: Person, applicationId: string): Promise<ApplicationRow> {
  const { condition, bindings } = visibleCases(person);
  const found = await sql.first<ApplicationRow>(
    `select a.id, a.number, a.project_id, p.name as project_name, a.applicant_id, a.lead_department, a.form, a.delivery,
       a.receipt_document_id, a.received_at, a.effective_receipt_on, a.accepted_on, a.delivered_at, p.region_code,
       (select json_agg(l.case_id order by l.position) from application_cases l
        where l.tenant_id = a.tenant_id and l.application_id = a.id) as case_ids
     from applications a
     join projects p on p.tenant_id = a.tenant_id and p.id = a.project_id
     where a.tenant_id = :tenantId and a.id = :applicationId and exists (
       select from application_cases l
       join cases c on c.tenant_id = l.tenant_id and c.id = l.case_id
       where l.tenant_id = a.tenant_id and l.application_id = a.id and ${condition})`,
    { tenantId: person.tenantId, applicationId, ...bindings },
  );
  if (found === undefined) throw applicationNotFound();
  return found;
}
