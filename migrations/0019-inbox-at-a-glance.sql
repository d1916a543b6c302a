-- What an open task keeps of the running clocks of its own and of its case, so that an inbox looks at no clocks: the
-- earliest moment one falls due, and until when all are green whatever a calendar says. The last day there is while none runs.
alter table user_tasks
  add column due_at timestamptz not null default '9999-12-31T00:00:00Z',
  add column green_until timestamptz not null default '9999-12-31T00:00:00Z';

update user_tasks t
set due_at = first.due_at, green_until = first.green_until
from (
  select t.tenant_id, t.id, min(c.due_at) as due_at,
    min(cast(c.due_on - 20 - greatest(0, c.due_on - c.anchor_on) / 6 as timestamp) at time zone 'Asia/Shanghai') as green_until
  from user_tasks t
  join clocks c on c.tenant_id = t.tenant_id and c.case_id = t.case_id and c.state = 'RUNNING'
    and (c.task_id is null or c.task_id = t.id)
  where t.state in ('CREATED', 'CLAIMED')
  group by t.tenant_id, t.id) as first
where t.tenant_id = first.tenant_id and t.id = first.id;

-- The procedure of its case, so that a search for it looks at no case.
alter table user_tasks add column definition_key text;

update user_tasks t
set definition_key = c.definition_key
from cases c
where c.tenant_id = t.tenant_id and c.id = t.case_id;

alter table user_tasks alter column definition_key set not null;

-- What can this department's role take, and what of it is due first? Who has a task in hand sees it by another index.
drop index user_tasks_open_of_role;
create index user_tasks_open_of_role on user_tasks (tenant_id, department_code, role, due_at, id)
  include (case_id, element_id, item_code, urged_count, definition_key, state, created_at, green_until)
  where state in ('CREATED', 'CLAIMED');
-- What did this person do last?
create index user_tasks_done_by on user_tasks (tenant_id, assignee_id, ended_at, id) where state = 'COMPLETED';
-- Did this person do this step of this case before?
create index user_tasks_done_in_case on user_tasks (tenant_id, case_id, assignee_id, element_id) where state = 'COMPLETED';
-- What light do the clocks of this case show?
create index clocks_lit on clocks (tenant_id, case_id)
  include (task_id, state, due_at, due_on, anchor_on, limit_value, limit_unit)
  where state <> 'STOPPED';
