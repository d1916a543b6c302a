import { isStaff } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { disclosureNotFound } from '../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { ProcedureLimit } from '../runtime/views/definition-schema.ts';
import type { House } from '../runtime/views/house.ts';
import type { DisclosureRow } from '../runtime/views/material-schema.ts';
import { countRows, materialRows } from '../runtime/views/material-view.ts';
import { visibleCases } from '../runtime/views/visible-cases.ts';
import type { Disclosure, DisclosureSummary } from './schemas.ts';

interface DisclosureFacts {
  readonly id: string;
  readonly number: string;
  readonly definitionId: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly facts: Record<string, unknown>;
  readonly limits: ProcedureLimit[] | null;
  readonly issuedAt: Instant;
  readonly validUntil: LocalDate;
  readonly checkCode: string;
  readonly caseId: string | null;
}

/** The applicant's disclosures, the newest 500. */
export async function listDisclosures(house: House, person: Person): Promise<{ items: DisclosureSummary[] }> {
  const found = await find(house, person, 'true', {});
  const items = found.map(({ id, number, projectId, projectName, issuedAt, validUntil, caseId, ...rest }) => ({
    id,
    number,
    definition: definitionName(rest),
    projectId,
    projectName,
    issuedAt,
    validUntil,
    caseId,
  }));
  return { items };
}

/** One disclosure, for its applicant and for whoever may see its case. @throws disclosure-not-found */
export async function readDisclosure(house: House, person: Person, disclosureId: string): Promise<Disclosure> {
  const [found] = await find(house, person, 's.id = :disclosureId', { disclosureId });
  if (found === undefined) throw disclosureNotFound();
  const rows = await materialRows(house.services.database, house.tenantId, disclosureId);
  const missing = rows.filter(isMissing).map(({ id }) => id);
  return {
    id: found.id,
    number: found.number,
    definition: definitionName(found),
    project: { id: found.projectId, name: found.projectName, projectCode: found.projectCode },
    facts: found.facts,
    rows,
    limits: found.limits ?? [],
    issuedAt: found.issuedAt,
    validUntil: found.validUntil,
    checkCode: found.checkCode,
    caseId: found.caseId,
    counts: countRows(rows),
    readyToSubmit: missing.length === 0,
    missing,
  };
}

/** Lets a list's applicant and whoever may see its case pass. @throws disclosure-not-found */
export async function assertKnowsList(house: House, person: Person, disclosureId: string): Promise<void> {
  const [found] = await find(house, person, 's.id = :disclosureId', { disclosureId });
  if (found === undefined) throw disclosureNotFound();
}

/** Rows the applicant has to bring, and has not: shared and generated ones are not the applicant's to bring. */
function isMissing({ group, source, state }: DisclosureRow): boolean {
  const isAsked = group === 'REQUIRED' || group === 'CONDITIONAL';
  return isAsked && (source === 'A' || source === 'M') && (state === 'MISSING' || state === 'REJECTED');
}

function definitionName(found: Pick<DisclosureFacts, 'definitionId' | 'key' | 'version' | 'name' | 'nameEn'>) {
  return {
    id: found.definitionId,
    key: found.key,
    version: found.version,
    name: { zh: found.name, en: found.nameEn },
  };
}

function find(
  { services, tenantId }: House,
  person: Person,
  condition: string,
  bindings: Readonly<Record<string, string>>,
): Promise<DisclosureFacts[]> {
  const seen = visibleCases(person);
  const mine = isStaff(person) ? `c.id is not null and ${seen.condition}` : 's.applicant_id = :applicantId';
  return services.database.rows<DisclosureFacts>(
    `select s.id, s.number, s.definition_id, d.key, d.version, d.name, d.name_en, s.project_id, p.name as project_name,
       p.project_code, s.facts, s.snapshot -> 'limits' as limits, s.issued_at, s.valid_until, s.check_code,
       c.id as case_id
     from disclosures s
     join process_definitions d on d.tenant_id = s.tenant_id and d.id = s.definition_id
     join projects p on p.tenant_id = s.tenant_id and p.id = s.project_id
     left join cases c on c.tenant_id = s.tenant_id and c.disclosure_id = s.id
     where s.tenant_id = :tenantId and ${condition} and ${mine}
     order by s.issued_at desc, s.id desc
     limit 500`,
    {
      tenantId,
      ...bindings,
      ...(isStaff(person) ? seen.bindings : { applicantId: person.applicantId }),
    },
  );
}
