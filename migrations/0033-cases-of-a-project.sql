-- Which cases are of this project? By the project alone: led by the tenant, as other keys are, it would be taken for the key
-- of the table by a plan made while there are no cases yet.
drop index cases_of_project;
create index cases_of_project on cases (project_id);
