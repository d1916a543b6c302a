import { randomBytes } from 'node:crypto';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import type { Transaction } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';
import { inTransaction } from '../../database/transaction.ts';
import { factProblems } from '../../domain/facts.ts';
import type { Person } from '../../domain/person.ts';
import { notAnApplicant, notApplicable, versionNotInForce } from '../../domain/refusals/cases.ts';
import { factsInvalid, factsMissing } from '../../domain/refusals/materials.ts';
import { projectNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { nextYearlyNumber } from '../turn/numbers.ts';
import type { Services } from '../turn/services.ts';
import { limitView } from '../views/definition-view.ts';
import { departmentNames } from '../views/departments.ts';
import type { DisclosureRow } from '../views/material-schema.ts';
import { toldRow } from '../views/material-view.ts';
import { listForProject } from './list-for-project.ts';

/** What a list is asked for. */
export interface ListWish {
  readonly definitionKey: string;
  /** A version in service; the latest when nothing is said. */
  readonly version?: number | 'latest' | undefined;
  readonly versionTag?: string | undefined;
  readonly projectId: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** How long an applicant may take before the list is asked for anew; laws and samples change. */
const validWorkingDays = 120;

/** SQL for the hash of a frozen list: of the very text the database keeps, so that whoever reads it can count it again. */
export function snapshotHash(snapshot: string): string {
  return `encode(sha256(convert_to((${snapshot})::text, 'UTF8')), 'hex')`;
}

/**
 * Tells an applicant once, and for good, what a procedure asks of a project (一次性告知): the list is frozen with a number
 * and a check code, and everything under it begins as missing.
 *
 * @throws not-an-applicant, definition-not-found, not-applicable, version-not-in-force, project-not-found, facts-invalid,
 *   facts-missing
 */
export async function issueDisclosure(
  services: Services,
  person: Person,
  wish: ListWish,
  now: Instant,
): Promise<{ readonly disclosureId: string }> {
  return inTransaction(services.database, (sql) => issueDisclosureIn(services, sql, person, wish, now));
}

/** As `issueDisclosure`, within a transaction that issues several lists. @throws as `issueDisclosure` */
export async function issueDisclosureIn(
  services: Services,
  sql: Transaction,
  person: Person,
  wish: ListWish,
  now: Instant,
): Promise<{ readonly disclosureId: string }> {
  const { tenantId, applicantId } = person;
  if (applicantId === null) throw notAnApplicant();
  const { definitionKey: key, version, versionTag } = wish;
  const definition = await services.definitions.wanted(sql, tenantId, { key, version, versionTag });
  if (definition.model.procedure?.applicable !== true) throw notApplicable();
  // Which version still holds for whom is the authority's to say: an applicant is told what is in force.
  if (person.roles.length === 0 && (version !== undefined || versionTag !== undefined)) {
    const { id: latestId } = await services.definitions.wanted(sql, tenantId, { key });
    if (latestId !== definition.id) throw versionNotInForce();
  }
  const project = await sql.first<{ facts: Record<string, unknown>; regionCode: string }>(
    `select facts, region_code from projects
       where tenant_id = :tenantId and id = :projectId and applicant_id = :applicantId`,
    { tenantId, projectId: wish.projectId, applicantId },
  );
  if (project === undefined) throw projectNotFound();
  const facts = { ...project.facts, ...wish.facts };
  const problems = factProblems(facts);
  if (problems.length > 0) throw factsInvalid(problems);
  const list = listForProject(definition.model, facts);
  if (list.missingFacts.length > 0) throw factsMissing(list.missingFacts);
  const departments = await departmentNames(sql, tenantId);
  const rows = list.rows.map(({ material, group }) => toldRow(material, group, departments));
  const calendar = await services.calendars.of(sql, tenantId, project.regionCode);
  const snapshot = json({ rows, limits: definition.model.limits.map(limitView) });
  const id = newId();
  await sql.run(
    `insert into disclosures (tenant_id, id, number, definition_id, project_id, applicant_id, facts, snapshot,
         snapshot_hash, check_code, issued_at, valid_until)
       values (:tenantId, :id, :number, :definitionId, :projectId, :applicantId, cast(:facts as jsonb),
         cast(:snapshot as jsonb), ${snapshotHash('cast(:snapshot as jsonb)')}, :checkCode, :now, :validUntil)`,
    {
      tenantId,
      id,
      number: await nextYearlyNumber(sql, tenantId, 'GZ', localDateOf(now)),
      definitionId: definition.id,
      projectId: wish.projectId,
      applicantId,
      facts: json(facts),
      snapshot,
      checkCode: randomBytes(5).toString('hex').toUpperCase(),
      now,
      validUntil: addWorkingDays(calendar, localDateOf(now), validWorkingDays),
    },
  );
  await layOutRows(sql, tenantId, id, rows);
  return { disclosureId: id };
}

/** One row of `materials` for each row of the list under which something may lie. */
async function layOutRows(
  sql: Transaction,
  tenantId: string,
  disclosureId: string,
  rows: readonly DisclosureRow[],
): Promise<void> {
  const asked = rows.filter(({ group }) => group !== 'FORBIDDEN' && group !== 'NOT_NEEDED');
  await sql.run(
    `insert into materials (tenant_id, disclosure_id, row_id, position, requirement, state, source, tolerable)
     select :tenantId, :disclosureId, row_id, position, requirement, 'MISSING', source, tolerable
     from jsonb_to_recordset(cast(:rows as jsonb))
       as laid (row_id text, position integer, requirement text, source text, tolerable boolean)`,
    {
      tenantId,
      disclosureId,
      rows: json(
        asked.map(({ id, group, source, tolerable }, position) => ({
          row_id: id,
          position,
          requirement: group,
          source,
          tolerable,
        })),
      ),
    },
  );
}
