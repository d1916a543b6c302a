import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { secondVisitNeedsReason, surveyTooLate, visitNoticeTooShort } from '../../domain/refusals/joint-review.ts';
import { addRow, caseOf } from '../turn/turn.ts';
import { issueDocument } from './delivery.ts';
import { type TopicHandler, textOf } from './topic-call.ts';

/** Working days from the notice of a joint visit to the visit; one where the case is urgent (P04 step 3). */
const NOTICE_WORKING_DAYS = 2;
const URGENT_NOTICE_WORKING_DAYS = 1;
/** A survey of the site takes place within so many working days of its notice (P04 step 4). */
const SURVEY_WORKING_DAYS = 3;
/** What a survey of the site is for: it is made once for a project, whichever of its cases asks (P04: 资料共享). */
const SITE_SURVEY = 'SITE_SURVEY';

/**
 * Calls the departments to one visit together and issues the notice of it (D15). The notice is early enough, and for one
 * purpose a site is visited once: whoever was absent can't have it visited again, and everybody else says why.
 *
 * @throws visit-notice-too-short, survey-too-late, second-visit-needs-reason
 */
const callVisit: TopicHandler = async (turn, call) => {
  const { element, variables } = call;
  const visitOn = textOf(variables, 'visitOn');
  const days = variables.urgent === true ? URGENT_NOTICE_WORKING_DAYS : NOTICE_WORKING_DAYS;
  const earliest = addWorkingDays(turn.calendar, localDateOf(turn.now), days);
  if (visitOn < earliest) throw visitNoticeTooShort(days, earliest);
  const purpose = textOf(variables, 'visitPurpose') || element.id;
  const latest = addWorkingDays(turn.calendar, localDateOf(turn.now), SURVEY_WORKING_DAYS);
  if (purpose === SITE_SURVEY && visitOn > latest) throw surveyTooLate(SURVEY_WORKING_DAYS, latest);
  const reason = textOf(variables, 'reason');
  const earlier = await turn.sql.first<{ visitOn: string }>(
    `select visit_on from site_visits
     where tenant_id = :tenantId and purpose = :purpose
       and (case_id = :caseId
         or :ofProject and case_id in (
           select id from cases where tenant_id = :tenantId and project_id = :projectId))
     order by arranged_at desc
     limit 1`,
    {
      tenantId: turn.tenantId,
      caseId: turn.caseId,
      purpose,
      ofProject: purpose === SITE_SURVEY,
      projectId: caseOf(turn).projectId,
    },
  );
  if (earlier !== undefined && reason.trim() === '') throw secondVisitNeedsReason(earlier.visitOn);
  addRow(turn, 'site_visits', {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    purpose,
    visitOn,
    reason: reason === '' ? null : reason,
    arrangedBy: turn.actor?.id ?? null,
    arrangedAt: turn.now,
  });
  return issueDocument(turn, call);
};

export const siteVisit = {
  'joint-review.call-visit': callVisit,
} satisfies Readonly<Record<string, TopicHandler>>;
