import type { Transaction } from '../database/connect.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { passwordLinkEnded, passwordTooEasy } from '../domain/refusals/accounts.ts';
import { hashPassword } from '../identity/passwords.ts';
import { hashToken, newSessionToken } from '../identity/tokens.ts';
import { recordOperatorAct } from '../runtime/operations/record-operator-act.ts';
import type { House } from '../runtime/views/house.ts';
import type { PasswordChoice, PasswordLink } from './people-schemas.ts';
import { readAccount } from './search-accounts.ts';

/** How long a link opens its page. */
const validHours = 24;
/** Fewer different characters than this are a pattern, not a password. */
const leastDifferent = 6;

/**
 * Makes a link by which the person of an account chooses a password; links made before end. The password in use stays in
 * use until then.
 *
 * @throws account-not-found
 */
export async function makePasswordLink(house: House, person: Person, accountId: string): Promise<PasswordLink> {
  return inTransaction(house.services.database, async (sql) => {
    const { login } = await readAccount(sql, house.tenantId, accountId);
    await recordOperatorAct(sql, house, person, { act: 'password-link-made', subject: login, data: {} });
    return linkFor(sql, house, person, accountId);
  });
}

/** Makes the link within the transaction of an act that asks for one. */
export async function linkFor(
  sql: Transaction,
  { tenantId, clock }: House,
  person: Person,
  accountId: string,
): Promise<PasswordLink> {
  const { token, hash } = newSessionToken();
  const now = clock();
  const expiresAt = new Date(Date.parse(now) + validHours * 3_600_000).toISOString();
  await sql.run(
    `update password_links set expires_at = :now
     where tenant_id = :tenantId and account_id = :accountId and used_at is null and expires_at > :now`,
    { tenantId, accountId, now },
  );
  await sql.run(
    `insert into password_links (tenant_id, token_hash, account_id, created_by, created_at, expires_at)
     values (:tenantId, :hash, :accountId, :by, :now, :expiresAt)`,
    { tenantId, hash, accountId, by: person.id, now, expiresAt },
  );
  // Behind the number sign, so that no log of addresses ever holds it.
  return { path: `/password#${token}`, expiresAt };
}

/**
 * Gives the account of a link the password its holder chose and ends every session of the account. The link is used up.
 *
 * @throws password-link-ended, password-too-easy
 */
export async function choosePassword(house: House, { token, password }: PasswordChoice): Promise<void> {
  const { services, tenantId, clock } = house;
  const now = clock();
  const passwordHash = await hashPassword(password);
  await inTransaction(services.database, async (sql) => {
    const found = await sql.first<{ id: string; login: string }>(
      `select a.id, a.login
       from password_links l
       join accounts a on a.tenant_id = l.tenant_id and a.id = l.account_id
       where l.tenant_id = :tenantId and l.token_hash = :hash and l.used_at is null and l.expires_at > :now and a.active
       for update of l`,
      { tenantId, hash: hashToken(token), now },
    );
    if (found === undefined) throw passwordLinkEnded();
    const isEasy =
      password.toLowerCase().includes(found.login.toLowerCase()) || new Set(password).size < leastDifferent;
    if (isEasy) throw passwordTooEasy();
    const keys = { tenantId, accountId: found.id };
    await sql.run('update accounts set password_hash = :passwordHash where tenant_id = :tenantId and id = :accountId', {
      ...keys,
      passwordHash,
    });
    await sql.run('update password_links set used_at = :now where tenant_id = :tenantId and token_hash = :hash', {
      tenantId,
      hash: hashToken(token),
      now,
    });
    await sql.run('delete from login_sessions where tenant_id = :tenantId and account_id = :accountId', keys);
    await sql.run('delete from failed_logins where tenant_id = :tenantId and login = :login', {
      tenantId,
      login: found.login,
    });
  });
}
