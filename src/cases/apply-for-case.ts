import type { Person } from '../domain/person.ts';
import { applyForCase as apply } from '../runtime/cases/apply-for-case.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import type { Application, AppliedCase } from './schemas.ts';

/** Hands an application in and tells the new case with its receipt. @throws as the command of the runtime */
export async function applyForCase(house: House, person: Person, application: Application): Promise<AppliedCase> {
  const { services, tenantId, clock } = house;
  const { caseId, receipt } = await apply(services, person, application, clock());
  const document = await services.database.first<{ number: string }>(
    'select number from documents where tenant_id = :tenantId and id = :id',
    { tenantId, id: receipt.documentId },
  );
  return { ...(await readCase(house, person, caseId)), receipt: { number: document?.number ?? '', ...receipt } };
}
