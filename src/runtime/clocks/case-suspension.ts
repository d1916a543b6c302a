import type { SuspensionType } from '../../bpmn/approval.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { mayBecome } from '../../domain/case-status.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { ScopeId, Variables } from '../../engine/types.ts';
import { changeStatus } from '../cases/change-status.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { SuspensionRow } from '../turn/rows.ts';
import { elementOf, variablesAt } from '../turn/task-record.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { countAllAnew, standstillsOf } from './clock-record.ts';
import { forgetLook } from './critical-path.ts';

/** The planned act that ends a standstill. */
export const endTopic = 'suspension.end';

/** Lets the clocks of the case stand still, for a lawful reason and with its notice (R-CLK-30, R-CLK-32). */
export function beginSuspension(
  turn: Turn,
  suspension: {
    readonly type: SuspensionType;
    readonly legalBasis: string | null;
    readonly reason: string;
    readonly documentId: string;
    readonly plannedWorkingDays?: number;
    readonly plannedEndOn?: LocalDate;
    readonly wait?: { readonly instanceId: string; readonly token: string };
    /** The sub-case of a joint procedure that stands still, and not the whole case (R-CLK-34). */
    readonly departmentCode?: string | null;
    readonly prolongsId?: string;
  },
): SuspensionRow {
  const row = turn.suspensions.add({
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    type: suspension.type,
    legalBasis: suspension.legalBasis,
    reason: suspension.reason,
    documentId: suspension.documentId,
    plannedWorkingDays: suspension.plannedWorkingDays ?? null,
    plannedEndOn: suspension.plannedEndOn ?? null,
    instanceId: suspension.wait?.instanceId ?? null,
    token: suspension.wait?.token ?? null,
    startedAt: turn.now,
    endedAt: null,
    startedBy: turn.actor?.id ?? null,
    departmentCode: suspension.departmentCode ?? null,
    outerFrom: null,
    prolongsId: suspension.prolongsId ?? null,
  });
  countAllAnew(turn);
  // A sub-case alone does not stop the whole: that it holds it up is found out when the turn settles its clocks.
  if (row.departmentCode === null && mayBecome(caseOf(turn).status, 'SUSPENDED')) changeStatus(turn, 'SUSPENDED');
  recordEvent(turn, 'clock.suspended', {
    departmentCode: row.departmentCode,
    data: { type: row.type, legalBasis: row.legalBasis, plannedEndOn: row.plannedEndOn, documentId: row.documentId },
  });
  return row;
}

/** Ends the standstills that match; the clocks go on once none is left (R-CLK-32: overlapping ones count once). */
export function endSuspension(turn: Turn, matches: (row: SuspensionRow) => boolean, reason?: string): void {
  const open = turn.suspensions.all().filter((row) => row.endedAt === null && matches(row));
  if (open.length === 0) return;
  for (const row of open) {
    turn.suspensions.change(row.id, { endedAt: turn.now });
    forgetLook(turn, row);
    recordEvent(turn, 'clock.resumed', {
      data: { type: row.type, suspensionId: row.id, ...(reason ? { reason } : {}) },
    });
  }
  countAllAnew(turn);
  const ofCase = standstillsOf({ taskId: null, departmentCode: null }, turn.suspensions.all());
  const stillStanding = ofCase.some(({ endedAt }) => endedAt === null);
  if (!stillStanding && caseOf(turn).status === 'SUSPENDED') changeStatus(turn, 'RESUMED');
}

/** The lawful reasons by name (R-CLK-30). */
export const suspensionNames: Readonly<Record<SuspensionType, string>> = {
  HEARING: '听证',
  TENDER: '招标',
  AUCTION: '拍卖',
  INSPECTION: '检验',
  TESTING: '检测',
  QUARANTINE: '检疫',
  APPRAISAL: '鉴定',
  EXPERT_REVIEW: '专家评审',
  LOCAL_RULE: '地方规定的特别程序',
};

/**
 * The notice without which no clock stands still (R-CLK-32): the document the diagram names, where the same turn has
 * issued it, else a notice of a special procedure (D08), which says all it must.
 */
function noticeOf(
  turn: Turn,
  template: string,
  about: { readonly elementId: string; readonly lines: readonly DocumentLine[] },
): string {
  const issued = turn.documents.findLast((document) => document.template === template);
  return (issued ?? draftDocument(turn, 'D08', { ...about, again: true })).id;
}

/** Ends a special procedure on the day it was planned to end, and tells those who go on with the case (R-CLK-32). */
export function endAsPlanned(turn: Turn, suspensionId: string): void {
  const row = turn.suspensions.get(suspensionId);
  if (!row || row.endedAt !== null) return;
  endSuspension(turn, ({ id }) => id === suspensionId);
  for (const role of ['HANDLER', 'ORG_HEAD']) {
    addRow(turn, 'notices', {
      tenantId: turn.tenantId,
      id: newId(),
      caseId: turn.caseId,
      departmentCode: row.departmentCode ?? caseOf(turn).leadDepartment,
      role,
      applicantId: null,
      kind: endTopic,
      subject: '特别程序按计划结束，时限恢复计算；仍需时间的，应当另行告知申请人',
      subjectEn: 'The suspension ended as planned and the clocks run again; more time takes a new notice',
      body: row.reason,
      sentAt: turn.now,
      readAt: null,
    });
  }
}

/** Lets the clocks stand still while a token waits in an element that the diagram marks with `approval:suspension`. */
export function suspendWhileWaiting(
  turn: Turn,
  instanceId: string,
  entered: { readonly token: string; readonly elementId: string; readonly scope: ScopeId },
): void {
  const instance = turn.instances.get(instanceId);
  const definition = instance && turn.definitionsOf.get(instance.definitionId);
  if (!definition) return;
  const { approval } = elementOf(definition.model, entered.elementId);
  if (!approval.suspension) return;
  const { type, legalBasis, notice } = approval.suspension;
  beginSuspension(turn, {
    type,
    legalBasis,
    reason: approval.publicName.zh,
    documentId: noticeOf(turn, notice, {
      elementId: entered.elementId,
      lines: [
        stated('suspensionType', suspensionNames[type]),
        stated('legalBasis', legalBasis ?? '行政许可法 第四十五条'),
        stated('suspensionReason', approval.publicName.zh),
        stated('plannedTime', '该环节实际所需时间，不计入办理时限'),
        stated('startsOn', localDateOf(turn.now)),
        stated('endsOn', '该环节完成之日'),
      ],
    }),
    wait: { instanceId, token: entered.token },
    departmentCode: subCaseOf(turn, variablesAt(turn, instanceId, entered.scope)),
  });
}

/** Whether departments decide side by side in the case, each on a sub-case of its own. */
export function isJoint(turn: Turn): boolean {
  return turn.definitionsOf.get(caseOf(turn).definitionId)?.model.procedure?.kind === 'JOINT';
}

/** The department whose sub-case a wait of the diagram belongs to: that of the matter under review; null for the whole case. */
function subCaseOf(turn: Turn, { item }: Variables): string | null {
  if (!isJoint(turn) || typeof item !== 'object' || item === null || !('department' in item)) return null;
  return typeof item.department === 'string' ? item.department : null;
}
