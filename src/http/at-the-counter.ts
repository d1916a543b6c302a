import type { FastifyRequest } from 'fastify';
import { whyNotServe } from '../domain/permissions.ts';
import { applicantNotFound } from '../domain/refusals/unknown.ts';
import type { Caller } from './api.ts';
import type { Doorkeeper } from './authentication.ts';

/** Names the applicant for whom a window clerk does what only applicants may do. */
export const counterHeader = 'Lianban-For-Applicant';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The caller as the one who acts for the applicant named in the header (综合窗口代办): whoever stands at the counter has no
 * account, and the clerk enters what is handed over. The record names the clerk. Without the header the caller is as before.
 *
 * @throws forbidden for everybody but window clerks, applicant-not-found
 */
export async function atTheCounter(
  request: FastifyRequest,
  caller: Caller | null,
  { database, tenantId }: Doorkeeper,
): Promise<Caller | null> {
  const asked = request.headers[counterHeader.toLowerCase()];
  if (caller === null || asked === undefined) return caller;
  const refusal = whyNotServe(caller.person);
  if (refusal) throw refusal;
  if (typeof asked !== 'string' || !uuid.test(asked)) throw applicantNotFound();
  const applicant = await database.first<{ id: string }>(
    'select id from applicants where tenant_id = :tenantId and id = cast(:asked as uuid)',
    { tenantId, asked },
  );
  if (applicant === undefined) throw applicantNotFound();
  return { ...caller, person: { ...caller.person, applicantId: applicant.id } };
}
