create table signatures.copy (
  id                  uuid primary key,
  organisation        text not null check (length(organisation) <= 35),
  kind                text not null check (kind in ('copy', 'annex')),
  form                text check (form in ('SAO Y', 'SAO LỤC', 'TRÍCH SAO')),
  number_and_notation text check (length(number_and_notation) <= 60),
  file_name           text not null check (length(file_name) <= 200),
  stage               text not null check (stage in ('waiting', 'signed', 'refused')),
  document            bytea,
  original_sha256     text not null,
  content_sha256      text,
  fault               jsonb,
  ordered_by          uuid not null,
  ordered_at          timestamptz not null,
  signed_at           timestamptz,
  check ((kind = 'copy') = (form is not null)),
  check ((kind = 'annex') = (number_and_notation is not null)),
  check ((stage = 'refused') = (document is null)),
  check ((stage = 'signed') = (content_sha256 is not null)),
  check ((stage = 'signed') = (signed_at is not null))
);
comment on table signatures.copy is 'A copy or an annex in a file of its own that the clerk has signed by the organisation (Decree 30/2020/ND-CP, articles 25 to 27 and annex I)';
comment on column signatures.copy.number_and_notation is 'Of the document to which the annex belongs: 15/QĐ-UBND';
comment on column signatures.copy.document is 'PDF to sign, then the signed one, which begins with every byte of it; null when it is not signed';
comment on column signatures.copy.original_sha256 is 'SHA-256 of the PDF that the clerk sent, hexadecimal';
comment on column signatures.copy.content_sha256 is 'SHA-256 of the signed PDF, hexadecimal';
comment on column signatures.copy.fault is 'Why it is not signed: code and a sentence in both languages';
create index copy_of_organisation on signatures.copy (organisation, ordered_at desc, id desc);
