-- A clock counts a legal limit of a case, or of one step of it.
create table clocks (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  -- Set for step clocks.
  task_id uuid,
  kind text not null check (kind in ('STATUTORY', 'PROMISED', 'STEP')),
  limit_value double precision not null check (limit_value >= 0),
  limit_unit text not null check (limit_unit in ('WD', 'CD', 'CM', 'HOUR')),
  legal_basis text,
  timeout_policy text not null,
  region_code text not null,
  anchor_on date not null,
  started_at timestamptz not null,
  due_on date not null,
  due_at timestamptz not null,
  -- A day of the period lies in a year whose arrangement is not published yet.
  provisional boolean not null,
  state text not null check (state in ('RUNNING', 'SUSPENDED', 'STOPPED')),
  stopped_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

create index clocks_of_case on clocks (tenant_id, case_id, kind);
create unique index clocks_of_task on clocks (tenant_id, task_id) where task_id is not null;
-- Which running clocks are late or near it?
create index clocks_running_by_due on clocks (tenant_id, due_at) where state = 'RUNNING';

-- A lawful standstill of all clocks of a case (R-CLK-30 … R-CLK-33).
create table clock_suspensions (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  type text not null check (type in (
    'HEARING', 'TENDER', 'AUCTION', 'INSPECTION', 'TESTING', 'QUARANTINE', 'APPRAISAL', 'EXPERT_REVIEW', 'LOCAL_RULE')),
  legal_basis text,
  reason text not null,
  -- The notice without which the clock may not stop (R-CLK-32).
  document_id uuid not null,
  planned_working_days integer,
  planned_end_on date,
  -- The waiting element that causes it, for standstills drawn in the diagram.
  instance_id uuid,
  token text,
  started_at timestamptz not null,
  ended_at timestamptz,
  started_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id),
  foreign key (tenant_id, document_id) references documents (tenant_id, id)
);

create index clock_suspensions_of_case on clock_suspensions (tenant_id, case_id, started_at);

-- The one extension a case may have (R-CLK-40).
create table clock_extensions (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  working_days integer not null check (working_days > 0),
  reason text not null,
  legal_basis text not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, case_id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- A yellow or red card: the recorded fact that a department was late or acted against the rules (§1.8).
create table supervision_cards (
  tenant_id text not null references tenants (id),
  id uuid not null,
  number text not null,
  level text not null check (level in ('YELLOW', 'RED')),
  reason text not null,
  case_id uuid not null,
  task_id uuid,
  element_id text,
  department_code text not null,
  occurred_at timestamptz not null,
  -- Says the same fact once, however often it is reported.
  fact_key text not null,
  answered_at timestamptz,
  answer text,
  primary key (tenant_id, id),
  unique (tenant_id, fact_key),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

create index supervision_cards_by_time on supervision_cards (tenant_id, occurred_at);

-- An order: assignment (交办), reminder (催办) or supervision (督办).
create table supervision_orders (
  tenant_id text not null references tenants (id),
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('ASSIGNMENT', 'REMINDER', 'SUPERVISION')),
  category text check (category in ('PERMIT', 'UTILITY', 'LAND', 'DISPUTE', 'OTHER')),
  case_id uuid not null,
  department_code text not null,
  requirement text not null,
  issued_at timestamptz not null,
  issued_on date not null,
  due_on date not null,
  external_deadline_on date,
  -- True when the order falls due too late for the external deadline.
  flagged boolean not null default false,
  document_id uuid,
  closed_at timestamptz,
  result text,
  fact_key text not null,
  primary key (tenant_id, id),
  unique (tenant_id, fact_key),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

create index supervision_orders_of_case on supervision_orders (tenant_id, case_id);

-- A notice tells a department or an applicant something about a case.
create table notices (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  department_code text,
  role text,
  applicant_id uuid,
  kind text not null,
  subject text not null,
  subject_en text not null,
  body text not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

create index notices_of_department on notices (tenant_id, department_code, sent_at);
create index notices_of_applicant on notices (tenant_id, applicant_id, sent_at);

-- An event is one fact of a case, never changed: hash = sha256(previous hash + the event), so a change shows.
create table events (
  tenant_id text not null,
  id uuid not null,
  case_id uuid,
  sequence integer not null,
  type text not null,
  -- When it took effect; a timer fired late keeps the moment it was due (R-CLK-36).
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text,
  department_code text,
  element_id text,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant_id, recorded_at, id)
) partition by range (recorded_at);

create table events_default partition of events default;
create index events_of_case on events (tenant_id, case_id, sequence);

-- An answer kept so that the same command sent twice is done once.
create table idempotency_keys (
  tenant_id text not null references tenants (id),
  account_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, account_id, key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);
