import type { Person } from '../domain/person.ts';
import { projectNotFound } from '../domain/refusals/unknown.ts';
import type { House } from '../runtime/views/house.ts';
import { visibleCases } from '../runtime/views/visible-cases.ts';
import type { Project } from './schemas.ts';

/** The projects a person may see: an applicant's own, for staff those of the cases they may see; the newest 500. */
export async function listProjects(house: House, person: Person): Promise<{ items: Project[] }> {
  return { items: await find(house, person, 'true', {}) };
}

/** One project, for whoever may see it. @throws project-not-found */
export async function readProject(house: House, person: Person, projectId: string): Promise<Project> {
  const [project] = await find(house, person, 'p.id = :projectId', { projectId });
  if (project === undefined) throw projectNotFound();
  return project;
}

function find(
  { services, tenantId }: House,
  person: Person,
  condition: string,
  bindings: Readonly<Record<string, string>>,
): Promise<Project[]> {
  const seen = visibleCases(person);
  return services.database.rows<Project>(
    `select p.id, p.applicant_id, a.name as applicant_name, p.name, p.project_code, p.address, p.region_code, p.facts,
       p.created_at, p.revision
     from projects p
     join applicants a on a.tenant_id = p.tenant_id and a.id = p.applicant_id
     where p.tenant_id = :tenantId and ${condition}
       and (p.applicant_id = cast(:applicantId as uuid) or exists (
         select from cases c where c.tenant_id = p.tenant_id and c.project_id = p.id and ${seen.condition}))
     order by p.created_at desc, p.id desc
     limit 500`,
    { tenantId, applicantId: person.applicantId, ...seen.bindings, ...bindings },
  );
}
