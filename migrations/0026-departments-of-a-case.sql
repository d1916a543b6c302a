-- Which departments take part in this case? Asked when it is erased; the key asks the other way round.
create index case_departments_of_case on case_departments (tenant_id, case_id);
