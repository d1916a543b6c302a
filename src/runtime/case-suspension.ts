import type { SuspensionType } from '../bpmn/approval.ts';
import { localDateOf } from '../calendar/days.ts';
import { newId } from '../database/id.ts';
import { mayBecome } from '../domain/case-status.ts';
import { type DocumentLine, stated } from '../domain/document-fields.ts';
import type { LocalDate } from '../domain/time.ts';
import { changeStatus } from './change-status.ts';
import { countAllAnew } from './clock-record.ts';
import { recordEvent } from './event-log.ts';
import { draftDocument } from './issue-document.ts';
import type { SuspensionRow } from './rows.ts';
import { elementOf } from './task-record.ts';
import { caseOf, type Turn } from './turn.ts';

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
  });
  countAllAnew(turn);
  if (mayBecome(caseOf(turn).status, 'SUSPENDED')) changeStatus(turn, 'SUSPENDED');
  recordEvent(turn, 'clock.suspended', {
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
    recordEvent(turn, 'clock.resumed', {
      data: { type: row.type, suspensionId: row.id, ...(reason ? { reason } : {}) },
    });
  }
  countAllAnew(turn);
  const stillStanding = turn.suspensions.all().some(({ endedAt }) => endedAt === null);
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

/** Lets the clocks stand still while a token waits in an element that the diagram marks with `approval:suspension`. */
export function suspendWhileWaiting(
  turn: Turn,
  instanceId: string,
  entered: { readonly token: string; readonly elementId: string },
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
  });
}
