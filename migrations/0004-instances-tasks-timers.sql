-- A process instance is one run of a definition; the root one moves its case. Lock the root first, always.
create table process_instances (
  tenant_id text not null references tenants (id),
  id uuid not null,
  root_id uuid not null,
  parent_id uuid,
  -- Token of the call activity in the parent.
  parent_token text,
  case_id uuid not null,
  definition_id uuid not null,
  definition_key text not null,
  state jsonb not null,
  status text not null check (status in ('ACTIVE', 'COMPLETED', 'TERMINATED', 'CANCELLED', 'FAILED')),
  revision integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id),
  foreign key (tenant_id, definition_id) references process_definitions (tenant_id, id)
);

create index process_instances_active_of_root on process_instances (tenant_id, root_id) where status = 'ACTIVE';
create index process_instances_of_case on process_instances (tenant_id, case_id);

-- A user task is a wait of an instance for a person.
create table user_tasks (
  tenant_id text not null references tenants (id),
  id uuid not null,
  instance_id uuid not null,
  root_id uuid not null,
  token text not null,
  case_id uuid not null,
  element_id text not null,
  name text not null,
  name_en text not null,
  department_code text,
  role text not null,
  -- Set for the applicant's own tasks.
  applicant_id uuid,
  -- The matter under review in a joint review, e.g. A5.
  item_code text,
  item_name text,
  separation_group text,
  delegation text not null,
  minimum_officers integer not null,
  state text not null check (state in ('CREATED', 'CLAIMED', 'COMPLETED', 'WITHDRAWN')),
  assignee_id uuid,
  outcome text,
  result jsonb,
  created_at timestamptz not null,
  claimed_at timestamptz,
  ended_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, instance_id) references process_instances (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- What can this department's role take?
create index user_tasks_open_of_role on user_tasks (tenant_id, department_code, role, created_at, id)
  where state in ('CREATED', 'CLAIMED');
-- What has this person in hand?
create index user_tasks_open_of_assignee on user_tasks (tenant_id, assignee_id, created_at, id) where state = 'CLAIMED';
-- What must this applicant do?
create index user_tasks_open_of_applicant on user_tasks (tenant_id, applicant_id, created_at)
  where state in ('CREATED', 'CLAIMED') and applicant_id is not null;
create index user_tasks_of_case on user_tasks (tenant_id, case_id, created_at);
create unique index user_tasks_open_token on user_tasks (tenant_id, instance_id, token) where state in ('CREATED', 'CLAIMED');

-- What a person did with a task: claimed, returned to the pool, saved a draft, completed.
create table task_acts (
  tenant_id text not null,
  id uuid not null,
  task_id uuid not null,
  act text not null,
  account_id uuid,
  data jsonb,
  acted_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references user_tasks (tenant_id, id)
);

create index task_acts_of_task on task_acts (tenant_id, task_id, acted_at);

-- A timer is a moment an instance waits for. The dispatcher fires the due ones; nobody else sleeps or counts.
create table timers (
  tenant_id text not null references tenants (id),
  id uuid not null,
  instance_id uuid not null,
  root_id uuid not null,
  -- The engine's name of the timer within its instance.
  timer text not null,
  element_id text not null,
  -- Null while the clock it hangs on stands still or has not started.
  due_at timestamptz,
  clock_kind text check (clock_kind in ('STATUTORY', 'PROMISED', 'STEP')),
  clock_id uuid,
  -- Token of the user task whose step clock it hangs on.
  host_token text,
  hold_offset integer,
  hold_unit text check (hold_unit in ('WD', 'CD')),
  retries_left integer not null default 3,
  primary key (tenant_id, id),
  unique (tenant_id, instance_id, timer),
  foreign key (tenant_id, instance_id) references process_instances (tenant_id, id)
);

-- Which timers are due, the longest overdue first?
create index timers_due on timers (due_at, id) where due_at is not null and retries_left > 0;
create index timers_of_root on timers (tenant_id, root_id, due_at) where due_at is not null;
create index timers_of_clock on timers (tenant_id, clock_id) where clock_id is not null;

-- A job is work beside a person: an external worker's, or an act of the service planned for later.
create table jobs (
  tenant_id text not null references tenants (id),
  id uuid not null,
  instance_id uuid,
  root_id uuid,
  case_id uuid,
  token text,
  element_id text,
  topic text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  retries_left integer not null,
  locked_by text,
  locked_until timestamptz,
  last_error text,
  state text not null check (state in ('OPEN', 'DONE', 'CANCELLED', 'FAILED')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id)
);

create index jobs_due on jobs (due_at, id) where state = 'OPEN' and retries_left > 0;
create unique index jobs_open_token on jobs (tenant_id, instance_id, token) where state = 'OPEN' and token is not null;

-- A subscription is a message or signal an instance waits for.
create table subscriptions (
  tenant_id text not null references tenants (id),
  id uuid not null,
  instance_id uuid not null,
  root_id uuid not null,
  case_id uuid not null,
  subscription text not null,
  element_id text not null,
  kind text not null check (kind in ('MESSAGE', 'SIGNAL', 'CONDITIONAL')),
  name text not null,
  correlation_key text,
  primary key (tenant_id, id),
  unique (tenant_id, instance_id, subscription),
  foreign key (tenant_id, instance_id) references process_instances (tenant_id, id)
);

create index subscriptions_of_case on subscriptions (tenant_id, case_id, kind, name);

-- An incident is work that failed while nobody waited; it stays until an operator resolves it.
create table incidents (
  tenant_id text not null references tenants (id),
  id uuid not null,
  instance_id uuid not null,
  root_id uuid not null,
  case_id uuid not null,
  incident text not null,
  element_id text not null,
  code text not null,
  message text not null,
  raised_at timestamptz not null,
  resolved_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, instance_id) references process_instances (tenant_id, id)
);

create index incidents_open on incidents (tenant_id, raised_at) where resolved_at is null;

-- Where an instance has been: each visit of an element, for the diagram and the time spent there.
create table element_visits (
  tenant_id text not null references tenants (id),
  id uuid not null,
  instance_id uuid not null,
  case_id uuid not null,
  token text not null,
  element_id text not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  how text check (how in ('completed', 'cancelled')),
  primary key (tenant_id, id)
);

create index element_visits_of_case on element_visits (tenant_id, case_id, entered_at);
create index element_visits_open on element_visits (tenant_id, instance_id, token, element_id) where left_at is null;

-- Sequence flows an instance has taken, once each, for the done path in the diagram.
create table flows_taken (
  tenant_id text not null references tenants (id),
  instance_id uuid not null,
  flow_id text not null,
  case_id uuid not null,
  primary key (tenant_id, instance_id, flow_id)
);

create index flows_taken_of_case on flows_taken (tenant_id, case_id);
