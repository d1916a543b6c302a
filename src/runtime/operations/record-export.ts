import type { Person } from '../../domain/person.ts';
import type { House } from '../views/house.ts';
import { recordOperatorAct } from './record-operator-act.ts';

/** Puts on record that somebody took a whole list away as a file, before its first row is told. */
export async function recordExport(
  house: House,
  person: Person,
  { list, ...data }: { readonly list: string; readonly format: string; readonly filter: unknown },
): Promise<void> {
  await recordOperatorAct(house.services.database, house, person, { act: 'list-exported', subject: list, data });
}
