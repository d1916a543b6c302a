import type { SuspensionType } from '../bpmn/approval.ts';
import { newId } from '../database/id.ts';
import { mayBecome } from '../domain/case-status.ts';
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
    documentId: draftDocument(turn, notice, { elementId: entered.elementId }).id,
    wait: { instanceId, token: entered.token },
  });
}
