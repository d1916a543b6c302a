import { tooManyLogins, wrongCredentials } from '../domain/refusals/access.ts';
import type { Caller } from '../http/api.ts';
import { sessionIdleHours } from '../http/authentication.ts';
import { verifyPassword } from '../identity/passwords.ts';
import { newSessionToken } from '../identity/tokens.ts';
import type { House } from '../runtime/views/house.ts';
import { readPerson } from './person.ts';
import type { Credentials, Person } from './schemas.ts';

/** So many failures of one name within a quarter of an hour close it for the rest of it. */
const mostFailures = 10;
const windowSeconds = 15 * 60;

/**
 * Opens a session: answers its token, which is kept only as a hash, and who it is.
 *
 * @throws wrong-credentials, too-many-logins
 */
export async function logIn(
  house: House,
  { login, password }: Credentials,
): Promise<{ token: string; person: Person }> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  const now = clock();
  const since = new Date(Date.parse(now) - windowSeconds * 1000).toISOString();
  const failures = await database.first<{ count: number }>(
    `select count(*) as count from failed_logins
     where tenant_id = :tenantId and login = :login and failed_at > :since`,
    { tenantId, login, since },
  );
  if ((failures?.count ?? 0) >= mostFailures) throw tooManyLogins(windowSeconds);
  const account = await database.first<{ id: string; passwordHash: string }>(
    'select id, password_hash from accounts where tenant_id = :tenantId and login = :login and active',
    { tenantId, login },
  );
  const right = await verifyPassword(password, account?.passwordHash);
  if (account === undefined || !right) {
    await database.run('insert into failed_logins (tenant_id, login, failed_at) values (:tenantId, :login, :now)', {
      tenantId,
      login,
      now,
    });
    throw wrongCredentials();
  }
  const { token, hash } = newSessionToken();
  await database.run(
    `insert into login_sessions (tenant_id, token_hash, account_id, created_at, last_seen_at, expires_at)
     values (:tenantId, :tokenHash, :accountId, :now, :now, cast(:now as timestamptz) + make_interval(hours => :hours))`,
    { tenantId, tokenHash: hash, accountId: account.id, now, hours: sessionIdleHours },
  );
  await database.run('delete from failed_logins where tenant_id = :tenantId and login = :login', { tenantId, login });
  return { token, person: await readPerson(house, account.id) };
}

/** Ends the session a request came with; an API token is not ended by it. */
export async function logOut({ services, tenantId }: House, { sessionHash }: Caller): Promise<void> {
  if (sessionHash === null) return;
  await services.database.run('delete from login_sessions where tenant_id = :tenantId and token_hash = :sessionHash', {
    tenantId,
    sessionHash,
  });
  services.changes?.noteEnd(sessionHash);
}
