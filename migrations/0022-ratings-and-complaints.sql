-- A rating 好差评 is what an applicant says about one service act of a case, once; a bad one must get an answer.
create table ratings (
  tenant_id text not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  act text not null check (act in ('INTAKE', 'CORRECTION', 'RESULT')),
  -- Whose act it was.
  department_code text not null,
  -- 5 very satisfied … 1 very dissatisfied
  level integer not null check (level between 1 and 5),
  comment text,
  rated_by uuid not null,
  rated_at timestamptz not null,
  -- Set for bad ones only: looked into by the first, put right by the second.
  answer_due_on date,
  rectify_due_on date,
  substantiated boolean,
  answer text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  -- What the applicant says after the answer, once.
  level_after integer check (level_after between 1 and 5),
  comment_after text,
  rated_again_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, act),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- Which bad ratings of a department still wait for their answer?
create index ratings_to_answer on ratings (tenant_id, department_code, answer_due_on) where answered_at is null and level <= 2;
create index ratings_by_time on ratings (tenant_id, rated_at, id);

-- A complaint 投诉 about a demand, a delay or a manner; the unit it is about never sees who complains.
create table complaints (
  tenant_id text not null references tenants (id),
  id uuid not null,
  number text not null,
  -- With the number it lets whoever complained follow the complaint without logging in.
  query_code text not null,
  kind text not null,
  body text not null,
  department_code text,
  definition_key text,
  -- The row of the list that must not be asked for.
  row_id text,
  case_id uuid,
  -- Empty when it is anonymous.
  complainant text,
  contact text,
  applicant_id uuid,
  filed_at timestamptz not null,
  accept_due_on date not null,
  state text not null check (state in ('FILED', 'ACCEPTED', 'NOT_ACCEPTED', 'ANSWERED')),
  decided_at timestamptz,
  decision_reason text,
  answer_due_on date,
  substantiated boolean,
  answer text,
  answered_at timestamptz,
  handled_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

create index complaints_by_time on complaints (tenant_id, filed_at, id);
create index complaints_of_applicant on complaints (tenant_id, applicant_id, filed_at) where applicant_id is not null;
