-- An upload is a file on its way (tus 1.0.0): it is created with its length, comes in pieces, and is gone when it lies under
-- a row of a list, is given up, or expires. Its bytes are in the file store, under its id.
create table uploads (
  tenant_id text not null references tenants (id),
  id uuid not null,
  -- Whoever began it; nobody else can see it.
  account_id uuid not null,
  file_name text not null,
  length_bytes bigint not null check (length_bytes > 0),
  -- So much is on the disk for good; what came after it is sent again.
  offset_bytes bigint not null default 0 check (offset_bytes between 0 and length_bytes),
  -- The request that may move the offset: a later one takes over from one whose line is dead.
  writer uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);

-- What has one person under way?
create index uploads_of_account on uploads (tenant_id, account_id);
-- Which uploads have expired?
create index uploads_by_expiry on uploads (expires_at);

-- CLEAN or UNSCANNED (the scanner could not be asked, and the setting lets files pass then); null when there is no scanner.
alter table documents add column scan text check (scan in ('CLEAN', 'UNSCANNED'));
-- When the content of a removed document was given up; its row stays.
alter table documents add column content_removed_at timestamptz;

-- Does any document still need this content?
create index documents_of_content on documents (content_hash) where content_removed_at is null;
-- Which removed documents still have their content?
create index documents_to_forget on documents (removed_at) where removed_at is not null and content_removed_at is null;

-- When the file store was swept last; one row, so that of many replicas one sweeps.
create table file_sweeps (
  name text primary key,
  swept_at timestamptz not null
);
