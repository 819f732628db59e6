create table signatures.signature (
  id            uuid primary key,
  document      text not null,
  format        text not null check (format in ('pdf', 'xml', 'cms')),
  owner_kind    text not null check (owner_kind in ('person', 'organisation', 'system')),
  owner         text not null,
  certificate   text not null,
  custody       text not null check (custody in ('server', 'token', 'remote', 'desktop')),
  authority     text check (authority in ('KT.', 'TL.', 'TUQ.', 'TM.', 'Q.')),
  principal     text,
  delegation_id uuid,
  requested_by  text not null,
  sha256_before bytea not null,
  sha256_after  bytea not null,
  level         text not null check (level in ('B', 'T', 'LT')),
  revocation    text not null check (revocation in ('good', 'unknown')),
  signed_at     timestamptz not null,
  check ((authority is null) = (principal is null)),
  check (delegation_id is null or authority is not null)
);
comment on table signatures.signature is 'Every signature that was made here, with whose key, in whose place and on whose deed; append-only';
comment on column signatures.signature.document is 'Kind and id of what was signed, as its module names it: paper:0198…';
comment on column signatures.signature.certificate is 'SHA-256 of the certificate, hexadecimal';
comment on column signatures.signature.custody is 'Where the private key lives';
comment on column signatures.signature.authority is 'How the signer stands in for another (Decree 30, annex I, part II, 7)';
comment on column signatures.signature.principal is 'Title of whom the signer stands in for';
comment on column signatures.signature.delegation_id is 'Null where the position itself says so';
comment on column signatures.signature.requested_by is 'Account on whose deed it happened';
comment on column signatures.signature.level is 'What was reached: with a time-stamp (T), with validation data (LT)';
comment on column signatures.signature.revocation is 'What was known of the certificate when it signed; a revoked one does not sign';
create index signature_of_document on signatures.signature (document, signed_at);
create trigger signature_append_only before update or delete or truncate on signatures.signature
  for each statement execute function kernel.refuse_change();
