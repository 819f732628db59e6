create schema credentials;
comment on schema credentials is 'Verifiable credentials on people''s phones: offers, what was given out, status lists, checks';

create table credentials.offer (
  id               uuid primary key,
  person_id        uuid not null,
  account_id       text not null,
  created_at       timestamptz not null,
  expires_at       timestamptz not null,
  wrong_pins       smallint not null default 0,
  wallet_key       text,
  token_expires_at timestamptz,
  closed_at        timestamptz,
  check ((wallet_key is null) = (token_expires_at is null))
);
comment on table credentials.offer is 'An invitation to fetch the licence into a wallet: one use, ten minutes. Code, PIN and token are computed from the id under a secret of the state folder, so none of them is kept';
comment on column credentials.offer.wrong_pins is 'The third closes the offer';
comment on column credentials.offer.wallet_key is 'SHA-256 thumbprint (RFC 7638) of the key to which the access token is bound (RFC 9449)';
comment on column credentials.offer.closed_at is 'Replaced by a newer offer, or its PIN was guessed at';
create index offer_person on credentials.offer (person_id, created_at);

create table credentials.used_once (
  digest     bytea primary key,
  expires_at timestamptz not null
);
comment on table credentials.used_once is 'Nonces and proofs that were used and would still be in time: a second use is refused';
create index used_once_expiry on credentials.used_once (expires_at);

create table credentials.status_list (
  number     integer primary key,
  created_at timestamptz not null
);
comment on table credentials.status_list is 'A published list (Token Status List); its size stands in code';

create table credentials.credential (
  id           uuid primary key,
  person_id    uuid not null,
  offer_id     uuid not null references credentials.offer,
  format       text not null check (format in ('mso_mdoc', 'dc+sd-jwt')),
  licence_id   uuid not null,
  card_serial  text not null,
  holder_key   text not null,
  status_list  integer not null references credentials.status_list,
  status_index integer not null,
  issued_at    timestamptz not null,
  valid_until  timestamptz not null check (valid_until > issued_at),
  state        text not null check (state in ('valid', 'suspended', 'revoked')),
  reason       text check (reason in ('owner', 'card-replaced', 'licence-withheld', 'licence-revoked')),
  changed_at   timestamptz not null,
  unique (status_list, status_index),
  unique (offer_id, format),
  check ((state = 'valid') = (reason is null))
);
comment on table credentials.credential is 'A licence given to a wallet; its content stays in the register and in the wallet';
comment on column credentials.credential.holder_key is 'SHA-256 thumbprint (RFC 7638) of the key in the wallet';
comment on column credentials.credential.status_index is 'Random, so that the list tells nothing about order of issue';
comment on column credentials.credential.state is 'Suspended while the licence is withheld; revoked for ever';
create index credential_person on credentials.credential (person_id, issued_at);
create index credential_licence on credentials.credential (licence_id) where state <> 'revoked';

create table credentials.licence_check (
  id           uuid primary key,
  organisation text not null,
  official_id  text not null,
  question     text not null check (question in ('whole-licence', 'may-drive')),
  class        text check ((class is not null) = (question = 'may-drive')),
  nonce        text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  answered_at  timestamptz,
  result       jsonb check ((result is null) or (answered_at is not null))
);
comment on table credentials.licence_check is 'An official asks a phone for a licence; the row goes when it expires, with what was shown';
comment on column credentials.licence_check.result is 'Findings and the values disclosed, for the page of the official; never the presentation itself';
