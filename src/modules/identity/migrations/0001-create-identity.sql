create schema identity;
comment on schema identity is 'Who uses the platform: accounts, positions of officials, sessions; proof of identity is the providers'' affair';

create table identity.account (
  id           uuid primary key,
  kind         text not null check (kind in ('person', 'official')),
  issuer       text not null,
  subject      text not null,
  name         text not null,
  personal_id  text check (personal_id ~ '^[0-9]{12}$'),
  person_id    uuid,
  official_id  text,
  email        text,
  phone        text,
  language     text not null check (language in ('vi', 'en')),
  created_at   timestamptz not null,
  signed_in_at timestamptz not null,
  unique (issuer, subject)
);
comment on table identity.account is 'Somebody who has signed in at least once; its id is the actor id in every audit entry';
comment on column identity.account.subject is 'The provider''s opaque name of the account (claim sub); with the issuer it is the identity, nothing else is';
comment on column identity.account.personal_id is 'Only for matching with the population register; views show the last three digits at most';
comment on column identity.account.person_id is 'The person in the population register, when one was matched';
comment on column identity.account.official_id is 'Staff code as the organisation''s provider gives it';
create index account_person on identity.account (person_id) where person_id is not null;

create table identity.position (
  id           uuid primary key,
  account_id   uuid not null references identity.account,
  organisation text not null check (length(organisation) <= 35),
  role         text not null,
  title        text,
  valid_from   timestamptz not null,
  valid_to     timestamptz check (valid_to >= valid_from)
);
comment on table identity.position is 'Which roles an official holds in which organisation, over time, as the organisation''s provider said at each sign-in';
comment on column identity.position.valid_to is 'First moment at which it is no longer held; null while it is';
create unique index position_held on identity.position (account_id, organisation, role) where valid_to is null;
create index position_role on identity.position (organisation, role) where valid_to is null;

create table identity.session (
  id              uuid primary key,
  account_id      uuid not null references identity.account,
  token_hash      bytea not null unique,
  organisation    text,
  assurance_level smallint check (assurance_level in (1, 2)),
  user_agent      text,
  opened_at       timestamptz not null,
  last_seen_at    timestamptz not null,
  expires_at      timestamptz not null,
  ended_at        timestamptz,
  end_reason      text check (end_reason in ('signed-out', 'replaced', 'ended-by-owner')),
  check ((ended_at is null) = (end_reason is null))
);
comment on table identity.session is 'A signed-in browser; it lives here and nowhere else, so that ending it takes effect at the next request';
comment on column identity.session.token_hash is 'SHA-256 of the cookie''s 256 random bits: a copy of this table opens no session';
comment on column identity.session.organisation is 'The one the official acts for; null for persons, and for officials of several who have not chosen yet';
comment on column identity.session.assurance_level is 'Level of electronic identification, Decree 69/2024/ND-CP; null for officials';
comment on column identity.session.last_seen_at is 'Exact to a minute: not every request writes';
create index session_account on identity.session (account_id, opened_at);

create table identity.sign_in (
  state_hash    bytea primary key,
  browser_hash  bytea not null,
  provider      text not null check (provider in ('citizen', 'official')),
  nonce         text not null,
  code_verifier text not null,
  return_path   text not null,
  started_at    timestamptz not null,
  expires_at    timestamptz not null
);
comment on table identity.sign_in is 'A sign-in on its way to a provider and back; taken out when it comes back, so that no answer counts twice';
comment on column identity.sign_in.browser_hash is 'SHA-256 of a cookie: an answer that arrives in another browser is refused (sign-in forced upon a stranger)';
