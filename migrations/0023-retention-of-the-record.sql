-- A checkpoint is where the chain of a case stood at the end of what was detached from `events`: verifying begins behind it.
create table event_checkpoints (
  tenant_id text not null,
  case_id uuid not null,
  -- Number of the case's last event in the detached table, and that event's hash.
  sequence integer not null,
  hash text not null,
  -- e.g. events_2026_12
  detached_table text not null,
  detached_at timestamptz not null,
  primary key (tenant_id, case_id, sequence),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- How many years the cases of a procedure are kept after their end; where there is no row the general setting holds.
create table retention_rules (
  tenant_id text not null references tenants (id),
  procedure_key text not null,
  years integer not null check (years between 1 and 100),
  -- The rule or schedule of retention the authority goes by.
  basis text not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (tenant_id, procedure_key)
);
