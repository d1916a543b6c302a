-- The department whose step a clock counts; null for a clock of the case (R-CLK-34).
alter table clocks add column department_code text;

update clocks
set department_code = t.department_code
from user_tasks t
where t.tenant_id = clocks.tenant_id and t.id = clocks.task_id;

-- The sub-case of a joint procedure that stands still; null when the whole case does (R-CLK-34).
alter table clock_suspensions add column department_code text;
-- Since when the sub-case holds up the whole case, being on its critical path; null while it does not.
alter table clock_suspensions add column outer_from timestamptz;
-- The suspension it goes on from, with a notice of its own (R-CLK-32).
alter table clock_suspensions add column prolongs_id uuid;

-- The calendar a timer in legal days was counted by; null for plain civil time and for timers hung on a clock.
alter table timers add column calendar_revision integer;

-- Which timers were counted by an earlier calendar?
create index timers_counted_earlier on timers (tenant_id, calendar_revision, root_id) where calendar_revision is not null;

-- Who answered a card for its department.
alter table supervision_cards add column answered_by uuid;

-- Why a limit was broken, told to everybody (L-YS 36): the promise once, the statute once.
create table overdue_reasons (
  tenant_id text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('STATUTORY', 'PROMISED')),
  reason text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, kind),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

-- Points taken from a department for a recorded fact (S-31); a draft until the department has been heard.
create table point_entries (
  tenant_id text not null,
  id uuid not null,
  department_code text not null,
  case_id uuid not null,
  card_id uuid not null,
  rule text not null,
  points integer not null,
  status text not null check (status in ('DRAFT', 'CONFIRMED', 'APPEALED', 'CANCELLED')),
  occurred_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  -- A department is late once in a case, however many limits it breaks.
  unique (tenant_id, case_id, department_code, rule),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

create index point_entries_of_department on point_entries (tenant_id, department_code, occurred_on);

-- A published local rule an authority has adopted for one procedure; without one nothing is approved by silence (§1.7).
create table local_rules (
  tenant_id text not null references tenants (id),
  procedure_key text not null,
  policy text not null check (policy in ('LOCAL_AUTO_APPROVE')),
  citation text not null,
  published_on date not null,
  adopted_by uuid not null,
  adopted_at timestamptz not null,
  primary key (tenant_id, procedure_key, policy)
);
