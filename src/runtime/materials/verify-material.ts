import { json } from '../../database/named-bindings.ts';
import { departmentsOf } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import type { DefectPlace, PageArea } from '../../domain/place.ts';
import { isReasonCode } from '../../domain/reason-codes.ts';
import { materialRemarksClosed } from '../../domain/refusals/joint-review.ts';
import {
  contradictionRequired,
  nothingToVerify,
  placeNotInMaterial,
  reasonCodeRequired,
  rowUnknown,
} from '../../domain/refusals/materials.ts';
import { revisionStale } from '../../domain/refusals/requests.ts';
import { notACandidate } from '../../domain/refusals/tasks.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { assertMayBeNamed } from '../cases/correction-notice.ts';
import { phaseOf, roundOf } from '../cases/review-matters.ts';
import { assertNotRecused } from '../cases/standing.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { definitionOf } from '../turn/move.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { elementOf, variablesOfTask } from '../turn/task-record.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { concernsStep } from './checklist.ts';
import { readMaterials } from './materials.ts';

/** What an officer found of one row. */
export interface Verification {
  readonly disclosureId: string;
  readonly rowId: string;
  readonly state: 'VERIFIED' | 'REJECTED';
  /** Needed to reject; one of the closed list of reason codes (§3.3), there is no other. */
  readonly reasonCode?: string;
  readonly reason?: string;
  /** Needed for INCONSISTENT: the field that differs, and where it says otherwise. */
  readonly field?: string;
  readonly counterpart?: string;
  /** Where in a file under the row it is wrong. */
  readonly place?: { readonly documentId: string; readonly page: number; readonly area?: PageArea };
  readonly revision?: number;
}

/**
 * Verifies or rejects what stands under one row. Only somebody in whose department's open task the row matters may.
 *
 * @throws nothing-to-verify, not-a-candidate, row-unknown, reason-code-required, contradiction-required,
 *   second-notice-forbidden, recused-from-case, place-not-in-material, revision-stale
 */
export async function verifyMaterial(
  services: Services,
  person: Person,
  verification: Verification,
  now: Instant,
): Promise<void> {
  await onCase(services, person, await caseOfList(services, person, verification.disclosureId), now, (turn) =>
    check(turn, person, verification),
  );
}

/**
 * Verifies several rows at once, all of them or none: what is wrong with one must be looked at before any counts.
 *
 * @throws nothing-to-verify, not-a-candidate, row-unknown
 */
export async function verifyMaterials(
  services: Services,
  person: Person,
  { disclosureId, rowIds }: { readonly disclosureId: string; readonly rowIds: readonly string[] },
  now: Instant,
): Promise<void> {
  await onCase(services, person, await caseOfList(services, person, disclosureId), now, async (turn) => {
    for (const rowId of rowIds) await check(turn, person, { disclosureId, rowId, state: 'VERIFIED' });
  });
}

async function caseOfList(services: Services, { tenantId }: Person, disclosureId: string): Promise<string> {
  const found = await services.database.first<{ id: string }>(
    `select id from cases where tenant_id = :tenantId and disclosure_id = :disclosureId`,
    { tenantId, disclosureId },
  );
  if (!found) throw nothingToVerify();
  return found.id;
}

async function check(turn: Turn, person: Person, verification: Verification): Promise<void> {
  const { rowId, state, reasonCode } = verification;
  const row = (await readMaterials(turn)).find((one) => one.rowId === rowId);
  if (!row) throw rowUnknown(rowId);
  const inHand = tasksInHand(turn, person, row);
  if (inHand.length === 0 && !isToFollow(turn, person, row)) throw notACandidate();
  await assertNotRecused(turn, person);
  if (state === 'REJECTED' && (reasonCode === undefined || !isReasonCode(reasonCode))) throw reasonCodeRequired();
  if (state === 'VERIFIED' && row.state === 'MISSING') throw nothingToVerify();
  if (state === 'REJECTED' && reasonCode === 'INCONSISTENT' && !isContradictionNamed(verification)) {
    throw contradictionRequired();
  }
  if (state === 'REJECTED') {
    await assertMayBeNamed(turn, [rowId]);
    await refuseLateRemark(turn, rowId, inHand);
  }
  const place = state === 'REJECTED' ? await placeOf(turn, verification) : null;
  await write(turn, person, verification, place);
  recordEvent(turn, state === 'VERIFIED' ? 'material.verified' : 'material.rejected', {
    data: {
      rowId,
      reasonCode: reasonCode ?? null,
      reason: verification.reason ?? null,
      ...(place === null ? {} : { place }),
      ...(reasonCode === 'INCONSISTENT' ? { field: verification.field, counterpart: verification.counterpart } : {}),
    },
  });
}

function isContradictionNamed({ field, counterpart }: Verification): boolean {
  return Boolean(field?.trim()) && Boolean(counterpart?.trim());
}

