import { openOfBusiness } from '../../calendar/business-time.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { newId } from '../../database/id.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { planAct } from '../jobs/plan-act.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { JobRow } from '../turn/rows.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { isOwed, readMaterials } from './materials.ts';

/** The planned acts of a commitment to hand in later (容缺, common-intake I8). */
export const reminderTopic = 'tolerance.remind';
export const expiryTopic = 'tolerance.expire';

const granted: ReadonlySet<string> = new Set(['COMPLETED_APPROVED', 'COMPLETED_TOLERANT']);

/** How many working days before its end an applicant is reminded of a commitment (I8 BT(n)). */
const REMINDER_WORKING_DAYS = 2;

/** Plans the reminder and the end of a commitment; what was handed in meanwhile, they find done. */
export function planTolerance(turn: Turn, rowIds: readonly string[], dueOn: LocalDate, overdueAt: Instant): void {
  const reminderOn = addWorkingDays(turn.calendar, dueOn, -REMINDER_WORKING_DAYS);
  const payload = { rowIds, dueOn };
  planAct(turn, { topic: reminderTopic, payload, dueAt: openOfBusiness(turn.calendar, reminderOn) });
  planAct(turn, { topic: expiryTopic, payload, dueAt: overdueAt });
}

/** Reminds the applicant of what is still to follow. */
export async function remindOfTolerance(turn: Turn, payload: JobRow['payload']): Promise<void> {
  const rows = await stillOwed(turn, payload);
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name.zh).join('、');
  const dueOn = String(payload.dueOn);
  tellApplicant(turn, reminderTopic, {
    zh: `后补（容缺）材料须在${dueOn}前补交：${names}`,
    en: `To be handed in by ${dueOn}: ${rows.map(({ name }) => name.en).join(', ')}`,
  });
  recordEvent(turn, 'tolerance.reminded', { data: { rowIds: rows.map(({ rowId }) => rowId), dueOn }, bySystem: true });
}

/**
 * Ends a commitment that was not kept: the rows are missing again, so that no step that needs them passes and the licence
 * is withheld until they come (I8 BT(i), G3); the applicant and the lead department are told.
 */
export async function expireTolerance(turn: Turn, payload: JobRow['payload']): Promise<void> {
  const rows = await stillOwed(turn, payload);
  if (rows.length === 0) return;
  const { disclosureId, leadDepartment } = caseOf(turn);
  const rowIds = rows.map(({ rowId }) => rowId);
  const isCondition = rows.some(({ requirement }) => requirement !== 'TOLERABLE');
  await turn.sql.run(
    `update materials set state = 'MISSING', revision = revision + 1
     where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = any (:rowIds) and state = 'TOLERATED'`,
    { tenantId: turn.tenantId, disclosureId, rowIds },
  );
  const dueOn = String(payload.dueOn);
  recordEvent(turn, 'tolerance.expired', { data: { rowIds, dueOn }, bySystem: true });
  const names = rows.map(({ name }) => name.zh).join('、');
  const said = {
    zh: `${isCondition ? '容缺材料逾期未补交，补交前不予发证' : '应当后补的材料逾期未交'}：${names}`,
    en: `${isCondition ? 'Not handed in as committed, no licence before' : 'Not handed in within its time'}: ${rows.map(({ name }) => name.en).join(', ')}`,
  };
  tellApplicant(turn, expiryTopic, said);
  addNotice(turn, expiryTopic, said, { departmentCode: leadDepartment, role: 'HANDLER', applicantId: null });
}

/** Rows of a commitment under which nothing has come, while the case is not off the table. */
async function stillOwed(turn: Turn, { rowIds }: JobRow['payload']) {
  const { endedAt, status } = caseOf(turn);
  const committed = Array.isArray(rowIds) ? rowIds : [];
  return (await readMaterials(turn)).filter((row) => {
    if (!committed.includes(row.rowId)) return false;
    // What may follow after a decision is asked whatever has become of the case, unless nothing was granted or it was revoked.
    if (row.requirement === 'TOLERABLE') return isOwed(row) && granted.has(status);
    return row.state === 'TOLERATED' && (endedAt === null || status === 'COMPLETED_TOLERANT');
  });
}

interface Said {
  readonly zh: string;
  readonly en: string;
}

function tellApplicant(turn: Turn, kind: string, said: Said): void {
  addNotice(turn, kind, said, { departmentCode: null, role: null, applicantId: caseOf(turn).applicantId });
}

function addNotice(
  turn: Turn,
  kind: string,
  { zh, en }: Said,
  to: { readonly departmentCode: string | null; readonly role: string | null; readonly applicantId: string | null },
): void {
  addRow(turn, 'notices', {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    ...to,
    kind,
    subject: zh,
    subjectEn: en,
    body: '',
    sentAt: turn.now,
    readAt: null,
  });
}
