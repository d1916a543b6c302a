-- A procedure whose cases are kept for ever has a rule without years; one without a rule goes by the general setting.
alter table retention_rules alter column years drop not null;

-- A legal hold 暂停销毁 keeps one case from being destroyed, whatever its retention says, until somebody lifts it.
create table legal_holds (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  reason text not null,
  placed_by uuid not null,
  placed_by_name text not null,
  placed_at timestamptz not null,
  lifted_by uuid,
  lifted_by_name text,
  lifted_at timestamptz,
  lifted_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- Is this case held? It can be held once at a time.
create unique index legal_holds_in_force on legal_holds (tenant_id, case_id) where lifted_at is null;
create index legal_holds_of_case on legal_holds (tenant_id, case_id);
create index legal_holds_by_time on legal_holds (tenant_id, placed_at, id);

-- A destruction 销毁 is a list of cases whose retention is over: proposed by one administrator, approved by another, then
-- done case by case in the background. It stays for ever, with its certificate.
create table destructions (
  tenant_id text not null references tenants (id),
  id uuid not null,
  -- e.g. XH-2037-00001
  number text not null,
  state text not null check (state in ('PROPOSED', 'DROPPED', 'RUNNING', 'STOPPED', 'DONE')),
  reason text not null,
  -- SHA-256 over the lines of the list: nothing is put in or taken out behind an approval.
  list_hash text not null,
  -- {table: rows} that the cases had when the list was made.
  rows_found jsonb not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  -- Who approved or dropped it, and what was said to it.
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decided_reason text,
  ended_at timestamptz,
  -- 销毁证明: what was done, with the hash of it and of the certificate before; null until it is done.
  certificate jsonb,
  certificate_number integer,
  previous_hash text,
  certificate_hash text,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, certificate_number),
  check ((state in ('PROPOSED')) = (decided_at is null)),
  check ((state = 'DONE') = (certificate is not null))
);

-- Which lists are being worked off?
create index destructions_running on destructions (decided_at, id) where state = 'RUNNING';

-- One case of a list 销毁清册 and what became of it: on record in the transaction that destroys it. It outlives the case.
create table destruction_items (
  tenant_id text not null,
  destruction_id uuid not null,
  -- From 1, the longest ended first.
  position integer not null,
  case_id uuid not null,
  -- The joint application of the case, else the case: what has the same one goes together or not at all.
  unit_id uuid not null,
  case_number text not null,
  procedure_key text not null,
  ended_at timestamptz not null,
  years integer not null,
  -- The rule that says so; null where the general setting does.
  basis text,
  expired_at timestamptz not null,
  documents integer not null,
  -- Head of the case's audit chain when the list was made: a case that went on since is kept.
  event_count integer not null,
  event_hash text not null,
  state text not null check (state in ('WAITING', 'DESTROYED', 'KEPT', 'FAILED')),
  code text,
  message text,
  -- {table: rows} that were erased, with the first case of its unit.
  rows_erased jsonb,
  done_at timestamptz,
  primary key (tenant_id, destruction_id, position),
  unique (tenant_id, destruction_id, case_id),
  foreign key (tenant_id, destruction_id) references destructions (tenant_id, id)
);

-- Which cases of a list are still to be done?
create index destruction_items_waiting on destruction_items (tenant_id, destruction_id, position) where state = 'WAITING';
-- On which lists does this case stand?
create index destruction_items_of_case on destruction_items (tenant_id, case_id);

-- Content a destroyed case had on the disk: it goes once no document or print of whichever case needs it.
create table destruction_files (
  tenant_id text not null,
  destruction_id uuid not null,
  content_hash text not null,
  state text not null check (state in ('WAITING', 'REMOVED', 'NEEDED')),
  primary key (tenant_id, destruction_id, content_hash),
  foreign key (tenant_id, destruction_id) references destructions (tenant_id, id)
);

create index destruction_files_waiting on destruction_files (tenant_id, destruction_id) where state = 'WAITING';

-- What is left of a destroyed case: where its audit chain ended, and the figures supervision counts. Nothing personal.
create table destroyed_cases (
  tenant_id text not null references tenants (id),
  case_id uuid not null,
  number text not null,
  destruction_id uuid not null,
  destroyed_at timestamptz not null,
  event_count integer not null,
  event_hash text not null,
  definition_id uuid not null,
  definition_key text not null,
  lead_department text not null,
  region_code text not null,
  status text not null,
  is_mock boolean not null,
  received_at timestamptz not null,
  accepted_on date,
  deemed_accepted boolean not null,
  correction_rounds integer not null,
  closed_at timestamptz not null,
  ended_at timestamptz not null,
  promised_due_on date,
  statutory_due_on date,
  -- Working days departments had it and the applicant had it, and days by the calendar, as counted when it was destroyed.
  government_working_days double precision not null,
  applicant_working_days double precision not null,
  elapsed_days double precision not null,
  -- [{level, departmentCode, occurredOn}]
  cards jsonb not null,
  -- [{level, departmentCode, ratedOn, answerDueOn, answeredOn}]
  ratings jsonb not null,
  primary key (tenant_id, case_id),
  unique (tenant_id, number),
  foreign key (tenant_id, destruction_id) references destructions (tenant_id, id),
  foreign key (tenant_id, definition_id) references process_definitions (tenant_id, id)
);

create index destroyed_cases_by_closing on destroyed_cases (tenant_id, closed_at);
create index destroyed_cases_of_destruction on destroyed_cases (tenant_id, destruction_id);

-- What is left of an issued document or a disclosure of a destroyed case, so that whoever holds the paper can still ask
-- whether it is genuine: no addressee and nothing it states.
create table destroyed_documents (
  tenant_id text not null references tenants (id),
  number text not null,
  -- Of the document or the disclosure.
  of_id uuid not null,
  case_id uuid not null,
  title text not null,
  title_en text not null,
  organ text not null,
  issued_at timestamptz not null,
  valid_until date,
  statement_hash text,
  file_hashes text[] not null,
  check_code text not null,
  withdrawn boolean not null,
  primary key (tenant_id, number),
  foreign key (tenant_id, case_id) references destroyed_cases (tenant_id, case_id)
);

create index destroyed_documents_of_case on destroyed_documents (tenant_id, case_id);

-- Which ended cases of a procedure are older than its retention?
create index cases_by_end on cases (tenant_id, definition_key, ended_at, id) where ended_at is not null;

-- What hangs on a case is found by its case: without these each case that is destroyed would read whole tables, to erase and
-- to make sure that nothing is left that refers to what is erased.
create index user_tasks_of_instance on user_tasks (tenant_id, instance_id);
create index incidents_of_instance on incidents (tenant_id, instance_id);
create index jobs_of_case on jobs (tenant_id, case_id);
create index documents_of_disclosure on documents (tenant_id, disclosure_id);
create index clock_suspensions_of_document on clock_suspensions (tenant_id, document_id);
create index supervision_cards_of_case on supervision_cards (tenant_id, case_id);
create index notices_of_case on notices (tenant_id, case_id);
create index complaints_of_case on complaints (tenant_id, case_id) where case_id is not null;
create index task_signers_of_case on task_signers (tenant_id, case_id);
create index batch_items_of_case on batch_items (tenant_id, case_id);
create index prints_of_content on prints (content_hash);
