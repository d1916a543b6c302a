import { effectiveReceiptOn } from '../../calendar/business-time.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { isAccepted } from '../../domain/case-status.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import { placeInWords } from '../../domain/place.ts';
import { reasonCodes } from '../../domain/reason-codes.ts';
import {
  correctionAfterAcceptance,
  correctionWithoutRows,
  secondNoticeForbidden,
} from '../../domain/refusals/cases.ts';
import type { LocalDate } from '../../domain/time.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { isOwed, type MaterialState, readMaterials } from '../materials/materials.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { changeStatus } from './change-status.ts';
import { intakeRuleOf } from './intake-rules.ts';

/** Whether the applicant still owes the row; a row that may follow is owed only once it was handed in and found wrong. */
export function isMissing(row: MaterialState): boolean {
  return isOwed(row) && (row.requirement !== 'TOLERABLE' || row.state === 'REJECTED');
}

/**
 * Tells the applicant once everything that is missing or wrong (L-XK 32(1)(4), R-CLK-12; D02, status 6), and by when it must
 * be corrected (R-CLK-13). A later notice names only what it may.
 *
 * @throws correction-after-acceptance (R-CLK-35), correction-without-rows, second-notice-forbidden
 */
export async function issueCorrectionNotice(
  turn: Turn,
  remark: string,
): Promise<{ readonly correctionRound: number; readonly correctionPeriod: string; readonly reminderPeriod: string }> {
  const { status, correctionRounds } = caseOf(turn);
  if (isAccepted(status)) throw correctionAfterAcceptance();
  const rows = (await readMaterials(turn)).filter(isMissing);
  // A notice that goes out by itself, because nobody answered in time, says what there is to say.
  if (rows.length === 0 && turn.actor !== null) throw correctionWithoutRows();
  await assertMayBeNamed(
    turn,
    rows.map(({ rowId }) => rowId),
  );
  const { correctionWorkingDays, reminderWorkingDays } = await intakeRuleOf(turn);
  const round = correctionRounds + 1;
  const dueOn = addWorkingDays(turn.calendar, localDateOf(turn.now), correctionWorkingDays);
  const notice = draftDocument(turn, 'D02', {
    lines: [
      ...rows.map(correctionLine),
      ...(remark === '' ? [] : [{ zh: '说明', en: 'Remark', value: remark }]),
      stated('correctionDueOn', dueOn),
      stated('completeList', '以上为需要补正的全部内容。'),
      stated('consequence', '逾期不补正的，视为撤回申请；已提交材料可在重新申请时继续使用。'),
    ],
  });
  addRow(turn, 'correction_notices', {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    round,
    documentId: notice.id,
    rows: rows.map(({ rowId, reasonCode, reason, place, inconsistentField, inconsistentWith }) => ({
      rowId,
      reasonCode: reasonCode ?? 'MISSING',
      reason,
      ...(place === null ? {} : { place }),
      ...(inconsistentField === null ? {} : { field: inconsistentField, with: inconsistentWith }),
    })),
    issuedAt: turn.now,
    dueOn,
    answeredAt: null,
  });
  changeStatus(turn, 'CORRECTION_STARTED');
  turn.case.change(turn.caseId, { correctionRounds: round });
  return {
    correctionRound: round,
    correctionPeriod: `P${correctionWorkingDays}D`,
    reminderPeriod: `P${reminderWorkingDays}D`,
  };
}

/** Notes the day the corrected materials arrived: the acceptance date if they now comply (R-CLK-10 b; status 7). */
export async function endCorrection(turn: Turn): Promise<{ readonly correctionReceivedOn: LocalDate }> {
  changeStatus(turn, 'CORRECTION_ENDED');
  await turn.sql.run(
    `update correction_notices set answered_at = :now
     where tenant_id = :tenantId and case_id = :caseId and answered_at is null`,
    { now: turn.now, tenantId: turn.tenantId, caseId: turn.caseId },
  );
  return { correctionReceivedOn: effectiveReceiptOn(turn.calendar, turn.now) };
}

/**
 * After a correction only what its notice named, or what was handed in or taken back since, may be found wrong: everything
 * else was there to be seen the first time (R-CLK-12, 行政许可法 72(4)). The window head may allow a second notice in a step
 * of its own, which leaves a red card: that card opens the other rows.
 *
 * @throws second-notice-forbidden with the rows that may not be named
 */
export async function assertMayBeNamed(turn: Turn, rowIds: readonly string[]): Promise<void> {
  const { correctionRounds, status, disclosureId } = caseOf(turn);
  if (correctionRounds === 0 || status !== 'CORRECTION_ENDED') return;
  const barred = await turn.sql.rows<{ rowId: string }>(
    `select asked.row_id
     from unnest(cast(:rowIds as text[])) with ordinality as asked (row_id, place)
     where not exists (
       select from correction_notices as notice
       where notice.tenant_id = :tenantId and notice.case_id = :caseId and notice.round = :round
         and (notice.rows @> jsonb_build_array(jsonb_build_object('rowId', asked.row_id))
           or exists (
             select from documents
             where documents.tenant_id = notice.tenant_id and documents.disclosure_id = :disclosureId
               and documents.row_id = asked.row_id
               and greatest(documents.created_at, documents.removed_at) >= notice.issued_at)
           or exists (
             select from supervision_cards as card
             where card.tenant_id = notice.tenant_id and card.case_id = notice.case_id
               and card.reason = 'SECOND_NOTICE' and card.occurred_at >= notice.issued_at)))
     order by asked.place`,
    { tenantId: turn.tenantId, caseId: turn.caseId, round: correctionRounds, rowIds, disclosureId },
  );
  if (barred.length > 0) throw secondNoticeForbidden(barred.map(({ rowId }) => rowId));
}

/** One row of the notice: what is wrong, by its reason code and exactly, how it is done right, and where a sample is (§3.3 D02). */
function correctionLine(row: MaterialState): DocumentLine {
  const { rowId, name, reason, place, reviewPoints, sample, inconsistentField, inconsistentWith } = row;
  const code = row.reasonCode ?? 'MISSING';
  const words = reasonCodes.find((one) => one.code === code)?.zh ?? code;
  const told = [
    `${words}（${code}）${reason ? `：${reason}` : ''}`,
    place === null ? '' : `位置：${placeInWords(place)}`,
    inconsistentField === null ? '' : `不一致之处：${inconsistentField}，与${inconsistentWith}`,
    reviewPoints === null ? `更正方法：${howTo(code)}` : `要求：${reviewPoints.zh}`,
    sample === null ? '' : `样本：${sample}`,
  ];
  return stated('correctionRows', told.filter((part) => part !== '').join('\n'), {
    zh: `${rowId} ${name.zh}`,
    en: name.en,
  });
}

/** How a defect is made good, where the list says nothing more of the material (§3.3 D02). */
function howTo(code: string): string {
  const ways: Readonly<Record<string, string>> = {
    MISSING: '按清单提交该材料',
    EXPIRED: '提交在有效期内的材料',
    ILLEGIBLE: '重新提交清晰完整的材料',
    NOT_SIGNED: '由有权签署的人签字后重新提交',
    NOT_SEALED: '加盖单位公章后重新提交',
    WRONG_FORM: '按规定的格式重新提交',
    WRONG_ISSUER: '提交由有权出具的单位出具的材料',
    INCONSISTENT: '更正为与其他材料一致的内容',
    OUT_OF_SCOPE: '提交符合申请范围的材料',
    NOT_LATEST_VERSION: '提交最新版本',
    FILE_DAMAGED: '重新上传可以打开的文件',
  };
  return ways[code] ?? '按清单要求重新提交';
}
