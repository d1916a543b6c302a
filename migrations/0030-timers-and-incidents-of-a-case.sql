-- Which timers has a case? Every command on it asks, also for those that hang on a clock that stands still.
drop index timers_of_root;
create index timers_of_root on timers (tenant_id, root_id);

-- Which incidents of a case are open? Every command on it asks.
create index incidents_open_of_case on incidents (tenant_id, case_id) where resolved_at is null;
