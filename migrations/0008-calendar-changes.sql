-- Counts the calendar changes of an authority: what was counted under a lower number is counted anew (§2.1-4).
alter table tenants add column calendar_revision integer not null default 0;

-- The calendar a due date was counted by.
alter table clocks add column calendar_revision integer not null default 0;

-- Which open clocks were counted by an earlier calendar?
create index clocks_counted_earlier on clocks (tenant_id, calendar_revision, case_id) where state <> 'STOPPED';

-- The business time of a region by season; a region without a row has the nation's, and that the default (R-CLK-03).
create table business_hours (
  tenant_id text not null references tenants (id),
  region_code text not null,
  -- [{from, to, sessions: [["09:00", "12:00"], …]}]
  seasons jsonb not null,
  changed_at timestamptz not null,
  primary key (tenant_id, region_code)
);

-- A change of a calendar: looked at first, with every due date it moves, then put in force in one act, or dropped.
create table calendar_changes (
  tenant_id text not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('NOTICE', 'HOURS')),
  region_code text not null,
  -- The year a notice is for; null for business hours.
  year integer check (year between 2000 and 2199),
  -- The number of the notice, or the decision the hours rest on.
  source text not null,
  published_on date,
  days_off jsonb,
  days_on jsonb,
  seasons jsonb,
  -- Why, where it comes in the middle of a year.
  reason text,
  state text not null check (state in ('PREVIEWED', 'IN_FORCE', 'DROPPED')),
  -- The calendar it was looked at with; another change in between asks for another look.
  calendar_revision integer not null,
  -- What it moved when it was looked at: {clocks, cases, later, earlier}
  moves jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id)
);

create index calendar_changes_by_time on calendar_changes (tenant_id, created_at);
