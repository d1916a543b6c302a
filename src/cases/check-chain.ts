import type { Person } from '../domain/person.ts';
import { verifyChain } from '../runtime/operations/verify-chain.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { ChainCheck } from './schemas.ts';

/** Whether the events of a case the person may see are as they were written. @throws case-not-found */
export async function checkChain({ services, tenantId }: House, person: Person, caseId: string): Promise<ChainCheck> {
  await assertSeesCase(services.database, person, caseId);
  const chain = await verifyChain(services.database, tenantId, caseId);
  return { intact: chain.firstBroken === null, ...chain };
}
