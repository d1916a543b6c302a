-- Who a task is asked of besides whoever has it in hand, and what was asked about it.
alter table user_tasks
  -- The officer it belongs to while, or after, somebody else works on it at the officer's request (委派).
  add column owner_id uuid,
  add column delegation_state text check (delegation_state in ('PENDING', 'RESOLVED')),
  -- For somebody who was added (加签): the row of task_signers; and when the signature is given, null for a further voter.
  add column signer_id uuid,
  add column signing text check (signing in ('BEFORE', 'PARALLEL', 'AFTER')),
  -- How often it was urged (催办).
  add column urged_count integer not null default 0,
  add constraint user_tasks_owner_of_delegation check (delegation_state is null or owner_id is not null),
  add constraint user_tasks_signing check (signing is null or signer_id is not null);

-- What has this officer asked others to work on?
create index user_tasks_delegated_of_owner on user_tasks (tenant_id, owner_id) where delegation_state = 'PENDING';
-- What became of this signer?
create index user_tasks_of_signer on user_tasks (tenant_id, signer_id) where signer_id is not null;

-- A signer is somebody asked to sign before, beside or after a task, or a further voter of a vote: by whom, why, and until when.
create table task_signers (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  -- The activity signed beside: its token, or for a vote that of the whole.
  instance_id uuid not null,
  token text not null,
  account_id uuid not null,
  position text not null check (position in ('BEFORE', 'PARALLEL', 'AFTER', 'VOTE')),
  reason text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);

-- Who was asked to sign beside this activity?
create index task_signers_of_token on task_signers (tenant_id, instance_id, token, added_at);

-- A copy shows a task and its case to somebody who has no part in it (抄送).
create table task_copies (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  task_id uuid not null,
  account_id uuid not null,
  note text,
  sent_by uuid not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, task_id, account_id),
  foreign key (tenant_id, task_id) references user_tasks (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);

-- What was this person sent, and which cases does that show?
create index task_copies_of_account on task_copies (tenant_id, account_id, case_id);

-- A comment is what a person says about a case or one of its tasks, to colleagues or to the applicant as well.
create table comments (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  task_id uuid,
  account_id uuid not null,
  account_name text not null,
  body text not null,
  audience text not null check (audience in ('STAFF', 'APPLICANT')),
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

create index comments_of_case on comments (tenant_id, case_id, written_at);
