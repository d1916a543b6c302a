import type { Person } from '../domain/person.ts';
import { suspensionNotFound } from '../domain/refusals/unknown.ts';
import { extendClocks } from '../runtime/extend-clocks.ts';
import { endSuspensionNow, suspendClocks } from '../runtime/suspend-clocks.ts';
import type { Case } from '../runtime/views/case-schema.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { ExtensionInput, SuspensionInput } from './schemas.ts';

/** Stops the clocks of a case for a lawful reason. @throws case-not-found and as the command of the runtime */
export async function suspendCase(house: House, person: Person, caseId: string, input: SuspensionInput): Promise<Case> {
  await assertSeesCase(house.services.database, person, caseId);
  await suspendClocks(house.services, person, { caseId, ...input }, house.clock());
  return readCase(house, person, caseId);
}

/** Lets the clocks of a case run again before the planned day. @throws suspension-not-found, case-not-found, suspension-ended, forbidden */
export async function endSuspension(house: House, person: Person, suspensionId: string, reason: string): Promise<Case> {
  const { services, tenantId, clock } = house;
  const found = await services.database.first<{ caseId: string }>(
    'select case_id from clock_suspensions where tenant_id = :tenantId and id = :suspensionId',
    { tenantId, suspensionId },
  );
  if (found === undefined) throw suspensionNotFound();
  await assertSeesCase(services.database, person, found.caseId);
  await endSuspensionNow(services, person, { suspensionId, reason }, clock());
  return readCase(house, person, found.caseId);
}

/** Extends the statutory limit of a case, once. @throws case-not-found and as the command of the runtime */
export async function extendCase(house: House, person: Person, caseId: string, input: ExtensionInput): Promise<Case> {
  await assertSeesCase(house.services.database, person, caseId);
  await extendClocks(house.services, person, { caseId, ...input }, house.clock());
  return readCase(house, person, caseId);
}
