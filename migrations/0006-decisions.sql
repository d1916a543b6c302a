-- {fileName: DMN XML}: the decision models that came with the version, and that its business rule tasks evaluate.
alter table process_definitions add column decisions jsonb not null default '{}';
alter table definition_drafts add column decisions jsonb not null default '{}';
