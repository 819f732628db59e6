alter table signatures.key
  add column custody text not null default 'server' check (custody in ('server', 'token', 'remote', 'desktop')),
  add column reference text,
  add column public_key bytea,
  alter column sealed_private_key drop not null,
  drop constraint key_algorithm_check,
  add constraint key_algorithm_check check (algorithm in ('P-256', 'RSA-2048', 'RSA-3072', 'RSA-4096')),
  add constraint key_sealed_where_held check ((custody = 'server') = (sealed_private_key is not null)),
  add constraint key_known_where_elsewhere check ((custody = 'server') = (public_key is null)),
  add constraint key_reference_check check ((custody in ('token', 'remote')) = (reference is not null));
alter table signatures.key alter column custody drop default;
comment on table signatures.key is 'A key that somebody signs with; the private half of one that the server holds is never in the clear outside of the memory of the process that signs';
comment on column signatures.key.custody is 'Where the private half lives: sealed in this row, in a PKCS #11 token of the server, at a remote signing service, at the officer''s desk';
comment on column signatures.key.reference is 'token: CKA_ID, hexadecimal; remote: id of the credential';
comment on column signatures.key.public_key is 'SubjectPublicKeyInfo, DER; of a key held here it follows from the private half';

create table signatures.signing_session (
  id              uuid primary key,
  key_id          uuid not null references signatures.key,
  purpose         text not null,
  deed            jsonb not null,
  signatory       text not null,
  field           text,
  document        bytea,
  downloads       integer not null default 0,
  state           text not null check (state in ('open', 'signed', 'expired')),
  refusal         text,
  signed_document bytea,
  opened_at       timestamptz not null,
  expires_at      timestamptz not null,
  signed_at       timestamptz,
  check ((state = 'open') <= (document is not null)),
  check ((state = 'signed') = (signed_at is not null))
);
comment on table signatures.signing_session is 'A document that waits for somebody to sign it with a device at their own desk';
comment on column signatures.signing_session.purpose is 'What the module that opened it will do with the signed document; travels in the event';
comment on column signatures.signing_session.deed is 'What the log of signatures says about the signature: as whom, which document, on whose deed, in whose place';
comment on column signatures.signing_session.signatory is 'Account of the person at whose desk it is signed; nobody else sees the session';
comment on column signatures.signing_session.field is 'Field of the form that the signature must fill; null: anywhere';
comment on column signatures.signing_session.document is 'PDF as it was handed out; gone when the session is over';
comment on column signatures.signing_session.downloads is 'Each address serves once; the next one is derived from this number';
comment on column signatures.signing_session.refusal is 'Why the file that came back last was not taken: a code of errors.ts';
comment on column signatures.signing_session.signed_document is 'Until the module that waits had thirty days to take it';
