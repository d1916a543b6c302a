import { caseOf, type Turn } from '../turn/turn.ts';

/** What a region settles for a procedure where the law leaves it open (R-CLK-13, §7.4). */
export interface IntakeRule {
  /** Working days an applicant has to correct. */
  readonly correctionWorkingDays: number;
  /** Working days after which the applicant is reminded; fewer than the whole period. */
  readonly reminderWorkingDays: number;
  /** Whether nothing is accepted without a national project code. */
  readonly projectCodeRequired: boolean;
}

/** What holds where a region has settled nothing. */
export const usualIntakeRule: IntakeRule = {
  correctionWorkingDays: 15,
  reminderWorkingDays: 10,
  projectCodeRequired: false,
};

/** The rule for the case of a turn: that of its region and procedure, or the usual one. */
export async function intakeRuleOf(turn: Turn): Promise<IntakeRule> {
  const { regionCode, definitionKey } = caseOf(turn);
  const found = await turn.sql.first<IntakeRule>(
    `select correction_working_days, reminder_working_days, project_code_required from intake_rules
     where tenant_id = :tenantId and region_code = :regionCode and definition_key = :definitionKey`,
    { tenantId: turn.tenantId, regionCode, definitionKey },
  );
  return found ?? usualIntakeRule;
}
