import { isOneOf } from '../../database/json-rows.ts';
import type { Person } from '../../domain/person.ts';
import type { House } from './house.ts';
import type { TaskViewRow } from './task-view-row.ts';
import { visibleCases } from './visible-cases.ts';

/** A moment inside a JSON value, written as moments are everywhere. */
const instantOf = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The name of an account, looked up and not joined: PostgreSQL weighs all orders of joins, which takes longer than the read. */
const nameOf = (column: string) =>
  `(select name from accounts where accounts.tenant_id = t.tenant_id and accounts.id = ${column})`;

/**
 * The rows of some tasks whose case the person may see. An applicant sees the own tasks and no other's: how departments
 * share their work is theirs.
 */
export function readTaskRows(
  { services, tenantId }: House,
  person: Person,
  taskIds: readonly string[],
): Promise<TaskViewRow[]> {
  const { condition, bindings } = visibleCases(person);
  const asked = isOneOf('t.id', 'taskIds', taskIds);
  return services.database.rows<TaskViewRow>(
    `select t.id, t.case_id, t.element_id, t.name, t.name_en, t.department_code, t.role, t.applicant_id,
       t.item_code, t.item_name, t.separation_group, t.delegation, t.minimum_officers, t.state, t.assignee_id,
       ${nameOf('t.assignee_id')} as assignee_name, t.on_behalf_of,
       ${nameOf('t.on_behalf_of')} as on_behalf_of_name, t.owner_id, ${nameOf('t.owner_id')} as owner_name,
       t.delegation_state, t.signing, t.urged_count, t.outcome, t.created_at, t.ended_at, t.revision,
       i.definition_id, c.number, c.status, c.applicant_id as case_applicant_id, c.lead_department, c.region_code,
       c.disclosure_id, c.definition_id as root_definition_id, c.definition_key, c.decided_at,
       p.name as project_name, a.name as applicant_name,
       exists (
         select from task_signers s
         join user_tasks signature on signature.tenant_id = s.tenant_id and signature.signer_id = s.id
         where s.tenant_id = t.tenant_id and s.instance_id = t.instance_id and s.token = t.token
           and signature.signing = 'BEFORE' and signature.state = 'CLAIMED') as awaits_signers,
       array(
         select distinct done.element_id from user_tasks done
         where done.tenant_id = t.tenant_id and done.case_id = t.case_id and done.instance_id = t.instance_id
           and done.state = 'COMPLETED' and done.applicant_id is null and done.signing is null) as visited,
       t.state in ('CREATED', 'CLAIMED') and cast(:viewerId as uuid) = any(coalesce(t.done_by, '{}')) as came_back,
       (select jsonb_build_object(
           'sentBy', jsonb_build_object('id', sender.id, 'name', sender.name),
           'sentAt', ${instantOf('copied.sent_at')}, 'note', copied.note, 'readAt', ${instantOf('copied.read_at')})
         from task_copies copied
         join accounts sender on sender.tenant_id = copied.tenant_id and sender.id = copied.sent_by
         where copied.tenant_id = t.tenant_id and copied.task_id = t.id and copied.account_id = :viewerId) as copy
     from user_tasks t
     join process_instances i on i.tenant_id = t.tenant_id and i.id = t.instance_id
     join cases c on c.tenant_id = t.tenant_id and c.id = t.case_id
     join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
     join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id
     where t.tenant_id = :tenantId and ${asked.condition} and ${condition}
       and (cast(:applicantId as uuid) is null or t.applicant_id = :applicantId)`,
    { tenantId, ...asked.bindings, applicantId: person.applicantId, viewerId: person.id, ...bindings },
  );
}
