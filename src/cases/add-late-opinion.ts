import type { Person } from '../domain/person.ts';
import { addLateOpinion as add, type LateOpinion } from '../runtime/cases/add-late-opinion.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';

/** Keeps what a department says after its consent was deemed, as a remark. @throws as the command of the runtime */
export async function addLateOpinion(house: House, person: Person, late: LateOpinion): Promise<void> {
  await assertSeesCase(house.services.database, person, late.caseId);
  await add(house.services, person, late, house.clock());
}
