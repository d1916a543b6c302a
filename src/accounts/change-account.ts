import { randomBytes } from 'node:crypto';
import type { Transaction } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { accountNotFound, lastAdministrator, loginTaken, rolesForStaffOnly } from '../domain/refusals/accounts.ts';
import { refuseStale } from '../domain/refusals/requests.ts';
import { departmentNotFound } from '../domain/refusals/unknown.ts';
import { hashPassword } from '../identity/passwords.ts';
import { recordOperatorAct } from '../runtime/operations/record-operator-act.ts';
import type { House } from '../runtime/views/house.ts';
import { linkFor } from './password-links.ts';
import type { Account, AccountInput, AccountPatch, NewAccount } from './people-schemas.ts';
import { readAccount } from './search-accounts.ts';

/**
 * Makes an account of somebody on the staff. Nobody knows its password: the link of the answer lets the person choose one.
 *
 * @throws login-taken, department-not-found
 */
export async function makeAccount(house: House, person: Person, wish: AccountInput): Promise<NewAccount> {
  const { services, tenantId, clock } = house;
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
  const { login, name, nameEn, roles } = wish;
  return inTransaction(services.database, async (sql) => {
    const made = await sql.first<{ id: string }>(
      `insert into accounts (tenant_id, id, login, name, name_en, password_hash, created_at)
       values (:tenantId, :id, :login, :name, :nameEn, :passwordHash, :now)
       on conflict (tenant_id, login) do nothing
       returning id`,
      { tenantId, id: newId(), login, name, nameEn, passwordHash, now: clock() },
    );
    if (made === undefined) throw loginTaken(login);
    await grant(sql, tenantId, made.id, roles);
    await recordOperatorAct(sql, house, person, { act: 'account-made', subject: login, data: { name, roles } });
    const link = await linkFor(sql, house, person, made.id);
    return { account: await readAccount(sql, tenantId, made.id), link };
  });
}

/**
 * Changes names and roles of an account, locks or unlocks it. A locked account loses its sessions at once, and neither
 * password nor token opens anything; its tasks stay until they are given to others.
 *
 * @throws account-not-found, department-not-found, roles-for-staff-only, last-administrator, revision-stale
 */
export async function changeAccount(
  house: House,
  person: Person,
  accountId: string,
  patch: AccountPatch,
  revision: number | undefined,
): Promise<Account> {
  const { services, tenantId } = house;
  return inTransaction(services.database, async (sql) => {
    const keys = { tenantId, accountId };
    const before = await sql.first<{ login: string; active: boolean; applicantId: string | null; revision: number }>(
      `select login, active, applicant_id, revision from accounts
       where tenant_id = :tenantId and id = :accountId for update`,
      keys,
    );
    if (before === undefined) throw accountNotFound();
    refuseStale(revision, before.revision);
    const { name, nameEn, roles, active } = patch;
    if (before.applicantId !== null && (roles ?? []).length > 0) throw rolesForStaffOnly();
    await sql.run(
      `update accounts
       set name = coalesce(cast(:name as text), name), name_en = coalesce(cast(:nameEn as text), name_en),
         active = coalesce(cast(:active as boolean), active), revision = revision + 1
       where tenant_id = :tenantId and id = :accountId`,
      { ...keys, name: name ?? null, nameEn: nameEn ?? null, active: active ?? null },
    );
    if (roles !== undefined) await grant(sql, tenantId, accountId, roles);
    if (roles !== undefined || active === false) await keepAnAdministrator(sql, tenantId);
    if (active === false) {
      await sql.run('delete from login_sessions where tenant_id = :tenantId and account_id = :accountId', keys);
    }
    const changes = Object.fromEntries(Object.entries({ name, nameEn, roles }).filter(([, to]) => to !== undefined));
    if (Object.keys(changes).length > 0) {
      await recordOperatorAct(sql, house, person, { act: 'account-changed', subject: before.login, data: changes });
    }
    if (active !== undefined && active !== before.active) {
      const act = active ? 'account-unlocked' : 'account-locked';
      await recordOperatorAct(sql, house, person, { act, subject: before.login, data: {} });
    }
    return readAccount(sql, tenantId, accountId);
  });
}

async function grant(
  sql: Transaction,
  tenantId: string,
  accountId: string,
  roles: AccountInput['roles'],
): Promise<void> {
  const departments = [...new Set(roles.map(({ department }) => department))];
  const known = await sql.rows<{ code: string }>(
    'select code from departments where tenant_id = :tenantId and code = any(cast(:departments as text[]))',
    { tenantId, departments },
  );
  const unknown = departments.find((code) => !known.some((one) => one.code === code));
  if (unknown !== undefined) throw departmentNotFound(unknown);
  await sql.run('delete from role_grants where tenant_id = :tenantId and account_id = :accountId', {
    tenantId,
    accountId,
  });
  for (const { department, role } of roles) {
    await sql.run(
      `insert into role_grants (tenant_id, account_id, department_code, role)
       values (:tenantId, :accountId, :department, :role)
       on conflict do nothing`,
      { tenantId, accountId, department, role },
    );
  }
}

/** The tenant's row is the lock: of two who each take the other's role, one comes second and is refused. */
async function keepAnAdministrator(sql: Transaction, tenantId: string): Promise<void> {
  await sql.first('select id from tenants where id = :tenantId for update', { tenantId });
  const left = await sql.first(
    `select a.id
     from accounts a
     join role_grants g on g.tenant_id = a.tenant_id and g.account_id = a.id
     where a.tenant_id = :tenantId and a.active and g.role = 'ADMINISTRATOR'
     limit 1`,
    { tenantId },
  );
  if (left === undefined) throw lastAdministrator();
}
