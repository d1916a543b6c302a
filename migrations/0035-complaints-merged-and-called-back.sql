-- A complaint that tells again what another does is merged into that one (P09.2); whoever left a way to be reached is called
-- back after the answer (P09.10), and one who is not content has it handled once more.
alter table complaints
  add column merged_into uuid,
  add column callback_due_on date,
  add column called_back_at timestamptz,
  add column satisfied boolean,
  add column callback_remark text,
  add column reopened_at timestamptz,
  drop constraint complaints_state_check,
  add constraint complaints_state_check check (state in ('FILED', 'ACCEPTED', 'NOT_ACCEPTED', 'ANSWERED', 'MERGED')),
  add constraint complaints_merged check ((state = 'MERGED') = (merged_into is not null));

-- Who is still to be called back?
create index complaints_to_call_back on complaints (tenant_id, callback_due_on)
  where callback_due_on is not null and called_back_at is null;
