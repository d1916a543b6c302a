import { json } from '../database/named-bindings.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { revisionStale } from '../domain/refusals/requests.ts';
import { isOpenRegion } from '../runtime/cases/open-region.ts';
import { searchTextInSql } from '../runtime/cases/search-text.ts';
import type { House } from '../runtime/views/house.ts';
import { assertProject } from './assert-project.ts';
import { readProject } from './read-projects.ts';
import type { Project, ProjectInput } from './schemas.ts';

/**
 * Changes an own project that nobody else changed meanwhile. Lists already issued and cases keep the facts they began with;
 * a search finds its cases under the new name.
 *
 * @throws project-not-found, revision-stale, project-code-invalid, facts-invalid, region-closed
 */
export async function changeProject(
  house: House,
  person: Person,
  projectId: string,
  input: ProjectInput,
  revision: number,
): Promise<Project> {
  assertProject(input);
  await refuseClosedRegion(house, person, projectId, input.regionCode);
  const keys = { tenantId: house.tenantId, projectId };
  const changed = await inTransaction(house.services.database, async (sql) => {
    const written = await sql.run(
      `update projects
     set project_code = :projectCode, name = :name, address = :address,
       region_code = coalesce(:regionCode, region_code), facts = cast(:facts as jsonb), revision = revision + 1
     where tenant_id = :tenantId and id = :projectId and applicant_id = :applicantId and revision = :revision`,
      {
        ...keys,
        applicantId: person.applicantId,
        revision,
        projectCode: input.projectCode ?? null,
        name: input.name,
        address: input.address ?? null,
        regionCode: input.regionCode ?? null,
        facts: json(input.facts),
      },
    );
    if (written > 0) await sql.run(nameCases, keys);
    return written;
  });
  const project = await readProject(house, person, projectId);
  if (changed === 0) throw revisionStale(project.revision);
  return project;
}

/** A project may stay in a region that was closed meanwhile, but not move to one. */
async function refuseClosedRegion(
  { services, tenantId }: House,
  { applicantId }: Person,
  projectId: string,
  regionCode: string | undefined,
): Promise<void> {
  if (regionCode === undefined) return;
  const project = await services.database.first<{ regionCode: string }>(
    'select region_code from projects where tenant_id = :tenantId and id = :projectId and applicant_id = :applicantId',
    { tenantId, projectId, applicantId },
  );
  if (project !== undefined && project.regionCode !== regionCode)
    await isOpenRegion(services.database, tenantId, regionCode);
}

const nameCases = `
  update cases
  set search_text = named.text
  from (
    select c.id, ${searchTextInSql} as text
    from cases c
    join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
    join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id
    where c.tenant_id = :tenantId and c.project_id = :projectId) as named
  where cases.tenant_id = :tenantId and cases.id = named.id and cases.search_text <> named.text`;
