import { isStaff } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { Notice } from './schemas.ts';

interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly departmentCode: string | null;
  readonly role: string | null;
  readonly subject: string;
  readonly subjectEn: string;
  readonly body: string;
  readonly sentAt: string;
}

/** What was told to whom; an applicant sees what was told to the applicant. @throws case-not-found */
export async function caseNotices(
  { services, tenantId }: House,
  person: Person,
  caseId: string,
): Promise<{ items: Notice[] }> {
  const { database } = services;
  await assertSeesCase(database, person, caseId);
  const rows = await database.rows<NoticeRow>(
    `select id, kind, department_code, role, subject, subject_en, body, sent_at from notices
     where tenant_id = :tenantId and case_id = :caseId and (:staff or applicant_id is not null)
     order by sent_at desc, id desc`,
    { tenantId, caseId, staff: isStaff(person) },
  );
  const departments = await departmentNames(database, tenantId);
  const items = rows.map(({ departmentCode, subject, subjectEn, ...row }) => {
    const to = departments.maybe(departmentCode);
    return {
      ...row,
      to: to === null ? null : { zh: to.name, en: to.nameEn },
      subject: { zh: subject, en: subjectEn },
    };
  });
  return { items };
}
