import { inTransaction } from '../database/transaction.ts';
import { mayOperate } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { forbidden } from '../domain/refusals/access.ts';
import { refuseStale } from '../domain/refusals/requests.ts';
import { localRuleNotFound } from '../domain/refusals/unknown.ts';
import type { LocalDate } from '../domain/time.ts';
import type { House } from '../runtime/views/house.ts';
import type { LocalRule } from './schemas.ts';

/** The published local rules the authority has adopted, by procedure. @throws forbidden */
export async function localRules({ services, tenantId }: House, person: Person): Promise<{ items: LocalRule[] }> {
  if (!mayOperate(person)) throw forbidden();
  const items = await services.database.rows<LocalRule>(
    `select procedure_key, citation, published_on, adopted_at, revision
     from local_rules where tenant_id = :tenantId order by procedure_key`,
    { tenantId },
  );
  return { items };
}

/**
 * Adopts a published local rule by which a procedure approves on the day its limit ran out; off until then (§1.7).
 *
 * @throws forbidden, revision-stale
 */
export async function adoptLocalRule(
  house: House,
  person: Person,
  procedureKey: string,
  rule: { readonly citation: string; readonly publishedOn: LocalDate },
  revision: number | undefined,
): Promise<{ items: LocalRule[] }> {
  const { services, tenantId, clock } = house;
  if (!mayOperate(person)) throw forbidden();
  await inTransaction(services.database, async (sql) => {
    const adopted = await sql.first<{ revision: number }>(
      `insert into local_rules (tenant_id, procedure_key, policy, citation, published_on, adopted_by, adopted_at)
     values (:tenantId, :procedureKey, 'LOCAL_AUTO_APPROVE', :citation, :publishedOn, :by, :at)
     on conflict (tenant_id, procedure_key, policy) do update
     set citation = excluded.citation, published_on = excluded.published_on, adopted_by = excluded.adopted_by,
       adopted_at = excluded.adopted_at, revision = local_rules.revision + 1
     returning revision`,
      { tenantId, procedureKey, ...rule, by: person.id, at: clock() },
    );
    refuseStale(revision, (adopted?.revision ?? 1) - 1);
  });
  return localRules(house, person);
}

/** Takes an adopted rule back: from now on silence approves nothing there. @throws forbidden, local-rule-not-found */
export async function dropLocalRule(house: House, person: Person, procedureKey: string): Promise<void> {
  const { services, tenantId } = house;
  if (!mayOperate(person)) throw forbidden();
  const dropped = await services.database.rows(
    `delete from local_rules where tenant_id = :tenantId and procedure_key = :procedureKey returning procedure_key`,
    { tenantId, procedureKey },
  );
  if (dropped.length === 0) throw localRuleNotFound();
}
