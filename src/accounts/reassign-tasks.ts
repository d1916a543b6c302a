import { whyNotReassign } from '../domain/handing-on.ts';
import type { Person } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { officerNotFound } from '../domain/refusals/duties.ts';
import { reassignmentNeedsHead } from '../domain/refusals/task-acts.ts';
import { reassignTask } from '../runtime/tasks/reassign-task.ts';
import type { House } from '../runtime/views/house.ts';
import type { Reassignment, ReassignmentWish } from './reassignment-schemas.ts';

/**
 * Gives all open tasks of an officer to another, or back to the pools of their departments, as somebody leaves or is away:
 * each for itself, so that what one is refused for holds up no other. Heads reach the tasks of their own departments.
 *
 * @throws officer-not-found, reassignment-needs-head
 */
export async function reassignTasks(
  house: House,
  person: Person,
  accountId: string,
  { toAccountId, reason }: ReassignmentWish,
): Promise<Reassignment> {
  const { services, tenantId } = house;
  const known = await services.database.rows<{ departmentCode: string | null }>(
    `select g.department_code from accounts a
     left join role_grants g on g.tenant_id = a.tenant_id and g.account_id = a.id
     where a.tenant_id = :tenantId and a.id = :accountId and a.applicant_id is null`,
    { tenantId, accountId },
  );
  if (known.length === 0) throw officerNotFound();
  const tasks = await services.database.rows<{ id: string; departmentCode: string | null }>(
    `select id, department_code from user_tasks
     where tenant_id = :tenantId and state = 'CLAIMED' and (assignee_id = :accountId or owner_id = :accountId)
     order by created_at, id`,
    { tenantId, accountId },
  );
  const departments = [...known, ...tasks].map(({ departmentCode }) => departmentCode);
  if (departments.every((code) => whyNotReassign(person, code) !== null)) throw reassignmentNeedsHead();
  const items: Reassignment['items'] = [];
  for (const { id: taskId } of tasks) {
    const asked = { taskId, fromAccountId: accountId, toAccountId: toAccountId ?? null, reason };
    const refusal = await refusalOf(reassignTask(services, person, asked, house.clock()));
    items.push({
      taskId,
      reassigned: refusal === null,
      code: refusal?.code ?? null,
      detail: refusal?.message ?? null,
      detailZh: refusal?.messageZh ?? null,
    });
  }
  return { items };
}

async function refusalOf(done: Promise<void>): Promise<Refusal | null> {
  try {
    await done;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
