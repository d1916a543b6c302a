-- A region 行政区划 is a division of the country the authority works for: projects lie in one, departments belong to one.
create table regions (
  tenant_id text not null references tenants (id),
  -- GB/T 2260, e.g. 511700
  code text not null,
  name text not null,
  name_en text not null,
  -- Since when nothing new begins there; null while it is open.
  closed_at timestamptz,
  revision integer not null,
  created_at timestamptz not null,
  primary key (tenant_id, code)
);

insert into regions (tenant_id, code, name, name_en, revision, created_at)
select id, region_code, name, name_en, 1, created_at
from tenants;

-- Where work is done already, by code until somebody gives it a name.
insert into regions (tenant_id, code, name, name_en, revision, created_at)
select u.tenant_id, u.region_code, u.region_code, '', 1, t.created_at
from (
  select tenant_id, region_code from projects
  union select tenant_id, region_code from cases
  union select tenant_id, region_code from calendar_versions
  union select tenant_id, region_code from business_hours) u
join tenants t on t.id = u.tenant_id
where u.region_code <> 'CN'
on conflict do nothing;

-- The region a department belongs to.
alter table departments add column region_code text;

update departments
set region_code = t.region_code
from tenants t
where t.id = departments.tenant_id;

alter table departments
  alter column region_code set not null,
  add constraint departments_region foreign key (tenant_id, region_code) references regions (tenant_id, code);

-- Business hours hold from a day on, until those of a later day; what is in force now holds since the first day a calendar knows.
alter table business_hours
  add column valid_from date not null default '1992-01-01',
  -- The decision they rest on; null where it was not written down yet.
  add column source text,
  drop constraint business_hours_pkey,
  add primary key (tenant_id, region_code, valid_from);

alter table business_hours alter column valid_from drop default;

-- From which day on new business hours hold; null for a notice.
alter table calendar_changes add column valid_from date;

update calendar_changes set valid_from = '1992-01-01' where kind = 'HOURS';

alter table calendar_changes add constraint calendar_changes_hours_from check (kind <> 'HOURS' or valid_from is not null);
