-- A process definition is one published version of a diagram; a version never changes.
create table process_definitions (
  tenant_id text not null references tenants (id),
  id uuid not null,
  key text not null,
  version integer not null check (version > 0),
  name text not null,
  name_en text not null,
  -- Hash of the diagram and its forms: the same content is deployed once.
  content_hash text not null,
  xml text not null,
  -- {formKey: form-js schema}
  forms jsonb not null,
  applicable boolean not null,
  status text not null check (status in ('PUBLISHED', 'RETIRED')),
  deployed_at timestamptz not null,
  deployed_by uuid,
  note text,
  primary key (tenant_id, id),
  unique (tenant_id, key, version)
);

-- A draft is a diagram a designer works on; publishing makes it the next version.
create table definition_drafts (
  tenant_id text not null references tenants (id),
  key text not null,
  xml text not null,
  forms jsonb not null,
  based_on_version integer,
  revision integer not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (tenant_id, key)
);

-- A project is a construction project with the facts that decide what it must bring.
create table projects (
  tenant_id text not null references tenants (id),
  id uuid not null,
  applicant_id uuid not null,
  -- National project code (GB/T 40058-2021), null until it has one.
  project_code text,
  name text not null,
  address text,
  region_code text not null,
  facts jsonb not null,
  revision integer not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicants (tenant_id, id)
);

create index projects_of_applicant on projects (tenant_id, applicant_id);
