import type { Person } from '../domain/person.ts';
import { suspensionNotFound } from '../domain/refusals/unknown.ts';
import { explainDelay } from '../runtime/clocks/explain-delay.ts';
import { extendClocks } from '../runtime/clocks/extend-clocks.ts';
import { endSuspensionNow, prolongSuspension, suspendClocks } from '../runtime/clocks/suspend-clocks.ts';
import type { Case } from '../runtime/views/case-schema.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { DelayReasonInput, ExtensionInput, ProlongationInput, SuspensionInput } from './schemas.ts';

/** Stops the clocks of a case for a lawful reason. @throws case-not-found and as the command of the runtime */
export async function suspendCase(house: House, person: Person, caseId: string, input: SuspensionInput): Promise<Case> {
  await assertSeesCase(house.services.database, person, caseId);
  await suspendClocks(house.services, person, { caseId, ...input }, house.clock());
  return readCase(house, person, caseId);
}

/** Lets the clocks of a case run again before the planned day. @throws suspension-not-found, case-not-found, suspension-ended, forbidden */
export async function endSuspension(house: House, person: Person, suspensionId: string, reason: string): Promise<Case> {
  const { services, clock } = house;
  const caseId = await caseOfSuspension(house, person, suspensionId);
  await endSuspensionNow(services, person, { suspensionId, reason }, clock());
  return readCase(house, person, caseId);
}

/** Makes a standstill longer by a new notice. @throws suspension-not-found, case-not-found and as the command of the runtime */
export async function prolong(
  house: House,
  person: Person,
  suspensionId: string,
  input: ProlongationInput,
): Promise<Case> {
  const caseId = await caseOfSuspension(house, person, suspensionId);
  await prolongSuspension(house.services, person, { suspensionId, ...input }, house.clock());
  return readCase(house, person, caseId);
}

/** Tells the public why a limit was not kept. @throws case-not-found and as the command of the runtime */
export async function giveDelayReason(
  house: House,
  person: Person,
  caseId: string,
  input: DelayReasonInput,
): Promise<Case> {
  await assertSeesCase(house.services.database, person, caseId);
  await explainDelay(house.services, person, { caseId, ...input }, house.clock());
  return readCase(house, person, caseId);
}

async function caseOfSuspension({ services, tenantId }: House, person: Person, suspensionId: string): Promise<string> {
  const found = await services.database.first<{ caseId: string }>(
    'select case_id from clock_suspensions where tenant_id = :tenantId and id = :suspensionId',
    { tenantId, suspensionId },
  );
  if (found === undefined) throw suspensionNotFound();
  await assertSeesCase(services.database, person, found.caseId);
  return found.caseId;
}

/** Extends the statutory limit of a case, once. @throws case-not-found and as the command of the runtime */
export async function extendCase(house: House, person: Person, caseId: string, input: ExtensionInput): Promise<Case> {
  await assertSeesCase(house.services.database, person, caseId);
  await extendClocks(house.services, person, { caseId, ...input }, house.clock());
  return readCase(house, person, caseId);
}
