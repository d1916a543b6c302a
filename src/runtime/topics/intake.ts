import { localDateOf } from '../../calendar/days.ts';
import { isAccepted } from '../../domain/case-status.ts';
import { stated } from '../../domain/document-fields.ts';
import { readProjectCode } from '../../domain/project-code.ts';
import { competentOrganRequired } from '../../domain/refusals/cases.ts';
import { type ApplicantBan, banApplicant, banOf } from '../cases/ban-applicant.ts';
import { changeStatus } from '../cases/change-status.ts';
import { endCorrection, isMissing, issueCorrectionNotice } from '../cases/correction-notice.ts';
import { intakeRuleOf } from '../cases/intake-rules.ts';
import { stopCaseClocks } from '../clocks/clock-record.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { remedyLines } from '../documents/remedies.ts';
import { readMaterials } from '../materials/materials.ts';
import { lookOver } from '../materials/pre-check.ts';
import { recordEvent } from '../turn/event-log.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { recordOf, type TopicHandler, textOf } from './topic-call.ts';

/** Looks an application over before a person does: rows that are missing, a ban, the project code (common-intake I2, I3). */
const precheck: TopicHandler = async (turn, { variables }) => {
  const materials = await readMaterials(turn);
  const missing = materials.filter(isMissing);
  const ban = await banOf(turn);
  const code = textOf(variables, 'projectCode');
  const { projectCodeRequired } = await intakeRuleOf(turn);
  const { tenantId, services, sql } = turn;
  const found = await lookOver(
    services,
    sql,
    { tenantId, disclosureId: caseOf(turn).disclosureId },
    localDateOf(turn.now),
  );
  return {
    precheck: {
      // For whoever checks the form: proposed by the machine, decided by nobody yet.
      proposals: (found?.proposals ?? []).map(({ rule, rowId, reasonCode, field, with: other }) => ({
        rule,
        rowId,
        reasonCode,
        field,
        with: other,
      })),
      missing: missing.map(({ rowId }) => rowId),
      complete: missing.length === 0,
      tolerableOnly: missing.length > 0 && missing.every(({ tolerable }) => tolerable),
      banned: ban !== null,
      bannedUntil: ban?.bannedUntil ?? null,
      banBasis: ban?.basis ?? null,
      projectCodeValid: code === '' ? !projectCodeRequired : fitsRegion(code, caseOf(turn).regionCode),
    },
  };
};

/** Whether a project code is well formed and of the province the case belongs to: a project may be entered above its county. */
function fitsRegion(code: string, regionCode: string): boolean {
  return readProjectCode(code)?.region.slice(0, 2) === regionCode.slice(0, 2);
}

/**
 * Turns an application away: not within competence, barred, or false (L-XK 32, 78; D04, status 5). The notice names the
 * organ that is competent; false materials are answered with a warning, and with a ban where they bear on public safety.
 *
 * @throws competent-organ-required
 */
const rejectIntake: TopicHandler = async (turn, { variables }) => {
  const outcome = textOf(variables, 'intakeOutcome');
  const competentOrgan = textOf(variables, 'competentOrgan').trim();
  if (outcome === 'NOT_COMPETENT' && competentOrgan === '') throw competentOrganRequired();
  changeStatus(turn, 'INTAKE_REJECTED');
  decide(turn, 'INTAKE_REJECTED', textOf(variables, 'reason'), outcome === 'NOT_COMPETENT' ? { competentOrgan } : {});
  const ban = outcome === 'FALSE' ? await punishFalse(turn) : await banOf(turn);
  draftDocument(turn, 'D04', {
    lines: [
      stated('intakeReason', textOf(variables, 'reason')),
      ...(outcome === 'NOT_COMPETENT' ? [{ zh: '有权办理的机关', en: 'Competent organ', value: competentOrgan }] : []),
      stated('legalBasis', textOf(variables, 'legalBasis') || ban?.basis || '行政许可法 第三十二条'),
      ...(outcome === 'FALSE' ? [{ zh: '警告', en: 'Warning', value: '给予警告（行政许可法 第七十八条）' }] : []),
      ...(ban === null
        ? []
        : [{ zh: '不得再次申请', en: 'No new application until', value: `至${ban.bannedUntil}（${ban.basis}）` }]),
      ...(await remedyLines(turn)),
    ],
  });
  return {};
};

/** A warning for false materials, and a ban of one year where the matter bears on public safety (L-XK 78). */
async function punishFalse(turn: Turn): Promise<ApplicantBan | null> {
  const basis = '行政许可法 第七十八条';
  recordEvent(turn, 'applicant.warned', { data: { legalBasis: basis } });
  const bannedUntil = await banApplicant(turn, { years: 1, basis });
  return bannedUntil === null ? null : { bannedUntil, basis };
}

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

/** Tells the applicant once everything that is missing or wrong (R-CLK-12; D02, status 6). @throws as the notice */
const startCorrection: TopicHandler = (turn, { variables }) => issueCorrectionNotice(turn, textOf(variables, 'reason'));

/** Notes the day the corrected materials arrived (R-CLK-10 b; status 7). */
const finishCorrection: TopicHandler = (turn) => endCorrection(turn);

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
  'case.end-correction': finishCorrection,
} satisfies Readonly<Record<string, TopicHandler>>;
