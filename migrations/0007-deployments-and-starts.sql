-- The deployment that made a version, and the tag call activities may name it by.
alter table process_definitions
  add column deployment_id uuid,
  add column version_tag text;

-- Which version bears this tag?
create index process_definitions_of_tag on process_definitions (tenant_id, key, version_tag, version)
  where version_tag is not null;

-- A process of a deployment, in the version it had there: what the processes deployed with it call and send to.
create table deployment_definitions (
  tenant_id text not null references tenants (id),
  deployment_id uuid not null,
  key text not null,
  definition_id uuid not null,
  primary key (tenant_id, deployment_id, key),
  foreign key (tenant_id, definition_id) references process_definitions (tenant_id, id)
);

-- A start trigger is a message or signal by which an instance of a version begins.
create table start_triggers (
  tenant_id text not null references tenants (id),
  definition_id uuid not null,
  element_id text not null,
  -- Which of the element's event definitions it is.
  occurred integer not null,
  kind text not null check (kind in ('MESSAGE', 'SIGNAL')),
  name text not null,
  primary key (tenant_id, definition_id, element_id, occurred),
  foreign key (tenant_id, definition_id) references process_definitions (tenant_id, id)
);

-- What does this message or signal start?
create index start_triggers_of_name on start_triggers (tenant_id, kind, name);

-- Correlation key of the message that started the instance: a second one does not start another while it is active.
alter table process_instances add column start_key text;

-- Which cases wait for this signal?
create index subscriptions_of_signal on subscriptions (tenant_id, name) where kind = 'SIGNAL';
-- Who waits for this message with this key?
create index subscriptions_of_message on subscriptions (tenant_id, name, correlation_key) where kind = 'MESSAGE';
