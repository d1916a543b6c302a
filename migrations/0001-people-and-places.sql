-- A tenant is one authority (a city, a district) that keeps its data apart from every other's.
create table tenants (
  id text primary key,
  name text not null,
  name_en text not null,
  region_code text not null,
  created_at timestamptz not null
);

-- A calendar version is the working-day arrangement of one region for one year, as one notice published it.
create table calendar_versions (
  tenant_id text not null references tenants (id),
  id uuid not null,
  region_code text not null,
  year integer not null check (year between 2000 and 2199),
  source text not null,
  published_on date,
  status text not null check (status in ('IN_FORCE', 'SUPERSEDED')),
  -- [{from, to, name, nameEn}] days off and [{on, name, nameEn}] make-up working days
  days_off jsonb not null,
  days_on jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

-- Which arrangement holds for a region and a year?
create unique index calendar_versions_in_force on calendar_versions (tenant_id, region_code, year) where status = 'IN_FORCE';

-- A department is an authority's unit, or a public utility, that holds tasks.
create table departments (
  tenant_id text not null references tenants (id),
  code text not null,
  name text not null,
  name_en text not null,
  kind text not null check (kind in ('AUTHORITY', 'PUBLIC_UTILITY', 'PARK_OFFICE', 'SUPERVISION')),
  phone text,
  primary key (tenant_id, code)
);

-- An applicant is a legal person or a private person that applies.
create table applicants (
  tenant_id text not null references tenants (id),
  id uuid not null,
  name text not null,
  -- Unified social credit code (GB 32100-2015); null for private persons.
  uscc text,
  phone text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, uscc)
);

-- An account is one person who may log in: staff (with role grants) or somebody acting for an applicant.
create table accounts (
  tenant_id text not null references tenants (id),
  id uuid not null,
  login text not null,
  name text not null,
  name_en text not null,
  password_hash text not null,
  applicant_id uuid,
  language text not null default 'zh' check (language in ('zh', 'en')),
  active boolean not null default true,
  demo boolean not null default false,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, login),
  foreign key (tenant_id, applicant_id) references applicants (tenant_id, id)
);

-- A role grant lets an account act in a role of a department.
create table role_grants (
  tenant_id text not null,
  account_id uuid not null,
  department_code text not null,
  role text not null,
  primary key (tenant_id, account_id, department_code, role),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, department_code) references departments (tenant_id, code)
);

-- A login session; only the hash of its token is kept.
create table login_sessions (
  tenant_id text not null,
  token_hash text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);

-- An API token of an integrator: acts as its account, within its scopes.
create table api_tokens (
  tenant_id text not null,
  id uuid not null,
  token_hash text not null,
  account_id uuid not null,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);

-- One failed login; counted to slow guessing down.
create table failed_logins (
  tenant_id text not null,
  login text not null,
  failed_at timestamptz not null
);

create index failed_logins_of_login on failed_logins (tenant_id, login, failed_at);
