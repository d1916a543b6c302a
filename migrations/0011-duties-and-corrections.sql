-- Somebody who did a task in another's place: the one it was done for, who holds the role.
alter table user_tasks add column on_behalf_of uuid;

-- What an INCONSISTENT row says, and what says otherwise (§3.3): the field, and its counterpart.
alter table materials
  add column inconsistent_field text,
  add column inconsistent_with text;

-- A substitute 替岗: for some days one officer may act in another's roles of one department, on record for that other.
-- AB is the standing partner of an A/B post; TEMPORARY is any other deputy.
create table substitutes (
  tenant_id text not null references tenants (id),
  id uuid not null,
  department_code text not null,
  principal_id uuid not null,
  substitute_id uuid not null,
  kind text not null check (kind in ('AB', 'TEMPORARY')),
  valid_from date not null,
  -- The last day, inclusive.
  valid_until date not null,
  -- Procedures it is limited to; empty for all.
  definition_keys text[] not null,
  reason text not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check (principal_id <> substitute_id),
  check (valid_until >= valid_from),
  foreign key (tenant_id, department_code) references departments (tenant_id, code),
  foreign key (tenant_id, principal_id) references accounts (tenant_id, id),
  foreign key (tenant_id, substitute_id) references accounts (tenant_id, id)
);

-- In whose place may this officer act?
create index substitutes_of_substitute on substitutes (tenant_id, substitute_id, valid_until) where ended_at is null;
-- Who may act in this officer's place?
create index substitutes_of_principal on substitutes (tenant_id, principal_id, valid_until);

-- A recusal 回避: an officer with an interest in a case takes no further part in it.
create table recusals (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('DECLARED', 'ORDERED')),
  reason text not null,
  legal_basis text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, account_id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);

-- On which cases may this officer not act?
create index recusals_of_account on recusals (tenant_id, account_id);

-- An intake rule is what a region settles for one procedure where the law leaves it open (R-CLK-13, §7.4).
create table intake_rules (
  tenant_id text not null references tenants (id),
  region_code text not null,
  definition_key text not null,
  correction_working_days integer not null check (correction_working_days between 1 and 60),
  reminder_working_days integer not null check (reminder_working_days between 1 and 60),
  -- Whether nothing is accepted without a national project code.
  project_code_required boolean not null,
  legal_basis text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant_id, region_code, definition_key),
  check (reminder_working_days < correction_working_days)
);
