import type { Person } from '../domain/person.ts';
import { issueDisclosure as issue } from '../runtime/materials/issue-disclosure.ts';
import type { House } from '../runtime/views/house.ts';
import { readDisclosure } from './read-disclosures.ts';
import type { Disclosure, DisclosureWish } from './schemas.ts';

/** Issues the one-time list for a project and tells it. @throws as the command of the runtime */
export async function issueDisclosure(house: House, person: Person, wish: DisclosureWish): Promise<Disclosure> {
  const { disclosureId } = await issue(house.services, person, wish, house.clock());
  return readDisclosure(house, person, disclosureId);
}
