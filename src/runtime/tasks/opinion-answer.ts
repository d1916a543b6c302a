import type { TaskForm } from '../../bpmn/approval.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { TaskRow } from '../turn/rows.ts';
import { variablesOfTask } from '../turn/task-record.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** The rule by which an opinion is one of four, and a refusal has its reason and its law. */
export const opinionRule = 'R-CLK-51';

/** What of a completion is the answer. */
export interface Answer {
  readonly outcome: string;
  readonly reason?: string;
  readonly legalBasis?: string;
}

/**
 * The answer as the region takes it. Where a region took over the precedent, an answer outside the four, or a refusal
 * without its reason or law, is consent, and the unit carries the consequences (R-CLK-51); never in a matter on which
 * safety rests. Everywhere else the answer stays what it is, and is refused.
 */
export async function answerAsTaken<Said extends Answer>(
  turn: Turn,
  task: TaskRow,
  form: TaskForm | null,
  completion: Said,
): Promise<Said> {
  const outcomes = form?.outcomes ?? [];
  if (!asksForOpinion(form) || isSound(outcomes, completion)) return completion;
  if (isSafetyCritical(turn, task)) return completion;
  const rule = await turn.sql.first<{ legalBasis: string }>(
    'select legal_basis from opinion_rules where tenant_id = :tenantId and region_code = :regionCode',
    { tenantId: turn.tenantId, regionCode: caseOf(turn).regionCode },
  );
  if (rule === undefined) return completion;
  recordEvent(turn, 'opinion.taken-as-consent', {
    elementId: task.elementId,
    departmentCode: task.departmentCode,
    data: { said: completion.outcome, item: task.itemCode, rule: opinionRule, legalBasis: rule.legalBasis },
    bySystem: true,
  });
  const said = completion.reason?.trim() ? `：${completion.reason.trim()}` : '';
  return {
    ...completion,
    outcome: 'AGREE',
    reason: `未按规定说明理由和依据，视为同意${said}`,
    legalBasis: rule.legalBasis,
  };
}

/** Whether a step asks a consulted unit for one of the four opinions. */
function asksForOpinion(form: TaskForm | null): boolean {
  const values = form?.outcomes.map(({ value }) => value) ?? [];
  return values.includes('AGREE') && values.includes('DISAGREE');
}

function isSound(outcomes: TaskForm['outcomes'], { outcome, reason, legalBasis }: Answer): boolean {
  const meant = outcomes.find(({ value }) => value === outcome);
  if (meant === undefined) return false;
  return !(meant.needsReason && !reason?.trim()) && !(meant.needsLegalBasis && !legalBasis?.trim());
}

function isSafetyCritical(turn: Turn, task: TaskRow): boolean {
  const { item } = variablesOfTask(turn, task);
  return typeof item === 'object' && item !== null && 'safetyCritical' in item && item.safetyCritical === true;
}
