-- Where in the file the defect of a rejected material is: {documentId, fileName, page, area}, the area as fractions of the page.
-- It is told only while the material is rejected.
alter table materials add column place jsonb;
