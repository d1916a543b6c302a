import { localDateOf } from '../../calendar/days.ts';
import type { Transaction } from '../../database/connect.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Person } from '../../domain/person.ts';
import type { Instant } from '../../domain/time.ts';
import { issueDisclosureIn } from '../materials/issue-disclosure.ts';
import type { Services } from '../turn/services.ts';
import { sharePapers } from './share-papers.ts';

/** Several procedures that are asked about, or applied for, for one project at a time. */
export interface JointWish {
  readonly projectId: string;
  readonly definitionKeys: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Gives the one-time list of each procedure: the applicant's newest that is still good, or one that is issued now. A paper
 * that lies under one of them already lies under all.
 *
 * @throws as `issueDisclosure`
 */
export async function discloseJointly(
  services: Services,
  person: Person,
  wish: JointWish,
  now: Instant,
): Promise<readonly string[]> {
  return inTransaction(services.database, (sql) => listsFor(services, sql, person, wish, now));
}

/** As `discloseJointly`, within a transaction. @throws as `issueDisclosure` */
export async function listsFor(
  services: Services,
  sql: Transaction,
  person: Person,
  { projectId, definitionKeys, facts }: JointWish,
  now: Instant,
): Promise<readonly string[]> {
  const lists: string[] = [];
  for (const definitionKey of definitionKeys) {
    const definition = await services.definitions.latest(sql, person.tenantId, definitionKey);
    const good = await sql.first<{ id: string }>(
      `select s.id from disclosures s
       where s.tenant_id = :tenantId and s.applicant_id = :applicantId and s.project_id = :projectId
         and s.definition_id = :definitionId and s.valid_until >= :today and not exists (
           select from cases c where c.tenant_id = s.tenant_id and c.disclosure_id = s.id)
         and s.facts @> cast(:facts as jsonb)
       order by s.issued_at desc, s.id desc
       limit 1`,
      {
        tenantId: person.tenantId,
        applicantId: person.applicantId,
        projectId,
        definitionId: definition.id,
        today: localDateOf(now),
        facts: JSON.stringify(facts ?? {}),
      },
    );
    const asked = { definitionKey, projectId, ...(facts === undefined ? {} : { facts }) };
    lists.push(good?.id ?? (await issueDisclosureIn(services, sql, person, asked, now)).disclosureId);
  }
  await sharePapers(sql, person.tenantId, lists);
  return lists;
}
