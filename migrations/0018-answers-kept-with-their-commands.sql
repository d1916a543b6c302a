-- The answer of a command is kept in the transaction of the command itself: both are on record, or neither.
delete from idempotency_keys where status is null;
alter table idempotency_keys alter column status set not null;

-- {location, etag}: what the answer said besides its body.
alter table idempotency_keys add column headers jsonb not null default '{}';
