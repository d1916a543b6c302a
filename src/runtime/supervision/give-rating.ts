import { effectiveReceiptOn } from '../../calendar/business-time.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { newId } from '../../database/id.ts';
import { departmentsHeaded } from '../../domain/permissions.ts';
import { holdsRole, type Person } from '../../domain/person.ts';
import { actsToRate, answerWithinDays, isBadRating, type RatedAct, rectifyWithinDays } from '../../domain/rating.ts';
import { forbidden } from '../../domain/refusals/access.ts';
import {
  actNotRateable,
  alreadyRated,
  ratingNeedsNoAnswer,
  ratingNotFound,
  ratingStands,
} from '../../domain/refusals/feedback.ts';
import { caseNotFound } from '../../domain/refusals/unknown.ts';
import { lateFrom } from '../clocks/clock-record.ts';
import { cancelActs, planAct } from '../jobs/plan-act.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { homeCalendar } from '../views/home-calendar.ts';
import type { House } from '../views/house.ts';
import { unansweredRatingTopic } from './give-card.ts';

/** What an applicant says about one act. */
export interface RatingWish {
  readonly caseId: string;
  readonly act: RatedAct;
  /** 5 very satisfied … 1 very dissatisfied. */
  readonly level: number;
  readonly comment: string | null;
}

/**
 * Rates one act of a case, once (好差评). A bad rating is looked into within one working day and what it names put right
 * within fifteen; the words stay with the rating, the case's record says only that it was rated and how.
 *
 * @throws case-not-found, act-not-rateable, already-rated
 */
export async function rateService(house: House, person: Person, wish: RatingWish): Promise<void> {
  const now = house.clock();
  const calendar = await homeCalendar(house);
  await onCase(
    house.services,
    person,
    wish.caseId,
    now,
    async (turn) => {
      const { act, level, comment } = wish;
      const file = caseOf(turn);
      if (file.applicantId !== person.applicantId) throw caseNotFound();
      if (!actsToRate(file).includes(act)) throw actNotRateable();
      const departmentCode = await departmentOf(turn, act);
      const on = effectiveReceiptOn(calendar, now);
      const isBad = isBadRating(level);
      const ratingId = newId();
      const answerDueOn = isBad ? addWorkingDays(calendar, on, answerWithinDays) : null;
      const written = await turn.sql.run(
        `insert into ratings (tenant_id, id, case_id, act, department_code, level, comment, rated_by, rated_at,
           answer_due_on, rectify_due_on)
         values (:tenantId, :id, :caseId, :act, :departmentCode, :level, :comment, :ratedBy, :now,
           cast(:answerDueOn as date), cast(:rectifyDueOn as date))
         on conflict (tenant_id, case_id, act) do nothing`,
        {
          tenantId: turn.tenantId,
          id: ratingId,
          caseId: turn.caseId,
          act,
          departmentCode,
          level,
          comment,
          ratedBy: person.id,
          now,
          answerDueOn,
          rectifyDueOn: isBad ? addWorkingDays(calendar, on, rectifyWithinDays) : null,
        },
      );
      if (written === 0) throw alreadyRated();
      if (answerDueOn !== null) {
        const payload = { ratingId, departmentCode };
        planAct(turn, { topic: unansweredRatingTopic, payload, dueAt: lateFrom(calendar, answerDueOn) });
      }
      recordEvent(turn, 'rating.given', { departmentCode, data: { act, level } });
    },
    'even-held',
  );
}

/** Whose act it was: the window's that received the case, else the lead department's. */
async function departmentOf(turn: Turn, act: RatedAct): Promise<string> {
  const { leadDepartment } = caseOf(turn);
  if (act === 'RESULT') return leadDepartment;
  const first = await turn.sql.first<{ departmentCode: string }>(
    `select department_code from user_tasks
     where tenant_id = :tenantId and case_id = :caseId and applicant_id is null and department_code is not null
     order by created_at, id limit 1`,
    { tenantId: turn.tenantId, caseId: turn.caseId },
  );
  return first?.departmentCode ?? leadDepartment;
}

interface RatingRow {
  readonly caseId: string;
  readonly departmentCode: string;
}

/**
 * Answers a bad rating for the department it is about: whether it is so, and what was done. By its head, or by the service
 * administration; once.
 *
 * @throws rating-not-found, forbidden, rating-needs-no-answer
 */
export async function answerRating(
  house: House,
  person: Person,
  { ratingId, substantiated, answer }: { ratingId: string; substantiated: boolean; answer: string },
): Promise<void> {
  const { services, tenantId } = house;
  const rating = await services.database.first<RatingRow>(
    'select case_id, department_code from ratings where tenant_id = :tenantId and id = :ratingId',
    { tenantId, ratingId },
  );
  if (rating === undefined) throw ratingNotFound();
  const { caseId, departmentCode } = rating;
  if (!mayAnswerRatings(person, departmentCode)) throw forbidden();
  await onCase(
    services,
    person,
    caseId,
    house.clock(),
    async (turn) => {
      const written = await turn.sql.run(
        `update ratings
         set substantiated = :substantiated, answer = :answer, answered_by = :by, answered_by_name = :name, answered_at = :now
         where tenant_id = :tenantId and id = :ratingId and level <= 2 and answered_at is null`,
        { tenantId, ratingId, substantiated, answer, by: person.id, name: person.name, now: turn.now },
      );
      if (written === 0) throw ratingNeedsNoAnswer();
      cancelActs(turn, unansweredRatingTopic, (payload) => payload.ratingId === ratingId);
      recordEvent(turn, 'rating.answered', { departmentCode, data: { substantiated } });
    },
    'even-held',
  );
}

/** Whether the person answers for what a department was rated badly for. */
export function mayAnswerRatings(person: Person, departmentCode: string): boolean {
  if (person.applicantId !== null) return false;
  return departmentsHeaded(person).includes(departmentCode) || holdsRole(person, 'SERVICE_ADMIN');
}

/** Rates an act a second time after its bad rating was answered, once. @throws rating-not-found, rating-stands */
export async function rateAgain(
  house: House,
  person: Person,
  { ratingId, level, comment }: { ratingId: string; level: number; comment: string | null },
): Promise<{ readonly caseId: string }> {
  const { services, tenantId } = house;
  const rating = await services.database.first<RatingRow>(
    `select r.case_id, r.department_code from ratings r
     join cases c on c.tenant_id = r.tenant_id and c.id = r.case_id
     where r.tenant_id = :tenantId and r.id = :ratingId and c.applicant_id = :applicantId`,
    { tenantId, ratingId, applicantId: person.applicantId },
  );
  if (rating === undefined) throw ratingNotFound();
  const { caseId, departmentCode } = rating;
  await onCase(
    services,
    person,
    caseId,
    house.clock(),
    async (turn) => {
      const written = await turn.sql.run(
        `update ratings set level_after = :level, comment_after = :comment, rated_again_at = :now
         where tenant_id = :tenantId and id = :ratingId and answered_at is not null and rated_again_at is null`,
        { tenantId, ratingId, level, comment, now: turn.now },
      );
      if (written === 0) throw ratingStands();
      recordEvent(turn, 'rating.given-again', { departmentCode, data: { level } });
    },
    'even-held',
  );
  return { caseId };
}
