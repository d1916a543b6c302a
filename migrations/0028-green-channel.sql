-- A case goes through the green channel (绿色通道, P11): listed, or with a service card, it stands out to whoever works on it.
-- It stops no clock and skips no step. Once it no longer does, the row stays with the day and the reason.
create table green_channels (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  ground text not null check (ground in ('KEY_PROJECT', 'SERVICE_CARD', 'LISTED_ENTERPRISE')),
  reason text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  close_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id),
  foreign key (tenant_id, opened_by) references accounts (tenant_id, id),
  foreign key (tenant_id, closed_by) references accounts (tenant_id, id),
  check ((closed_at is null) = (closed_by is null))
);
-- Does this case go through it now? Which do?
create unique index green_channels_open on green_channels (tenant_id, case_id) where closed_at is null;
-- What did it go through before?
create index green_channels_of_case on green_channels (tenant_id, case_id);
