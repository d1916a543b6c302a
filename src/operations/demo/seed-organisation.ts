import { NATIONAL_VERSIONS } from '../../calendar/tables.ts';
import type { Sql } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';
import type { Instant } from '../../domain/time.ts';
import { demoApplicants, demoDepartments, demoPeople, demoTenant } from './organisation.ts';

/** Makes the tenant that this service works for, and the working-day arrangements that ship with it; nothing that is there is touched. */
export async function seedTenant(sql: Sql, tenantId: string, now: Instant): Promise<void> {
  await sql.run(
    `insert into tenants (id, name, name_en, region_code, created_at)
     values (:tenantId, :name, :nameEn, :regionCode, :now)
     on conflict do nothing`,
    { tenantId, ...demoTenant, now },
  );
  await sql.run(
    `insert into regions (tenant_id, code, name, name_en, revision, created_at)
     select id, region_code, name, name_en, 1, :now from tenants where id = :tenantId
     on conflict do nothing`,
    { tenantId, now },
  );
  for (const { region, year, source, publishedAt, off, on } of NATIONAL_VERSIONS) {
    await sql.run(
      `insert into calendar_versions
         (tenant_id, id, region_code, year, source, published_on, status, days_off, days_on, created_at)
       select :tenantId, :id, :region, :year, :source, :publishedAt, 'IN_FORCE', :off::jsonb, :on::jsonb, :now
       where not exists (
         select from calendar_versions
         where tenant_id = :tenantId and region_code = :region and year = :year and status = 'IN_FORCE')`,
      { tenantId, id: newId(), region, year, source, publishedAt, off: json(off), on: json(on), now },
    );
  }
}

/** Fills an empty tenant with the demonstration's departments, people and applicants, all with one password. */
export async function seedOrganisation(sql: Sql, tenantId: string, passwordHash: string, now: Instant): Promise<void> {
  for (const department of demoDepartments) {
    await sql.run(
      `insert into departments (tenant_id, code, name, name_en, kind, region_code)
       select id, :code, :name, :nameEn, :kind, region_code from tenants where id = :tenantId
       on conflict do nothing`,
      { tenantId, ...department },
    );
  }
  const applicantIds = new Map<string, string>();
  for (const { name, uscc } of demoApplicants) {
    const id = newId();
    applicantIds.set(name, id);
    await sql.run(
      `insert into applicants (tenant_id, id, name, uscc, phone, created_at)
       values (:tenantId, :id, :name, :uscc, null, :now)`,
      { tenantId, id, name, uscc, now },
    );
  }
  for (const { login, name, nameEn, roles, applicant } of demoPeople) {
    const id = newId();
    await sql.run(
      `insert into accounts (tenant_id, id, login, name, name_en, password_hash, applicant_id, demo, created_at)
       values (:tenantId, :id, :login, :name, :nameEn, :passwordHash, :applicantId, true, :now)`,
      { tenantId, id, login, name, nameEn, passwordHash, applicantId: applicantIds.get(applicant ?? '') ?? null, now },
    );
    for (const [department, role] of roles) {
      await sql.run(
        `insert into role_grants (tenant_id, account_id, department_code, role)
         values (:tenantId, :id, :department, :role)`,
        { tenantId, id, department, role },
      );
    }
  }
}
