-- What supervision counts of visits to a window, kept of a case that was destroyed.
alter table destroyed_cases
  -- The joint application of the case, else the case: what is handed in together is one application.
  add column unit_id uuid,
  -- Days on which somebody came to a window for it.
  add column visited_on date[] not null default '{}';

update destroyed_cases k
set unit_id = i.unit_id
from destruction_items i
where i.tenant_id = k.tenant_id and i.destruction_id = k.destruction_id and i.case_id = k.case_id;

alter table destroyed_cases alter column unit_id set not null;
