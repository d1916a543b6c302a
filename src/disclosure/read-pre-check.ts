import { localDateOf } from '../calendar/days.ts';
import type { Person } from '../domain/person.ts';
import { disclosureNotFound } from '../domain/refusals/unknown.ts';
import { lookOver } from '../runtime/materials/pre-check.ts';
import type { House } from '../runtime/views/house.ts';
import type { PreCheck } from './pre-check-schemas.ts';
import { assertKnowsList } from './read-disclosures.ts';

/**
 * The pre-check of a list as of today: for its applicant before handing in, for whoever may see its case at the formal
 * check. Both are told the same.
 *
 * @throws disclosure-not-found
 */
export async function readPreCheck(house: House, person: Person, disclosureId: string): Promise<PreCheck> {
  await assertKnowsList(house, person, disclosureId);
  const { services, tenantId } = house;
  const checkedAt = house.clock();
  const on = localDateOf(checkedAt);
  const found = await lookOver(services, services.database, { tenantId, disclosureId }, on);
  if (found === null) throw disclosureNotFound();
  const pending = found.rows.filter(({ source, state }) => source === 'S' && state === 'PENDING_SHARE');
  return {
    checkedAt,
    on,
    clean: !found.proposals.some(({ concerns }) => concerns === 'APPLICANT'),
    proposals: [...found.proposals],
    open: found.open.map((each) => ({ ...each, lacks: [...each.lacks] })),
    pendingShare: pending.map(({ id }) => id),
    files: found.rows
      .filter(({ documents }) => documents.length > 0)
      .map(({ id, documents }) => ({
        rowId: id,
        files: documents.length,
        pages: documents.reduce<number>((sum, { pageCount }) => sum + (pageCount ?? 0), 0),
        sizeBytes: documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      })),
  };
}
