-- What a worker fetches first; the most urgent has the highest number.
alter table jobs add column priority integer not null default 0;
-- What the worker said beside the message of its last failure: a trace, a log.
alter table jobs add column error_details text;
-- The engine's incident that stopped the job when its retries ran out.
alter table jobs add column incident text;

-- Which of the service's own acts are due? A worker's job waits for nobody's dispatcher.
drop index jobs_due;
create index jobs_planned on jobs (due_at, id) where state = 'OPEN' and token is null and retries_left > 0;
-- Which job of this topic comes first?
create index jobs_for_workers on jobs (tenant_id, topic, priority desc, created_at, id)
  where state = 'OPEN' and token is not null;
-- Which jobs did nobody manage to do?
create index jobs_failed on jobs (tenant_id, created_at, id) where state = 'FAILED';
-- Which jobs of the case are open? Every command on it asks.
create index jobs_open_of_root on jobs (tenant_id, root_id) where state = 'OPEN';

-- Tells every replica, when the transaction commits, that there is work of a topic for a worker.
create function tell_of_job() returns trigger language plpgsql as $$
begin
  perform pg_notify('lianban_jobs', new.tenant_id || ' ' || case when length(new.topic) <= 200 then new.topic else '' end);
  return null;
end $$;

create trigger job_appeared after insert on jobs
  for each row when (new.token is not null and new.state = 'OPEN') execute function tell_of_job();
-- Put back by its worker, or to be tried again at another moment.
create trigger job_put_back after update of locked_by, due_at on jobs
  for each row when (new.token is not null and new.state = 'OPEN' and new.locked_by is null
    and (old.locked_by is not null or old.due_at <> new.due_at)) execute function tell_of_job();

-- Since when somebody waits: a message reaches whoever began to wait before it ran out. Null for those who waited before.
alter table subscriptions add column opened_at timestamptz;

-- A message that was published for whoever waits for its name and key, now or before it runs out.
create table messages (
  tenant_id text not null references tenants (id),
  id uuid not null,
  name text not null,
  correlation_key text not null,
  -- The sender's own name of the message: published once.
  message_id text,
  -- The integrator's own key of the case it is for, where it is for one only.
  business_key text,
  variables jsonb not null,
  -- Who published it, with the roles that said which cases it may reach.
  sender jsonb not null,
  state text not null check (state in ('WAITING', 'DELIVERED', 'EXPIRED', 'FAILED')),
  published_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- The case that took it, or the last one in which nobody waited for it.
  case_id uuid,
  retries_left integer not null default 3,
  last_error text,
  primary key (tenant_id, id)
);

create unique index messages_published_once on messages (tenant_id, name, message_id) where message_id is not null;
-- Which messages wait for somebody?
create index messages_waiting on messages (tenant_id, name, correlation_key) where state = 'WAITING';
create index messages_by_end on messages (expires_at) where state <> 'WAITING';
-- Which open case has this key?
create index cases_open_of_business_key on cases (tenant_id, business_key) where ended_at is null and business_key is not null;

-- A webhook is an address that is told of events of some types.
create table webhooks (
  tenant_id text not null references tenants (id),
  id uuid not null,
  name text not null,
  url text not null,
  -- Types of events: 'task.created', 'clock.*', '*'.
  events text[] not null,
  -- What deliveries are signed with; it is shown once.
  secret text not null,
  active boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id)
);

-- Who is told of an event? Asked by every command that records one.
create index webhooks_active on webhooks (tenant_id) where active and deleted_at is null;

-- A delivery is one event on its way to one webhook, written with the event itself.
create table webhook_deliveries (
  tenant_id text not null references tenants (id),
  id uuid not null,
  webhook_id uuid not null,
  case_id uuid,
  -- The event's place in its case: what happened first is told first.
  sequence integer not null,
  type text not null,
  -- What is sent: ids, numbers, the type and the moment; nothing personal.
  payload jsonb not null,
  state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  -- Whoever sends it has it until then.
  locked_until timestamptz,
  last_status integer,
  last_error text,
  last_duration_ms integer,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, webhook_id) references webhooks (tenant_id, id)
);

-- Which deliveries are due?
create index webhook_deliveries_due on webhook_deliveries (next_at, sequence) where state = 'PENDING';
-- Is an earlier event of the case still on its way?
create index webhook_deliveries_of_case on webhook_deliveries (tenant_id, webhook_id, case_id, sequence)
  where state = 'PENDING';
create index webhook_deliveries_of_webhook on webhook_deliveries (tenant_id, webhook_id, created_at, id);
create index webhook_deliveries_by_end on webhook_deliveries (ended_at) where ended_at is not null;

-- One attempt at a delivery: when, how long it took, and what the receiver said.
create table webhook_attempts (
  tenant_id text not null,
  delivery_id uuid not null,
  number integer not null,
  at timestamptz not null,
  status integer,
  error text,
  duration_ms integer not null,
  primary key (tenant_id, delivery_id, number),
  foreign key (tenant_id, delivery_id) references webhook_deliveries (tenant_id, id) on delete cascade
);
