import type { Person } from '../domain/person.ts';
import { definitionNotFound } from '../domain/refusals/unknown.ts';
import type { House } from '../runtime/views/house.ts';
import { reduction } from './figures.ts';
import { medians, periodCases } from './period-cases.ts';
import type { VersionComparison } from './schemas.ts';
import { departmentsWatched } from './whose.ts';

interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly deployedAt: string;
  readonly note: string | null;
}

/**
 * What the decided cases of each version of a procedure took, so that a change of the diagram shows what it did: days in the
 * hands of departments, of applicants, and on the calendar, each next to the version before with its base.
 *
 * @throws forbidden, definition-not-found
 */
export async function compareVersions(house: House, person: Person, key: string): Promise<VersionComparison> {
  const { services, tenantId } = house;
  const departments = departmentsWatched(person);
  const rows = await services.database.rows<VersionRow>(
    `select id, version, deployed_at, note from process_definitions
     where tenant_id = :tenantId and key = :key
     order by version`,
    { tenantId, key },
  );
  if (rows.length === 0) throw definitionNotFound();
  const all = await periodCases(house, { from: '2000-01-01', to: '2199-12-31', departments, definitionKey: key });
  const versions: VersionComparison['versions'] = [];
  for (const { id: definitionId, version, deployedAt, note } of rows) {
    const decided = all.filter((each) => each.decided && each.definitionId === definitionId);
    if (decided.length === 0) continue;
    const { governmentWorkingDays, applicantWorkingDays, elapsedDays } = await medians(house, decided);
    const before = versions.at(-1);
    versions.push({
      ...{ definitionId, version, deployedAt, note, decided: decided.length },
      governmentWorkingDaysMedian: governmentWorkingDays,
      applicantWorkingDaysMedian: applicantWorkingDays,
      elapsedDaysMedian: elapsedDays,
      governmentReduction: before ? reduction(before.governmentWorkingDaysMedian, governmentWorkingDays) : null,
      elapsedReduction: before ? reduction(before.elapsedDaysMedian, elapsedDays) : null,
    });
  }
  return { key, versions };
}
