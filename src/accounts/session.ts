import type { Caller } from '../http/api.ts';
import type { House } from '../runtime/views/house.ts';
import { readPerson } from './person.ts';
import type { Session } from './schemas.ts';

/** Who is logged in, if anybody, and where. */
export async function readSession(house: House, caller: Caller | null, demo: boolean): Promise<Session> {
  const { services, tenantId, clock } = house;
  const region = await services.database.first<{ code: string; name: string; nameEn: string }>(
    'select region_code as code, name, name_en from tenants where id = :tenantId',
    { tenantId },
  );
  if (region === undefined) throw new Error(`The tenant ${tenantId} is not in the database`);
  const person = caller === null ? null : await readPerson(house, caller.person.id);
  return { person, demo, region, now: clock() };
}
