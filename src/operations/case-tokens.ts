import { caseNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import type { InstanceRow } from '../runtime/turn/rows.ts';
import { type StandingToken, tokensOf } from '../runtime/turn/standing-tokens.ts';
import type { House } from '../runtime/views/house.ts';

/** Where a case stands, token by token, none when it has ended; and whether the work on it is held. @throws case-not-found */
export async function caseTokens(
  { services, tenantId }: House,
  caseId: string,
): Promise<{ items: StandingToken[]; heldAt: Instant | null }> {
  const { database } = services;
  const known = await database.first<{ heldAt: Instant | null }>(
    'select held_at from cases where tenant_id = :tenantId and id = :caseId',
    { tenantId, caseId },
  );
  if (known === undefined) throw caseNotFound();
  const running = await database.rows<InstanceRow>(
    `select * from process_instances
     where tenant_id = :tenantId and case_id = :caseId and status = 'ACTIVE'
     order by started_at, id`,
    { tenantId, caseId },
  );
  return { items: running.flatMap(tokensOf), heldAt: known.heldAt };
}
