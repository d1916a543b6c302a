import { overdueFrom } from '../../calendar/business-time.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { stated } from '../../domain/document-fields.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { isOwed, readMaterials } from '../materials/materials.ts';
import { planTolerance } from '../materials/owed-later.ts';
import { recordEvent } from '../turn/event-log.ts';
import { caseOf } from '../turn/turn.ts';
import type { TopicHandler } from './topic-call.ts';

/** How long tolerated rows may take at most (common-intake I8 DEFAULT). */
const TOLERANCE_WORKING_DAYS = 20;

/**
 * Lets the tolerable rows that are missing follow, on the commitment the applicant has signed in the portal (容缺受理; D06).
 * The applicant is reminded two working days ahead; what has not come when the day has passed is owed again, and no
 * licence is granted over it.
 */
const tolerate: TopicHandler = async (turn, { element }) => {
  const rows = (await readMaterials(turn)).filter(
    (row) => row.tolerable && row.requirement !== 'TOLERABLE' && isOwed(row),
  );
  const dueOn = addWorkingDays(turn.calendar, localDateOf(turn.now), TOLERANCE_WORKING_DAYS);
  const rowIds = rows.map(({ rowId }) => rowId);
  // The service goes on by itself where a diagram asks nobody: then nobody has signed.
  const signedBy = turn.actor?.name ?? null;
  await turn.sql.run(
    `update materials
     set state = 'TOLERATED', tolerance_due_on = :dueOn, tolerance_signed_by = :signedBy, tolerance_signed_at = :now,
         revision = revision + 1
     where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = any (:rowIds)`,
    { tenantId: turn.tenantId, disclosureId: caseOf(turn).disclosureId, rowIds, dueOn, signedBy, now: turn.now },
  );
  const signature = signedBy === null ? '' : `；签署人：${signedBy}，签署时间：${turn.now}`;
  draftDocument(turn, 'D06', {
    elementId: element.id,
    lines: [
      ...rows.map(({ rowId, name }) => stated('toleratedRows', name.zh, { zh: `容缺 ${rowId}`, en: 'To follow' })),
      stated('toleranceDueOn', `作出决定前，最迟${dueOn}`),
      stated('commitment', `申请人承诺按期补交上述材料，并承担未按期补交的后果${signature}`),
    ],
  });
  recordEvent(turn, 'tolerance.signed', { elementId: element.id, data: { rowIds, dueOn, signedBy } });
  if (rowIds.length > 0) planTolerance(turn, rowIds, dueOn, overdueFrom(turn.calendar, dueOn));
  return { toleratedRows: rowIds, toleranceDueOn: dueOn };
};

export const tolerance = { 'case.tolerate': tolerate } satisfies Readonly<Record<string, TopicHandler>>;
