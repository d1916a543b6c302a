import { localDateOf } from '../../calendar/days.ts';
import type { LocalDate } from '../../domain/time.ts';
import { recordEvent } from '../turn/event-log.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** A ban an applicant is under: its last day, and the law it rests on. */
export interface ApplicantBan {
  readonly bannedUntil: LocalDate;
  readonly basis: string;
}

/**
 * Bars the applicant from the same matter for some years, where it bears on public safety: one year for false materials,
 * three for a licence got by fraud (行政许可法 78, 79). Answers the last day of the ban, or null where the law has none.
 */
export async function banApplicant(
  turn: Turn,
  { years, basis }: { readonly years: number; readonly basis: string },
): Promise<LocalDate | null> {
  const { applicantId, definitionId, definitionKey } = caseOf(turn);
  if (turn.definitionsOf.get(definitionId)?.model.procedure?.safetyCritical !== true) return null;
  const bannedUntil = yearsAfter(localDateOf(turn.now), years);
  // Of two bans the longer one holds, with its own basis.
  await turn.sql.run(
    `insert into applicant_bans (tenant_id, applicant_id, definition_key, banned_until, basis)
     values (:tenantId, :applicantId, :definitionKey, :bannedUntil, :basis)
     on conflict (tenant_id, applicant_id, definition_key)
     do update set banned_until = excluded.banned_until, basis = excluded.basis
       where applicant_bans.banned_until < excluded.banned_until`,
    { tenantId: turn.tenantId, applicantId, definitionKey, bannedUntil, basis },
  );
  recordEvent(turn, 'applicant.banned', { data: { until: bannedUntil, legalBasis: basis, definitionKey } });
  return bannedUntil;
}

/** The ban the applicant of the turn's case is under today for its procedure; null when there is none. */
export async function banOf(turn: Turn): Promise<ApplicantBan | null> {
  const { applicantId, definitionKey } = caseOf(turn);
  const ban = await turn.sql.first<ApplicantBan>(
    `select banned_until, basis from applicant_bans
     where tenant_id = :tenantId and applicant_id = :applicantId and definition_key = :definitionKey
       and banned_until >= :today`,
    { tenantId: turn.tenantId, applicantId, definitionKey, today: localDateOf(turn.now) },
  );
  return ban ?? null;
}

/** The corresponding day some years later, the last of February where there is none (L-MF 202). */
function yearsAfter(day: LocalDate, years: number): LocalDate {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
  return `${year}${isLeap ? day.slice(4) : day.slice(4).replace('-02-29', '-02-28')}`;
}