/**
 * Once a department has said what it has to say to the materials of its matter, only what was handed in since, or was found
 * wrong before, may be found wrong: all remarks are told in one notice (P02.2 step 3, R-CLK-12).
 *
 * @throws material-remarks-closed
 */
async function refuseLateRemark(turn: Turn, rowId: string, inHand: readonly TaskRow[]): Promise<void> {
  const steps = inHand.map((task) => variablesOfTask(turn, task));
  if (steps.some((variables) => phaseOf(variables) === 'MATERIAL' && roundOf(variables) === 1)) return;
  const { tenantId, caseId } = turn;
  const closed = await turn.sql.first(
    `select 1 as closed
     from (select max(given_at) as told_at from opinions
           where tenant_id = :tenantId and case_id = :caseId and phase = 'MATERIAL' and not is_remark
             and (cardinality(cast(:items as text[])) = 0 or item_code = any(cast(:items as text[])))) as review
     where review.told_at is not null
       and not exists (
         select from materials m
         where m.tenant_id = :tenantId and m.disclosure_id = :disclosureId and m.row_id = :rowId and m.state = 'REJECTED')
       and not exists (
         select from documents d
         where d.tenant_id = :tenantId and d.disclosure_id = :disclosureId and d.row_id = :rowId
           and d.created_at > review.told_at)`,
    {
      tenantId,
      caseId,
      items: inHand.flatMap(({ itemCode }) => itemCode ?? []),
      disclosureId: caseOf(turn).disclosureId,
      rowId,
    },
  );
  if (closed) throw materialRemarksClosed(rowId);
}

/** The place a rejection names, with the name of its file. @throws place-not-in-material */
async function placeOf(turn: Turn, { disclosureId, rowId, place }: Verification): Promise<DefectPlace | null> {
  if (place === undefined) return null;
  const { documentId, page, area = null } = place;
  const file = await turn.sql.first<{ fileName: string; pageCount: number | null }>(
    `select file_name, page_count from documents
     where tenant_id = :tenantId and id = :documentId and disclosure_id = :disclosureId and row_id = :rowId
       and removed_at is null`,
    { tenantId: turn.tenantId, documentId, disclosureId, rowId },
  );
  if (file === undefined || page > (file.pageCount ?? page)) throw placeNotInMaterial();
  return { documentId, fileName: file.fileName, page, area };
}

async function write(turn: Turn, person: Person, verification: Verification, place: DefectPlace | null): Promise<void> {
  const { disclosureId, rowId, state, reasonCode, reason, field, counterpart, revision } = verification;
  const rejected = state === 'REJECTED';
  const contradicts = rejected && reasonCode === 'INCONSISTENT';
  const written = await turn.sql.run(
    `update materials
     set state = :state, reason_code = :reasonCode, reason = :reason,
         inconsistent_field = :field, inconsistent_with = :counterpart,
         place = :place,
         checked_by = :accountId, checked_at = :now, revision = revision + 1
     where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = :rowId
       and (:revision::integer is null or revision = :revision)`,
    {
      state,
      reasonCode: rejected ? (reasonCode ?? null) : null,
      reason: rejected ? (reason ?? null) : null,
      field: contradicts ? (field ?? null) : null,
      counterpart: contradicts ? (counterpart ?? null) : null,
      place: place === null ? null : json(place),
      accountId: person.id,
      now: turn.now,
      tenantId: turn.tenantId,
      disclosureId,
      rowId,
      revision: revision ?? null,
    },
  );
  if (written > 0) return;
  const current = await turn.sql.first<{ revision: number }>(
    `select revision from materials
     where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = :rowId`,
    { tenantId: turn.tenantId, disclosureId, rowId },
  );
  throw revisionStale(current?.revision ?? 0);
}

/** What was committed to and comes after the licence is the lead department's to check: no task waits for it any more. */
function isToFollow(turn: Turn, person: Person, row: { readonly toleranceDueOn: LocalDate | null }): boolean {
  const { status, leadDepartment } = caseOf(turn);
  const isGranted = status === 'COMPLETED_TOLERANT' || status === 'COMPLETED_APPROVED';
  return isGranted && row.toleranceDueOn !== null && departmentsOf(person).includes(leadDepartment);
}

/** The case's open tasks that show the row and are the person's, or free for the person's department. */
function tasksInHand(
  turn: Turn,
  person: Person,
  row: { readonly rowId: string; readonly usedBy: readonly string[] },
): TaskRow[] {
  const departments = departmentsOf(person);
  return turn.tasks.all().filter((task) => {
    if (task.state !== 'CREATED' && task.state !== 'CLAIMED') return false;
    if (task.departmentCode === null || !departments.includes(task.departmentCode)) return false;
    if (task.assigneeId !== null && task.assigneeId !== person.id) return false;
    const instance = turn.instances.get(task.instanceId);
    if (!instance) return false;
    const { approval } = elementOf(definitionOf(turn, instance).model, task.elementId);
    return concernsStep(row, approval.disclosure, task.itemCode);
  });
}
