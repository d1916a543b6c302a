import type { Person } from '../domain/person.ts';
import type { House } from '../runtime/views/house.ts';
import type { Signer } from './act-schemas.ts';
import { assertSeesTask } from './visible-tasks.ts';

/**
 * Who was asked to sign before, beside or after a task, or to vote with it, in the order they were asked; those taken back
 * among them. @throws task-not-found
 */
export async function listSigners(house: House, person: Person, taskId: string): Promise<{ items: Signer[] }> {
  await assertSeesTask(house, person, taskId);
  const { services, tenantId } = house;
  const items = await services.database.rows<Signer>(
    `select s.id, jsonb_build_object('id', a.id, 'name', a.name) as account, s.position,
       case
         when s.removed_at is not null then 'REMOVED'
         when said.state = 'COMPLETED' then 'COMPLETED'
         when said.state = 'CLAIMED' then 'OPEN'
         when beside.here then 'PLANNED'
         else 'OVER'
       end as state,
       s.reason, jsonb_build_object('id', b.id, 'name', b.name) as added_by, s.added_at,
       said.id as task_id, said.outcome, said.ended_at
     from user_tasks t
     join process_instances i on i.tenant_id = t.tenant_id and i.id = t.instance_id
     join task_signers s on s.tenant_id = t.tenant_id and s.instance_id = t.instance_id and s.token in (
       select t.token
       union all
       select one ->> 'outer' from jsonb_array_elements(i.state -> 'tokens') one where one ->> 'id' = t.token)
     join accounts a on a.tenant_id = s.tenant_id and a.id = s.account_id
     join accounts b on b.tenant_id = s.tenant_id and b.id = s.added_by
     cross join lateral (
       select exists (
         select from jsonb_array_elements(i.state -> 'tokens') one where one ->> 'id' = s.token) as here) beside
     left join lateral (
       select d.id, d.state, d.outcome, d.ended_at from user_tasks d
       where d.tenant_id = s.tenant_id and d.signer_id = s.id
       order by d.created_at desc, d.id desc limit 1) said on true
     where t.tenant_id = :tenantId and t.id = :taskId
     order by s.added_at, s.id`,
    { tenantId, taskId },
  );
  return { items };
}
