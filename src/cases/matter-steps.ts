import type { Calendar } from '../calendar/calendar.ts';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../domain/time.ts';
import { readClocks } from '../runtime/clocks/read-clocks.ts';
import type { ClockRow } from '../runtime/turn/rows.ts';
import type { Clock } from '../runtime/views/clock-schema.ts';
import { clockView } from '../runtime/views/clock-view.ts';

/** A step at which a department works on one matter of a review, open or done, with its clock. */
export interface MatterStep {
  readonly id: string;
  readonly instanceId: string;
  readonly token: string;
  readonly name: string;
  readonly nameEn: string;
  readonly itemCode: string;
  readonly itemName: string | null;
  readonly departmentCode: string;
  readonly assigneeName: string | null;
  readonly isOpen: boolean;
  readonly endedAt: Instant | null;
  readonly clock: Clock | null;
}

/** Every step of a case that was or is about one matter, in the order they came. */
export async function matterSteps(
  sql: Sql,
  at: { readonly tenantId: string; readonly caseId: string; readonly calendar: Calendar; readonly now: Instant },
): Promise<MatterStep[]> {
  const { tenantId, caseId, calendar, now } = at;
  const steps = await sql.rows<Omit<MatterStep, 'clock'>>(
    `select t.id, t.instance_id, t.token, t.name, t.name_en, t.item_code, t.item_name, t.department_code,
       a.name as assignee_name, t.state in ('CREATED', 'CLAIMED') as is_open, t.ended_at
     from user_tasks t
     left join accounts a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
     where t.tenant_id = :tenantId and t.case_id = :caseId and t.item_code is not null and t.department_code is not null
     order by t.created_at, t.id`,
    { tenantId, caseId },
  );
  if (steps.length === 0) return [];
  const clocks = await sql.rows<ClockRow>(
    'select * from clocks where tenant_id = :tenantId and case_id = :caseId and task_id is not null',
    { tenantId, caseId },
  );
  const facts = await readClocks(sql, tenantId, [caseId]);
  const views = new Map(clocks.map((row) => [row.taskId, clockView(calendar, row, facts, now)]));
  return steps.map((step) => ({ ...step, clock: views.get(step.id) ?? null }));
}
