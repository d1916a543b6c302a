import { effectiveReceiptOn } from '../../calendar/business-time.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { isAccepted } from '../../domain/case-status.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import { isProjectCode } from '../../domain/project-code.ts';
import { reasonCodes } from '../../domain/reason-codes.ts';
import { banApplicant } from '../ban-applicant.ts';
import { changeStatus } from '../change-status.ts';
import { stopCaseClocks } from '../clock-record.ts';
import { draftDocument } from '../issue-document.ts';
import { isOwed, type MaterialState, readMaterials } from '../materials.ts';
import { remedyLines } from '../remedies.ts';
import { addRow, caseOf, type Turn } from '../turn.ts';
import { recordOf, type TopicHandler, textOf } from './topic-call.ts';

/** How long an applicant has to correct (R-CLK-13). */
const CORRECTION_WORKING_DAYS = 15;

/** Looks an application over before a person does: rows that are missing, a ban, the project code (common-intake I2, I3). */
const precheck: TopicHandler = async (turn, { variables }) => {
  const file = caseOf(turn);
  const materials = await readMaterials(turn);
  const missing = materials.filter(isMissing);
  const ban = await turn.sql.first(
    `select 1 as found from applicant_bans
     where tenant_id = :tenantId and applicant_id = :applicantId and definition_key = :key and banned_until >= :on`,
    { tenantId: turn.tenantId, applicantId: file.applicantId, key: file.definitionKey, on: localDateOf(turn.now) },
  );
  const code = textOf(variables, 'projectCode');
  return {
    precheck: {
      missing: missing.map(({ rowId }) => rowId),
      complete: missing.length === 0,
      tolerableOnly: missing.length > 0 && missing.every(({ tolerable }) => tolerable),
      banned: ban !== undefined,
      projectCodeValid: code === '' || isProjectCode(code),
    },
  };
};

/** Whether the applicant still owes the row; a row that may follow is owed only once it was handed in and found wrong. */
function isMissing(row: MaterialState): boolean {
  return isOwed(row) && (row.requirement !== 'TOLERABLE' || row.state === 'REJECTED');
}

/** Turns an application away: not within competence, or not lawful to accept (L-XK 32; D04, status 5). */
const rejectIntake: TopicHandler = async (turn, { variables }) => {
  changeStatus(turn, 'INTAKE_REJECTED');
  decide(turn, 'INTAKE_REJECTED', textOf(variables, 'reason'));
  const bannedUntil = textOf(variables, 'intakeOutcome') === 'FALSE' ? await banApplicant(turn) : null;
  draftDocument(turn, 'D04', {
    lines: [
      stated('intakeReason', textOf(variables, 'reason')),
      stated('legalBasis', textOf(variables, 'legalBasis') || '行政许可法 第三十二条'),
      ...(bannedUntil === null
        ? []
        : [{ zh: '不得再次申请', en: 'No new application until', value: `至${bannedUntil}（行政许可法 第七十八条）` }]),
      ...(await remedyLines(turn)),
    ],
  });
  return {};
};

/** Says at once that no licence is needed (L-XK 32(1)(1); D05, status 4). */
const notRequired: TopicHandler = (turn, { variables }) => {
  changeStatus(turn, 'NOT_REQUIRED');
  decide(turn, 'NOT_REQUIRED', textOf(variables, 'reason'));
  draftDocument(turn, 'D05', { lines: [stated('reason', textOf(variables, 'reason'))] });
  return {};
};

/** Closes the case at the applicant's own wish: status 2 before acceptance, 14 after it. */
const withdraw: TopicHandler = (turn, { variables }) => {
  changeStatus(turn, isAccepted(caseOf(turn).status) ? 'WITHDRAWN' : 'WITHDRAWN_BEFORE_ACCEPT');
  decide(turn, 'WITHDRAWN', textOf(recordOf(variables, 'applicantWithdrew'), 'reason'));
  stopCaseClocks(turn);
  return {};
};

/** Closes a case that was not corrected in time (R-CLK-13; D42, status 2); its materials stay usable. */
const deemWithdrawn: TopicHandler = (turn) => {
  changeStatus(turn, 'WITHDRAWN_BEFORE_ACCEPT');
  decide(turn, 'DEEMED_WITHDRAWN', '逾期未补正，视为撤回申请');
  draftDocument(turn, 'D42', {
    lines: [stated('result', '补正期限届满未补正，视为撤回申请；已提交材料可在重新申请时继续使用')],
  });
  return {};
};

/** Tells the applicant once everything that is missing or wrong (L-XK 32(1)(4), R-CLK-12; D02, status 6). */
const startCorrection: TopicHandler = async (turn, { variables }) => {
  const file = caseOf(turn);
  const rows = (await readMaterials(turn)).filter(isMissing);
  const round = file.correctionRounds + 1;
  const dueOn = addWorkingDays(turn.calendar, localDateOf(turn.now), CORRECTION_WORKING_DAYS);
  const notice = draftDocument(turn, 'D02', {
    lines: [
      ...rows.map(correctionLine),
      ...(textOf(variables, 'reason') === '' ? [] : [{ zh: '说明', en: 'Remark', value: textOf(variables, 'reason') }]),
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
    rows: rows.map(({ rowId, reasonCode, reason }) => ({ rowId, reasonCode: reasonCode ?? 'MISSING', reason })),
    issuedAt: turn.now,
    dueOn,
    answeredAt: null,
  });
  changeStatus(turn, 'CORRECTION_STARTED');
  turn.case.change(turn.caseId, { correctionRounds: round });
  return { correctionRound: round };
};

/** One row of the notice: what is wrong, by its reason code and exactly, how it is done right, and where a sample is (§3.3 D02). */
function correctionLine({ rowId, name, reasonCode, reason, reviewPoints, sample }: MaterialState): DocumentLine {
  const code = reasonCode ?? 'MISSING';
  const words = reasonCodes.find((one) => one.code === code)?.zh ?? code;
  const told = [
    `${words}（${code}）${reason ? `：${reason}` : ''}`,
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

/** Notes the day the corrected materials arrived: the acceptance date if they now comply (R-CLK-10 b; status 7). */
const endCorrection: TopicHandler = async (turn) => {
  changeStatus(turn, 'CORRECTION_ENDED');
  await turn.sql.run(
    `update correction_notices set answered_at = :now
     where tenant_id = :tenantId and case_id = :caseId and answered_at is null`,
    { now: turn.now, tenantId: turn.tenantId, caseId: turn.caseId },
  );
  return { correctionReceivedOn: effectiveReceiptOn(turn.calendar, turn.now) };
};

/** Notes the moment and the kind of the case's outcome. */
export function decide(
  turn: Turn,
  outcome: string,
  reason: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  turn.case.change(turn.caseId, { decidedAt: turn.now, result: { outcome, reason, ...more } });
}

export const intake = {
  'case.precheck': precheck,
  'case.reject-intake': rejectIntake,
  'case.not-required': notRequired,
  'case.withdraw': withdraw,
  'case.deem-withdrawn': deemWithdrawn,
  'case.start-correction': startCorrection,
  'case.end-correction': endCorrection,
} satisfies Readonly<Record<string, TopicHandler>>;
