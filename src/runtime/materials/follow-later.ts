import { localDateOf } from '../../calendar/days.ts';
import { addLimit } from '../../calendar/due-date.ts';
import type { LocalDate } from '../../domain/time.ts';
import { recordEvent } from '../turn/event-log.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { isOwed, readMaterials } from './materials.ts';
import { planTolerance } from './owed-later.ts';

/**
 * Gives the rows that may follow after a decision (need `T`) their own last day, counted from the decision by the limit the
 * diagram says of each: the wage account thirty days after a permit, the full archive three months after an acceptance. They
 * are no condition of what was decided; who does not bring them is reminded, and the lead department is told.
 */
export async function planFollowing(turn: Turn): Promise<void> {
  const definitionId = turn.instances.get(turn.rootId)?.definitionId ?? '';
  const materials = turn.definitionsOf.get(definitionId)?.model.materials ?? [];
  const told = new Map(materials.map(({ id, follow }) => [id, follow]));
  const decidedOn = localDateOf(turn.now);
  const byDay = new Map<LocalDate, { rowIds: string[]; overdueAt: string }>();
  for (const row of await readMaterials(turn)) {
    const follow = row.requirement === 'TOLERABLE' && isOwed(row) ? told.get(row.rowId) : null;
    if (!follow) continue;
    const { on, at } = addLimit(turn.calendar, decidedOn, follow);
    const sameDay = byDay.get(on);
    if (sameDay) sameDay.rowIds.push(row.rowId);
    else byDay.set(on, { rowIds: [row.rowId], overdueAt: new Date(Date.parse(at) + 1000).toISOString() });
  }
  for (const [dueOn, { rowIds, overdueAt }] of byDay) {
    await turn.sql.run(
      `update materials
       set tolerance_due_on = :dueOn, revision = revision + 1
       where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = any (:rowIds)`,
      { tenantId: turn.tenantId, disclosureId: caseOf(turn).disclosureId, rowIds, dueOn },
    );
    planTolerance(turn, rowIds, dueOn, overdueAt);
    recordEvent(turn, 'tolerance.following', { data: { rowIds, dueOn }, bySystem: true });
  }
}
