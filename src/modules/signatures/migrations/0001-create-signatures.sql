create schema signatures;
comment on schema signatures is 'Keys that the server signs with, and their certificates';

create table signatures.key (
  id                 uuid primary key,
  owner_kind         text not null check (owner_kind in ('person', 'organisation', 'system')),
  owner              text not null,
  algorithm          text not null check (algorithm in ('P-256', 'RSA-3072')),
  sealed_private_key bytea not null,
  state              text not null check (state in ('requested', 'active', 'retired')),
  certificate        bytea,
  issuers            bytea[] not null default '{}',
  valid_to           timestamptz,
  created_at         timestamptz not null,
  check ((certificate is null) = (state = 'requested')),
  check ((certificate is null) = (valid_to is null))
);
comment on table signatures.key is 'A key that the server holds for its owner; the private half is never in the clear outside of the memory of the process that signs';
comment on column signatures.key.owner is 'Account of the person, code of the organisation, or name of the system part';
comment on column signatures.key.sealed_private_key is 'PKCS #8, AES-256-GCM under a key derived from a secret of the state folder: nonce (12), tag (16), ciphertext; bound to the id of the row';
comment on column signatures.key.state is 'requested: the authority has not certified it yet; retired: another key took its place';
comment on column signatures.key.certificate is 'DER';
comment on column signatures.key.issuers is 'DER, from the issuer upwards, without the root';
comment on column signatures.key.valid_to is 'Of the certificate';
create unique index key_in_use on signatures.key (owner_kind, owner) where state = 'active';
