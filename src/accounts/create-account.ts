import type { Database } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import { roles } from '../domain/roles.ts';
import type { Instant } from '../domain/time.ts';
import { isUscc } from '../domain/uscc.ts';
import { hashPassword } from '../identity/passwords.ts';

/** Somebody who is to be able to log in: staff with roles in departments, or somebody who acts for an applicant. */
export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly password: string;
  readonly roles: readonly { readonly department: string; readonly role: string }[];
  readonly applicant: { readonly name: string; readonly uscc: string } | null;
}

/**
 * Makes an account, or gives an existing one the new password, names and roles.
 *
 * @throws Error with a sentence for the operator when a role, a department or a credit code is not known
 */
export async function createAccount(
  database: Database,
  tenantId: string,
  account: NewAccount,
  now: Instant,
): Promise<void> {
  const unknown = account.roles.find(({ role }) => !roles.some(({ code }) => code === role));
  if (unknown)
    throw new Error(`There is no role ${unknown.role}; there are ${roles.map(({ code }) => code).join(', ')}.`);
  if (account.applicant && !isUscc(account.applicant.uscc)) {
    throw new Error(`${account.applicant.uscc} is no unified social credit code (GB 32100).`);
  }
  const passwordHash = await hashPassword(account.password);
  await inTransaction(database, async (sql) => {
    const { login, name, nameEn } = account;
    const applicantId = account.applicant ? newId() : null;
    const applicant = account.applicant
      ? await sql.first<{ id: string }>(
          `insert into applicants (tenant_id, id, name, uscc, created_at)
           values (:tenantId, :applicantId, :name, :uscc, :now)
           on conflict (tenant_id, uscc) do update set name = excluded.name
           returning id`,
          { tenantId, applicantId, ...account.applicant, now },
        )
      : null;
    const saved = await sql.first<{ id: string }>(
      `insert into accounts (tenant_id, id, login, name, name_en, password_hash, applicant_id, created_at)
       values (:tenantId, :id, :login, :name, :nameEn, :passwordHash, :applicantId, :now)
       on conflict (tenant_id, login) do update
       set name = excluded.name, name_en = excluded.name_en, password_hash = excluded.password_hash, active = true
       returning id`,
      { tenantId, id: newId(), login, name, nameEn, passwordHash, applicantId: applicant?.id ?? null, now },
    );
    if (!saved) throw new Error('The account was not saved.');
    await sql.run(`delete from role_grants where tenant_id = :tenantId and account_id = :id`, {
      tenantId,
      id: saved.id,
    });
    for (const { department, role } of account.roles) {
      await sql.run(
        `insert into role_grants (tenant_id, account_id, department_code, role)
         values (:tenantId, :id, :department, :role)`,
        { tenantId, id: saved.id, department, role },
      );
    }
  });
}

/** Makes a department known by its code, or gives it other names. */
export async function createDepartment(
  database: Database,
  tenantId: string,
  department: { readonly code: string; readonly name: string; readonly nameEn: string; readonly kind: string },
): Promise<void> {
  await database.run(
    `insert into departments (tenant_id, code, name, name_en, kind, region_code)
     select id, :code, :name, :nameEn, :kind, region_code from tenants where id = :tenantId
     on conflict (tenant_id, code) do update set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind`,
    { tenantId, ...department },
  );
}
