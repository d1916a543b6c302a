import { localDateOf } from '../calendar/days.ts';
import type { LocalDate } from '../domain/time.ts';
import { caseOf, type Turn } from './turn.ts';

/**
 * Bars an applicant who handed in false materials from applying for the same matter for one year, where it bears on
 * public safety (行政许可法 第七十八条). Answers the last day of the ban, or null where the law has none.
 */
export async function banApplicant(turn: Turn): Promise<LocalDate | null> {
  const { applicantId, definitionId, definitionKey } = caseOf(turn);
  if (turn.definitionsOf.get(definitionId)?.model.procedure?.safetyCritical !== true) return null;
  const bannedUntil = aYearAfter(localDateOf(turn.now));
  await turn.sql.run(
    `insert into applicant_bans (tenant_id, applicant_id, definition_key, banned_until, basis)
     values (:tenantId, :applicantId, :definitionKey, :bannedUntil, '行政许可法 第七十八条')
     on conflict (tenant_id, applicant_id, definition_key)
     do update set banned_until = greatest(applicant_bans.banned_until, excluded.banned_until)`,
    { tenantId: turn.tenantId, applicantId, definitionKey, bannedUntil },
  );
  return bannedUntil;
}

/** The corresponding day a year later, the last of February where there is none (L-MF 202). */
function aYearAfter(day: LocalDate): LocalDate {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}
