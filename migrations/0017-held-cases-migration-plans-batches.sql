-- Work on a case is held by an operator: nobody acts on it, while timers of the law go on. Null while it is not.
alter table cases add column held_at timestamptz;

-- A migration plan says how running instances of one version of a process go on with another.
create table migration_plans (
  tenant_id text not null references tenants (id),
  id uuid not null,
  from_definition_id uuid not null,
  to_definition_id uuid not null,
  -- {elements: {old: new}, flows: {old: new}, timers: {new: keep | rearm}}
  plan jsonb not null,
  revision integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_definition_id) references process_definitions (tenant_id, id),
  foreign key (tenant_id, to_definition_id) references process_definitions (tenant_id, id)
);

-- A batch is an act on many cases that the dispatcher does one case after the other; it can be stopped and goes on.
create table batches (
  tenant_id text not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('MIGRATION')),
  from_definition_id uuid not null,
  to_definition_id uuid not null,
  -- The plan as it was when the batch began: who edits it later changes nothing here.
  plan jsonb not null,
  reason text not null,
  state text not null check (state in ('RUNNING', 'STOPPED', 'DONE')),
  created_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id)
);

-- Which batches are under way?
create index batches_running on batches (created_at, id) where state = 'RUNNING';

-- One case of a batch, and what became of it: on record in the transaction that moves the case.
create table batch_items (
  tenant_id text not null,
  batch_id uuid not null,
  case_id uuid not null,
  state text not null check (state in ('WAITING', 'DONE', 'FAILED')),
  code text,
  message text,
  done_at timestamptz,
  primary key (tenant_id, batch_id, case_id),
  foreign key (tenant_id, batch_id) references batches (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- Which cases of a batch are still to be done?
create index batch_items_waiting on batch_items (tenant_id, batch_id, case_id) where state = 'WAITING';

-- Which instances run on this version?
create index process_instances_active_of_definition on process_instances (tenant_id, definition_id, id)
  where status = 'ACTIVE';
