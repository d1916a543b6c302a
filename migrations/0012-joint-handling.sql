-- A joint application 联合申请 is one form and one receipt for several procedures of one project (行政许可法 26).
create table applications (
  tenant_id text not null references tenants (id),
  id uuid not null,
  -- e.g. LH-2026-00012
  number text not null,
  project_id uuid not null,
  applicant_id uuid not null,
  -- Answers to the applicant and owns the outer limit (首办部门负责制).
  lead_department text not null,
  form jsonb not null,
  -- TOGETHER: one result when all are decided; AS_READY: each result when it is there.
  delivery text not null check (delivery in ('TOGETHER', 'AS_READY')),
  receipt_document_id uuid not null,
  received_at timestamptz not null,
  effective_receipt_on date not null,
  -- The day of the unified acceptance, from which the outer limit counts (R-CLK-50).
  accepted_on date,
  -- When the one result was delivered.
  delivered_at timestamptz,
  created_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, project_id) references projects (tenant_id, id)
);

-- A case that was opened by a joint application, in the order in which its procedures were named.
create table application_cases (
  tenant_id text not null,
  application_id uuid not null,
  case_id uuid not null,
  position integer not null,
  primary key (tenant_id, application_id, case_id),
  unique (tenant_id, case_id),
  foreign key (tenant_id, application_id) references applications (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- A visit that departments make to a site together; for one purpose there is one, unless a reason is on record.
create table site_visits (
  tenant_id text not null,
  id uuid not null,
  case_id uuid not null,
  purpose text not null,
  visit_on date not null,
  reason text,
  arranged_by uuid,
  arranged_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- Which visits of a case had the same purpose?
create index site_visits_of_case on site_visits (tenant_id, case_id, purpose);

-- A region that took over the precedent by which an answer outside the four, or a refusal without its reason, is consent
-- (R-CLK-51); a region without a row has such an answer refused.
create table opinion_rules (
  tenant_id text not null references tenants (id),
  region_code text not null,
  legal_basis text not null,
  primary key (tenant_id, region_code)
);

-- What a department said after its silence had been taken for consent: kept, and without effect on the result.
alter table opinions add column is_remark boolean not null default false;
-- The case whose result still holds for this one.
alter table opinions add column carried_from uuid;
