import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/connect.ts';
import { isStaff, mayDesign, mayOperate, maySupervise, mayWorkJobs } from '../domain/permissions.ts';
import type { Person, RoleGrant } from '../domain/person.ts';
import { crossSiteRequest, forbidden, scopeMissing, unauthenticated } from '../domain/refusals/access.ts';
import { notAnApplicant } from '../domain/refusals/cases.ts';
import type { Instant } from '../domain/time.ts';
import { hashToken } from '../identity/tokens.ts';
import type { Audience, Caller, Scope } from './api.ts';

/** Name of the cookie that holds the session's token. */
export const sessionCookie = 'lianban_session';

/** A session ends after so many hours without a request. */
export const sessionIdleHours = 12;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly applicantId: string | null;
  readonly language: 'zh' | 'en';
  readonly grants: RoleGrant[];
  readonly scopes: string[] | null;
  readonly lastSeenAt: Instant | null;
}

const account = `
  a.id, a.login, a.name, a.name_en, a.applicant_id, a.language,
  coalesce((
    select jsonb_agg(jsonb_build_object('department', g.department_code, 'role', g.role) order by g.department_code, g.role)
    from role_grants g where g.tenant_id = a.tenant_id and g.account_id = a.id), '[]') as grants`;

/** What knowing a caller takes. */
export interface Doorkeeper {
  readonly database: Database;
  readonly tenantId: string;
  readonly clock: () => Instant;
}

/** Finds out who sent a request; null when it carries neither a living session nor a living token. */
export async function callerOf(request: FastifyRequest, doorkeeper: Doorkeeper): Promise<Caller | null> {
  const token = tokenIn(request.headers.authorization ?? '');
  if (token !== null) return callerOfToken(hashToken(token), doorkeeper);
  const cookie = request.cookies[sessionCookie];
  if (cookie === undefined || cookie.length > 200) return null;
  if (!safeMethods.has(request.method) && request.headers['x-requested-with'] !== 'lianban') throw crossSiteRequest();
  return callerOfSession(hashToken(cookie), doorkeeper);
}

/**
 * Who a caller of before is by now, with the roles of now; null when the session or token has ended meanwhile. Asking does not
 * keep a session alive.
 */
export function callerAgain({ sessionHash, apiTokenHash }: Caller, doorkeeper: Doorkeeper): Promise<Caller | null> {
  if (apiTokenHash !== null) return callerOfToken(apiTokenHash, doorkeeper);
  return sessionHash === null ? Promise.resolve(null) : callerOfSession(sessionHash, doorkeeper, 'as it is');
}

/** The API token of a request: as bearer, or as the password of Basic credentials, whose name says nothing then (RFC 7617). */
function tokenIn(authorization: string): string | null {
  const [, scheme = '', credentials = ''] = /^(Bearer|Basic)\s+(\S{1,400})$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== 'basic') return credentials === '' ? null : credentials;
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(credentials, 'base64').toString('utf8')) ?? [];
  return password === '' ? null : password;
}

/**
 * Lets a request pass that its route is meant for.
 *
 * @throws unauthenticated, forbidden, not-an-applicant, scope-missing
 */
export function admit(caller: Caller | null, audience: Audience, scope: Scope | undefined): void {
  if (audience === 'anyone') return;
  if (caller === null) throw unauthenticated();
  const { person } = caller;
  if (person.scopes !== null && scope === undefined) throw forbidden();
  if (person.scopes !== null && scope !== undefined && !person.scopes.includes(scope)) throw scopeMissing(scope);
  if (audience === 'applicant' && person.applicantId === null) throw notAnApplicant();
  if (!isOf(person, audience)) throw forbidden();
}

/** The person who sent a request. @throws unauthenticated */
export function personOf(request: FastifyRequest): Person {
  return knownCaller(request).person;
}

/** Who sent a request, where somebody must have. @throws unauthenticated */
export function knownCaller(request: FastifyRequest): Caller {
  if (request.caller === null) throw unauthenticated();
  return request.caller;
}

/** Gives the browser its session cookie, or takes it away. */
export function setSessionCookie(reply: FastifyReply, token: string | null, secure: boolean): void {
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  if (token === null) reply.clearCookie(sessionCookie, options);
  else reply.setCookie(sessionCookie, token, options);
}

function isOf(person: Person, audience: Exclude<Audience, 'anyone'>): boolean {
  switch (audience) {
    case 'person':
      return true;
    case 'applicant':
      return person.applicantId !== null;
    case 'staff':
      return isStaff(person);
    case 'designer':
      return mayDesign(person);
    case 'supervisor':
      return maySupervise(person);
    case 'operator':
      return mayOperate(person);
    case 'integrator':
      return mayWorkJobs(person);
  }
}

async function callerOfSession(
  tokenHash: string,
  doorkeeper: Doorkeeper,
  session: 'slides on' | 'as it is' = 'slides on',
): Promise<Caller | null> {
  const { database, tenantId, clock } = doorkeeper;
  const now = clock();
  const row = await database.first<AccountRow>(
    `select ${account}, null as scopes, s.last_seen_at
     from login_sessions s
     join accounts a on a.tenant_id = s.tenant_id and a.id = s.account_id
     where s.tenant_id = :tenantId and s.token_hash = :tokenHash and s.expires_at > :now and a.active`,
    { tenantId, tokenHash, now },
  );
  if (row === undefined) return null;
  // A session slides on, but not with a write for every click.
  if (session === 'slides on' && row.lastSeenAt !== null && Date.parse(now) - Date.parse(row.lastSeenAt) > 60_000) {
    await database.run(
      `update login_sessions
       set last_seen_at = :now, expires_at = cast(:now as timestamptz) + make_interval(hours => :hours)
       where tenant_id = :tenantId and token_hash = :tokenHash`,
      { tenantId, tokenHash, now, hours: sessionIdleHours },
    );
  }
  return caller(row, tenantId, { sessionHash: tokenHash, apiTokenHash: null });
}

async function callerOfToken(tokenHash: string, { database, tenantId, clock }: Doorkeeper): Promise<Caller | null> {
  const row = await database.first<AccountRow>(
    `select ${account}, k.scopes, null as last_seen_at
     from api_tokens k
     join accounts a on a.tenant_id = k.tenant_id and a.id = k.account_id
     where k.tenant_id = :tenantId and k.token_hash = :tokenHash and a.active
       and k.revoked_at is null and (k.expires_at is null or k.expires_at > :now)`,
    { tenantId, tokenHash, now: clock() },
  );
  return row === undefined ? null : caller(row, tenantId, { sessionHash: null, apiTokenHash: tokenHash });
}

function caller(row: AccountRow, tenantId: string, by: Pick<Caller, 'sessionHash' | 'apiTokenHash'>): Caller {
  const { id, name, nameEn, applicantId, grants, scopes, login, language } = row;
  return { person: { id, tenantId, name, nameEn, applicantId, roles: grants, scopes }, login, language, ...by };
}
