-- A password link lets the person of an account choose a password, once and for a day; only the hash of its token is kept.
create table password_links (
  tenant_id text not null,
  token_hash text not null,
  account_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);

-- Which links of an account does a newer one end?
create index password_links_of_account on password_links (tenant_id, account_id) where used_at is null;

-- What an administrator did to people and departments: beside the record of cases, which knows nothing of it.
create table operator_acts (
  tenant_id text not null references tenants (id),
  id uuid not null,
  act text not null,
  -- Login name or department code it was done to.
  subject text not null,
  -- What it became, never a secret.
  data jsonb not null,
  actor_id uuid not null,
  actor_name text not null,
  done_at timestamptz not null,
  primary key (tenant_id, id)
);

-- What was done last?
create index operator_acts_by_time on operator_acts (tenant_id, done_at, id);
