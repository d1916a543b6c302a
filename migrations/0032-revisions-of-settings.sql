-- Which version of a setting somebody changed: a change that rests on an earlier one is refused.
alter table intake_rules add column revision integer not null default 1;
alter table local_rules add column revision integer not null default 1;
alter table retention_rules add column revision integer not null default 1;
alter table departments add column revision integer not null default 1;
alter table accounts add column revision integer not null default 1;
