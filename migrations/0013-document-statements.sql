-- What a document says besides its rows, so that it can be printed and verified: documents issued earlier have none of it.
alter table documents add column template_version integer;
-- The issuing organ, as the head of the page names it.
alter table documents add column organ text;
-- With the number it lets whoever holds the paper ask whether it is genuine.
alter table documents add column check_code text;
-- SHA-256 of what is stated; it stands on the paper, whatever form the paper has.
alter table documents add column statement_hash text;

-- The PDF of a document or a disclosure, made when it was first asked for; the layout counts up when paper looks different.
create table prints (
  tenant_id text not null references tenants (id),
  -- Of the document or the disclosure.
  of_id uuid not null,
  layout integer not null,
  content_hash text not null,
  size_bytes bigint not null,
  printed_at timestamptz not null,
  primary key (tenant_id, of_id, layout)
);

-- A delivery: the first time a document reached the applicant it is addressed to, and how (行政许可法 44).
create table document_deliveries (
  tenant_id text not null,
  document_id uuid not null,
  kind text not null check (kind in ('ONLINE', 'COUNTER', 'MAIL')),
  recipient text not null,
  delivered_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- The number of the parcel, for mail.
  remark text,
  -- The proof of delivery (D22); an opening online is its own proof.
  proof_id uuid,
  primary key (tenant_id, document_id),
  foreign key (tenant_id, document_id) references documents (tenant_id, id)
);
