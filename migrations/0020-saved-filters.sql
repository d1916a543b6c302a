-- A filter of the inbox under a name of one's own. `query` is what the address bar held.
create table saved_filters (
  tenant_id text not null references tenants (id),
  id uuid not null,
  account_id uuid not null,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, account_id, name),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
