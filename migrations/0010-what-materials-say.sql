-- What a material says: stated by the applicant who hands it in, or by the registry that shares it.
alter table materials
  add column issuer text,
  add column number text,
  add column valid_until date,
  -- False for what was revoked or cancelled; null where nobody said.
  add column in_force boolean,
  -- Fields by name that materials are compared by, e.g. {"price": 18600000}.
  add column fields jsonb not null default '{}',
  add column stated_at timestamptz,
  -- Null when the registry of shared materials said it.
  add column stated_by uuid,
  -- Last day a tolerated row may follow (容缺); stays when it has passed.
  add column tolerance_due_on date,
  add column tolerance_signed_by text,
  add column tolerance_signed_at timestamptz;

-- What was found when a file was looked into as it came.
alter table documents
  add column page_count integer check (page_count >= 0),
  add column defect text check (defect in ('DAMAGED', 'LOCKED', 'ILLEGIBLE')),
  -- The earlier upload whose content this one is, when a material is used again.
  add column reused_from uuid;

-- A look-up asks the registry of shared materials for one row of one case, as often as it takes to be answered.
create table shared_lookups (
  tenant_id text not null references tenants (id),
  disclosure_id uuid not null,
  row_id text not null,
  state text not null check (state in ('WAITING', 'FOUND', 'NOT_FOUND')),
  -- When it is asked next; while it is being asked, when somebody else may try.
  next_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (tenant_id, disclosure_id, row_id),
  foreign key (tenant_id, disclosure_id, row_id) references materials (tenant_id, disclosure_id, row_id)
);

create index shared_lookups_due on shared_lookups (next_at) where state = 'WAITING';

-- A visit 交底 at which an authority tells an enterprise once, before works start, all that will be asked (P07, S-01).
create table disclosure_visits (
  tenant_id text not null references tenants (id),
  id uuid not null,
  project_id uuid not null,
  applicant_id uuid not null,
  -- The list that is told; frozen, as every disclosure is.
  disclosure_id uuid not null,
  state text not null check (state in ('PLANNED', 'HELD', 'SIGNED', 'CANCELLED')),
  planned_at timestamptz not null,
  place text not null,
  leader text not null,
  by_video boolean not null,
  held_at timestamptz,
  -- [{section, person, present, excuse}]
  attendees jsonb not null default '[]',
  -- [{section, requirement}]
  requirements jsonb not null default '[]',
  -- [{question, answer}]
  questions jsonb not null default '[]',
  signed_by text,
  signed_account uuid,
  signed_at timestamptz,
  document_id uuid,
  revision integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references projects (tenant_id, id),
  foreign key (tenant_id, disclosure_id) references disclosures (tenant_id, id)
);

create index disclosure_visits_of_project on disclosure_visits (tenant_id, project_id, planned_at);
create index disclosure_visits_of_disclosure on disclosure_visits (tenant_id, disclosure_id);

-- The hash of a frozen list is that of what the database keeps, so that it can be counted again by anybody who reads it.
update disclosures set snapshot_hash = encode(sha256(convert_to(snapshot::text, 'UTF8')), 'hex');
