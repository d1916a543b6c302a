import { changedFacts, changedRows, type FrozenList } from '../domain/list-changes.ts';
import type { Person } from '../domain/person.ts';
import { disclosureNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import { factQuestion } from '../runtime/views/definition-view.ts';
import type { House } from '../runtime/views/house.ts';
import { assertKnowsList } from './read-disclosures.ts';
import type { ListChanges } from './reuse-schemas.ts';

interface FrozenRow extends FrozenList {
  readonly id: string;
  readonly number: string;
  readonly definitionId: string;
  readonly issuedAt: Instant;
}

/**
 * What a list asks otherwise than the one told before it for the same project and procedure; nothing where it is the
 * first.
 *
 * @throws disclosure-not-found
 */
export async function listChanges(house: House, person: Person, disclosureId: string): Promise<ListChanges> {
  await assertKnowsList(house, person, disclosureId);
  const { services, tenantId } = house;
  const told = await services.database.rows<FrozenRow>(
    `select s.id, s.number, s.definition_id, s.issued_at, s.facts, s.snapshot -> 'rows' as rows, d.version
     from disclosures this
     join process_definitions of_this on of_this.tenant_id = this.tenant_id and of_this.id = this.definition_id
     join disclosures s on s.tenant_id = this.tenant_id and s.project_id = this.project_id
       and s.applicant_id = this.applicant_id and (s.issued_at, s.id) <= (this.issued_at, this.id)
     join process_definitions d on d.tenant_id = s.tenant_id and d.id = s.definition_id and d.key = of_this.key
     where this.tenant_id = :tenantId and this.id = :disclosureId
     order by s.issued_at desc, s.id desc
     limit 2`,
    { tenantId, disclosureId },
  );
  const [now, before] = told;
  if (now === undefined) throw disclosureNotFound();
  if (before === undefined) return { previous: null, facts: [], rows: [] };
  const reads = await readsOf(house, [before, now]);
  const { id, number, issuedAt, version } = before;
  return {
    previous: { id, number, issuedAt, version },
    facts: changedFacts(before.facts, now.facts).map((fact) => ({
      ...fact,
      question: factQuestion(fact.name).question,
    })),
    rows: changedRows(before, now, (rowId) => reads.get(rowId) ?? []).map((row) => ({ ...row, facts: [...row.facts] })),
  };
}

/** Which facts the condition of each row reads, in either version. */
async function readsOf({ services, tenantId }: House, lists: readonly FrozenRow[]): Promise<Map<string, string[]>> {
  const reads = new Map<string, string[]>();
  for (const { definitionId } of lists) {
    const { model } = await services.definitions.byId(services.database, tenantId, definitionId);
    for (const { id, condition } of model.materials) {
      reads.set(id, [...(reads.get(id) ?? []), ...(condition?.reads ?? [])]);
    }
  }
  return reads;
}
