import { type Static, Type } from 'typebox';
import { documentTemplates } from '../domain/document-templates.ts';
import { whyNotServe } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { likePattern } from '../http/search-filters.ts';
import { isDelivered } from '../runtime/documents/deliver-document.ts';
import type { House } from '../runtime/views/house.ts';
import { id, instant, named, nullable, text, whole } from '../runtime/views/parts.ts';

/** An applicant as a window clerk looks one up. */
export const CounterApplicant = named(
  'CounterApplicant',
  'An applicant whom the window serves.',
  Type.Object({
    id: id('Applicant'),
    name: text('Name'),
    uscc: nullable(Type.String(), 'Unified social credit code; null for a private person'),
    projects: whole('How many projects the applicant has'),
  }),
);
export type CounterApplicant = Static<typeof CounterApplicant>;

/** A document that waits to be handed over. */
export const UndeliveredDocument = named(
  'UndeliveredDocument',
  'A document for an applicant that has not reached the applicant yet.',
  Type.Object({
    id: id('Document'),
    number: text('Number'),
    template: text('D01…D43'),
    title: text('Chinese title'),
    titleEn: text('English title'),
    issuedAt: instant('When it was issued'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    projectName: text('Project'),
    applicantName: text('Applicant'),
  }),
);
export type UndeliveredDocument = Static<typeof UndeliveredDocument>;

/** What a look-up at the counter asks for. */
export const CounterQuery = Type.Object({
  text: Type.Optional(text('Part of a name, a number or a code', { maxLength: 100 })),
});

/** Applicants by part of the name or the code, at most 50. @throws forbidden */
export async function findApplicants(
  { services, tenantId }: House,
  person: Person,
  asked = '',
): Promise<{ items: CounterApplicant[] }> {
  const refusal = whyNotServe(person);
  if (refusal) throw refusal;
  const items = await services.database.rows<CounterApplicant>(
    `select a.id, a.name, a.uscc,
       (select count(*) from projects p where p.tenant_id = a.tenant_id and p.applicant_id = a.id) as projects
     from applicants a
     where a.tenant_id = :tenantId and (a.name ilike :pattern or a.uscc ilike :pattern)
     order by a.name, a.id
     limit 50`,
    { tenantId, pattern: likePattern(asked) },
  );
  return { items };
}

/** Documents that wait to be handed over, the oldest first, at most 200; the receipt is handed over with the application. @throws forbidden */
export async function undeliveredDocuments(
  { services, tenantId }: House,
  person: Person,
  asked = '',
): Promise<{ items: UndeliveredDocument[] }> {
  const refusal = whyNotServe(person);
  if (refusal) throw refusal;
  const items = await services.database.rows<UndeliveredDocument>(
    `select d.id, d.number, d.template, d.title, d.title_en, d.created_at as issued_at, c.id as case_id,
       c.number as case_number, p.name as project_name, a.name as applicant_name
     from documents d
     join cases c on c.tenant_id = d.tenant_id and c.id = d.case_id
     join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
     join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id
     where d.tenant_id = :tenantId and d.kind = 'GENERATED' and d.template = any(cast(:templates as text[]))
       and not exists (
         select from document_deliveries v where v.tenant_id = d.tenant_id and v.document_id = d.id)
       and (d.number ilike :pattern or c.number ilike :pattern or p.name ilike :pattern or a.name ilike :pattern)
     order by d.created_at, d.id
     limit 200`,
    { tenantId, pattern: likePattern(asked), templates: [...documentTemplates.keys()].filter(isDelivered) },
  );
  return { items };
}
