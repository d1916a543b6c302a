-- A file may be handed in for a field of a form instead of a row of a list: the form of a task, or, without one, the form an
-- application is handed in with, whose list it names.
alter table documents
  -- Key of the field; `table.column` in a table of the form.
  add column field_key text,
  add column task_id uuid,
  add constraint documents_of_row_or_field check (row_id is null or field_key is null);

-- Which files were handed in with the form of a task?
create index documents_of_task on documents (tenant_id, task_id) where task_id is not null;
