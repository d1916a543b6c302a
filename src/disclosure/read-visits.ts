import { mayHoldVisits } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { visitNotFound } from '../domain/refusals/visits.ts';
import { missingSections } from '../domain/visit.ts';
import type { House } from '../runtime/views/house.ts';
import type { DisclosureVisit } from './visit-schemas.ts';

/** The visits a person may know of: an enterprise's own, for those who hold visits all; the newest 200. */
export async function listVisits(house: House, person: Person): Promise<{ items: DisclosureVisit[] }> {
  return { items: await find(house, person, null) };
}

/** One visit. @throws visit-not-found */
export async function readVisit(house: House, person: Person, id: string): Promise<DisclosureVisit> {
  const [visit] = await find(house, person, id);
  if (visit === undefined) throw visitNotFound();
  return visit;
}

async function find({ services, tenantId }: House, person: Person, id: string | null): Promise<DisclosureVisit[]> {
  const rows = await services.database.rows<Omit<DisclosureVisit, 'missingSections'>>(
    `select v.id, v.disclosure_id, s.number as disclosure_number, p.name as project_name, a.name as applicant_name, v.state,
       v.planned_at, v.place, v.leader, v.by_video, v.held_at, v.attendees, v.requirements, v.questions, v.signed_by,
       v.signed_at, v.document_id, v.revision
     from disclosure_visits v
     join disclosures s on s.tenant_id = v.tenant_id and s.id = v.disclosure_id
     join projects p on p.tenant_id = v.tenant_id and p.id = v.project_id
     join applicants a on a.tenant_id = v.tenant_id and a.id = v.applicant_id
     where v.tenant_id = :tenantId and (:all or v.applicant_id = cast(:applicantId as uuid))
       and (cast(:id as uuid) is null or v.id = cast(:id as uuid))
     order by v.planned_at desc, v.id desc
     limit 200`,
    { tenantId, all: mayHoldVisits(person), applicantId: person.applicantId, id },
  );
  return rows.map((row) => ({
    ...row,
    missingSections: row.state === 'PLANNED' ? [] : missingSections(row.attendees),
  }));
}
