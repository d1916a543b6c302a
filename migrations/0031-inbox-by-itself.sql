-- What a search looks through for a case: its number, its project and its applicant, a line each. So it looks at no other row.
alter table cases add column search_text text;

update cases c
set search_text = concat_ws(E'\n', c.number, p.name, a.name)
from projects p, applicants a
where p.tenant_id = c.tenant_id and p.id = c.project_id and a.tenant_id = c.tenant_id and a.id = c.applicant_id;

alter table cases alter column search_text set not null;

-- Which cases are of this project? What it is called is in what a search looks through.
create index cases_of_project on cases (tenant_id, project_id);

-- Who had completed the same step of the case when an open task was made, the last hundred of them, so that an inbox knows
-- what came back without looking for it; null where nobody had.
alter table user_tasks add column done_by uuid[];

update user_tasks t
set done_by = done.by
from (
  select open.tenant_id, open.id, array_agg(distinct before.assignee_id) as by
  from user_tasks open
  join user_tasks before on before.tenant_id = open.tenant_id and before.case_id = open.case_id
    and before.element_id = open.element_id and before.item_code is not distinct from open.item_code
    and before.state = 'COMPLETED' and before.assignee_id is not null and before.ended_at <= open.created_at
  where open.state in ('CREATED', 'CLAIMED')
  group by open.tenant_id, open.id) as done
where t.tenant_id = done.tenant_id and t.id = done.id;

-- What can this department's role take, and what of it is due first? Who has a task in hand sees it by another index.
drop index user_tasks_open_of_role;
create index user_tasks_open_of_role on user_tasks (tenant_id, department_code, role, due_at, id)
  include (case_id, item_code, urged_count, definition_key, state, created_at, green_until, done_by)
  where state in ('CREATED', 'CLAIMED');
