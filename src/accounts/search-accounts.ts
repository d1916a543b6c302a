import type { Sql } from '../database/connect.ts';
import { accountNotFound } from '../domain/refusals/accounts.ts';
import { mainRoles, roleName } from '../domain/roles.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions, likePattern, valuesAsked } from '../http/search-filters.ts';
import type { House } from '../runtime/views/house.ts';
import type { Account, AccountSearch } from './people-schemas.ts';

type AccountRow = Omit<Account, 'roles'>;

const columns = `
  a.id, a.login, a.name, a.name_en, a.active, p.name as applicant_name, a.created_at, a.revision,
  (select count(*) from user_tasks t
   where t.tenant_id = a.tenant_id and t.assignee_id = a.id and t.state = 'CLAIMED') as open_tasks,
  (select max(s.last_seen_at) from login_sessions s
   where s.tenant_id = a.tenant_id and s.account_id = a.id) as last_seen_at`;
const tables = `
  from accounts a
  left join applicants p on p.tenant_id = a.tenant_id and p.id = a.applicant_id`;

/** A page of accounts that have all in common what is asked, by login name. @throws cursor-invalid */
export async function searchAccounts(
  { services, tenantId }: House,
  { filter = {}, page, includeTotal = false }: AccountSearch,
): Promise<Page<Account> & { total?: number }> {
  const { database } = services;
  const where = conditions();
  where.add('a.tenant_id = :tenantId', { tenantId });
  const { text, active, staff, department, role } = filter;
  if (text !== undefined) where.add('a.name ilike :text or a.login ilike :text', { text: likePattern(text) });
  if (active !== undefined) where.add('a.active = :active', { active });
  if (staff !== undefined) where.add(`a.applicant_id is ${staff ? 'null' : 'not null'}`);
  if (department !== undefined || role !== undefined) {
    where.add(
      `exists (
         select from role_grants g
         where g.tenant_id = a.tenant_id and g.account_id = a.id
           and (cast(:departments as text[]) is null or g.department_code = any(cast(:departments as text[])))
           and (cast(:roles as text[]) is null or g.role = any(cast(:roles as text[]))))`,
      {
        departments: department === undefined ? null : valuesAsked(department),
        roles: role === undefined ? null : valuesAsked(role),
      },
    );
  }
  const total = includeTotal
    ? await database.first<{ count: number }>(
        `select count(*) as count ${tables} where ${where.text()}`,
        where.bindings(),
      )
    : undefined;
  const after = readCursor(page, ['text']);
  if (after !== undefined) where.add('a.login > :afterLogin', { afterLogin: after[0] ?? '' });
  const rows = await database.rows<AccountRow>(
    `select ${columns} ${tables} where ${where.text()} order by a.login limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  const found = pageOf(rows, page, ({ login }) => [login]);
  return {
    page: found.page,
    items: await withRoles(database, tenantId, found.items),
    ...(total === undefined ? {} : { total: total.count }),
  };
}

/** One account with its roles. @throws account-not-found */
export async function readAccount(sql: Sql, tenantId: string, accountId: string): Promise<Account> {
  const row = await sql.first<AccountRow>(
    `select ${columns} ${tables} where a.tenant_id = :tenantId and a.id = :accountId`,
    { tenantId, accountId },
  );
  const [account] = row === undefined ? [] : await withRoles(sql, tenantId, [row]);
  if (account === undefined) throw accountNotFound();
  return account;
}

async function withRoles(sql: Sql, tenantId: string, rows: readonly AccountRow[]): Promise<Account[]> {
  const grants = await sql.rows<{ accountId: string; department: string; name: string; nameEn: string; role: string }>(
    `select g.account_id, g.department_code as department, d.name, d.name_en, g.role
     from role_grants g
     join departments d on d.tenant_id = g.tenant_id and d.code = g.department_code
     where g.tenant_id = :tenantId and g.account_id = any(cast(:ids as uuid[]))
     order by array_position(cast(:order as text[]), g.role), g.department_code, g.role`,
    { tenantId, ids: rows.map(({ id }) => id), order: mainRoles },
  );
  const byAccount = Map.groupBy(grants, ({ accountId }) => accountId);
  return rows.map((row) => ({
    ...row,
    roles: (byAccount.get(row.id) ?? []).map(({ department, name, nameEn, role }) => ({
      department,
      departmentName: { zh: name, en: nameEn },
      role,
      roleName: roleName(role),
    })),
  }));
}
