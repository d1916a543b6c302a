import type { Person } from '../domain/person.ts';
import { taskNotFound } from '../domain/refusals/unknown.ts';
import type { House } from '../runtime/views/house.ts';
import { visibleCases } from '../runtime/views/visible-cases.ts';

/** Lets whoever may see the task's case pass; to everybody else the task does not exist. @throws task-not-found */
export async function assertSeesTask({ services, tenantId }: House, person: Person, taskId: string): Promise<void> {
  const { condition, bindings } = visibleCases(person);
  const seen = await services.database.first(
    `select t.id from user_tasks t
     join cases c on c.tenant_id = t.tenant_id and c.id = t.case_id
     where t.tenant_id = :tenantId and t.id = :taskId and ${condition}`,
    { tenantId, taskId, ...bindings },
  );
  if (seen === undefined) throw taskNotFound();
}
