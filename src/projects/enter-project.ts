import { newId } from '../database/id.ts';
import { json } from '../database/named-bindings.ts';
import type { Person } from '../domain/person.ts';
import { notAnApplicant } from '../domain/refusals/cases.ts';
import { isOpenRegion } from '../runtime/cases/open-region.ts';
import type { House } from '../runtime/views/house.ts';
import { assertProject } from './assert-project.ts';
import { readProject } from './read-projects.ts';
import type { Project, ProjectInput } from './schemas.ts';

/** Enters a project of the applicant's. @throws not-an-applicant, project-code-invalid, facts-invalid, region-closed */
export async function enterProject(house: House, person: Person, input: ProjectInput): Promise<Project> {
  if (person.applicantId === null) throw notAnApplicant();
  assertProject(input);
  const { services, tenantId } = house;
  if (input.regionCode !== undefined) await isOpenRegion(services.database, tenantId, input.regionCode);
  const id = newId();
  await services.database.run(
    `insert into projects
       (tenant_id, id, applicant_id, project_code, name, address, region_code, facts, revision, created_at)
     values (:tenantId, :id, :applicantId, :projectCode, :name, :address,
       coalesce(:regionCode, (select region_code from tenants where id = :tenantId)), cast(:facts as jsonb), 1, :now)`,
    {
      tenantId: house.tenantId,
      id,
      applicantId: person.applicantId,
      projectCode: input.projectCode ?? null,
      name: input.name,
      address: input.address ?? null,
      regionCode: input.regionCode ?? null,
      facts: json(input.facts),
      now: house.clock(),
    },
  );
  return readProject(house, person, id);
}
