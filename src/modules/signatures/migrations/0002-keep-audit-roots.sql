create table signatures.audit_root (
  size      bigint primary key check (size > 0),
  root      bytea not null,
  statement bytea not null,
  cms       bytea not null,
  made_at   timestamptz not null
);
comment on table signatures.audit_root is 'Roots of the Merkle tree over the audit log, signed by the platform and time-stamped; append-only, and each names the one before';
comment on column signatures.audit_root.size is 'Over the first so many entries of the chain';
comment on column signatures.audit_root.root is 'SHA-256, as in RFC 6962 2.1';
comment on column signatures.audit_root.statement is 'The signed bytes: canonical JSON that a person can read';
comment on column signatures.audit_root.cms is 'CAdES-T over the statement, detached, with its certificates';
create trigger audit_root_append_only before update or delete or truncate on signatures.audit_root
  for each statement execute function kernel.refuse_change();
