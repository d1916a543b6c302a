import { inTransaction } from '../database/transaction.ts';
import { holdsRole, type Person } from '../domain/person.ts';
import { forbidden } from '../domain/refusals/access.ts';
import { intakeRuleInvalid } from '../domain/refusals/cases.ts';
import { refuseStale } from '../domain/refusals/requests.ts';
import type { House } from '../runtime/views/house.ts';
import type { IntakeRule, IntakeRuleInput } from './intake-rule-schemas.ts';

const columns = `definition_key, region_code, correction_working_days, reminder_working_days, project_code_required,
  legal_basis, decided_at, revision`;

/** What regions have settled for the intake of their procedures, by procedure and region. */
export async function listIntakeRules({ services, tenantId }: House): Promise<{ items: IntakeRule[] }> {
  const items = await services.database.rows<IntakeRule>(
    `select ${columns} from intake_rules where tenant_id = :tenantId order by definition_key, region_code`,
    { tenantId },
  );
  return { items };
}

/**
 * Settles the intake of a procedure in a region (R-CLK-13, §7.4). Corrections asked for from now on follow it; those asked
 * for before keep their day.
 *
 * @throws forbidden, definition-not-found, intake-rule-invalid, revision-stale
 */
export async function settleIntakeRule(
  { services, tenantId, clock }: House,
  person: Person,
  definitionKey: string,
  input: IntakeRuleInput,
  revision: number | undefined,
): Promise<IntakeRule> {
  if (!holdsRole(person, 'SERVICE_ADMIN', 'ADMINISTRATOR')) throw forbidden();
  if (input.reminderWorkingDays >= input.correctionWorkingDays) throw intakeRuleInvalid();
  await services.definitions.latest(services.database, tenantId, definitionKey);
  return inTransaction(services.database, async (sql) => {
    const settled = await sql.first<IntakeRule>(settleText, {
      tenantId,
      definitionKey,
      ...input,
      decidedBy: person.id,
      now: clock(),
    });
    if (settled === undefined) throw new Error('The settled rule gave no row');
    refuseStale(revision, settled.revision - 1);
    return settled;
  });
}

const settleText = `insert into intake_rules (tenant_id, region_code, definition_key, correction_working_days, reminder_working_days,
       project_code_required, legal_basis, decided_by, decided_at)
     values (:tenantId, :regionCode, :definitionKey, :correctionWorkingDays, :reminderWorkingDays,
       :projectCodeRequired, :legalBasis, :decidedBy, :now)
     on conflict (tenant_id, region_code, definition_key) do update
       set correction_working_days = excluded.correction_working_days,
           reminder_working_days = excluded.reminder_working_days,
           project_code_required = excluded.project_code_required, legal_basis = excluded.legal_basis,
           decided_by = excluded.decided_by, decided_at = excluded.decided_at, revision = intake_rules.revision + 1
     returning ${columns}`;
