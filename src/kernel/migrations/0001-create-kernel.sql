create schema kernel;
comment on schema kernel is 'What every module needs and none owns: audit, outbox, timers, files, repeated requests';

create table kernel.audit_entry (
  id           bigint generated always as identity primary key,
  occurred_at  timestamptz not null,
  event        text not null,
  outcome      text not null check (outcome in ('done', 'refused')),
  actor_kind   text not null,
  actor_id     text not null,
  organisation text,
  subject      text,
  detail       jsonb not null,
  request_id   text not null,
  digest       bytea not null
);
comment on table kernel.audit_entry is 'What was done or refused, by whom; append-only, refusals included';
comment on column kernel.audit_entry.event is 'The audit event that the operation declares, e.g. dossier-accepted';
comment on column kernel.audit_entry.subject is 'What it was done to: kind and internal id, e.g. dossier:0198…';
comment on column kernel.audit_entry.detail is 'Further facts as ids and codes; no personal data';
comment on column kernel.audit_entry.digest is 'SHA-256 over the canonical form of the row';
create index audit_entry_subject on kernel.audit_entry (subject, id) where subject is not null;
create index audit_entry_actor on kernel.audit_entry (actor_id, id);

create table kernel.audit_unsealed (
  entry_id bigint primary key references kernel.audit_entry
);
comment on table kernel.audit_unsealed is 'Entries not yet in the chain; a queue, so that a writing transaction never waits for the head of the chain';

create table kernel.audit_link (
  position      bigint primary key,
  entry_id      bigint not null unique references kernel.audit_entry,
  previous_hash bytea not null,
  hash          bytea not null
);
comment on table kernel.audit_link is 'The hash chain over the entries in the order in which they became visible; hash = SHA-256(previous_hash || digest)';

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on kernel.audit_entry
  for each statement execute function kernel.refuse_change();
create trigger audit_link_append_only before update or delete or truncate on kernel.audit_link
  for each statement execute function kernel.refuse_change();

create table kernel.outbox (
  id         uuid primary key,
  event      text not null,
  payload    jsonb not null,
  emitted_at timestamptz not null,
  relayed_at timestamptz
);
comment on table kernel.outbox is 'Events written in the transaction that caused them; the relay hands each to the job queues of its subscribers';
create index outbox_waiting on kernel.outbox (id) where relayed_at is null;

create table kernel.handled_event (
  event_id   uuid not null,
  subscriber text not null,
  primary key (event_id, subscriber)
);
comment on table kernel.handled_event is 'Written in the transaction of the handler: an event delivered twice has its effect once';

create table kernel.timer (
  id         uuid primary key,
  name       text not null,
  subject    text not null,
  fire_at    timestamptz not null,
  payload    jsonb not null,
  attempts   integer not null default 0,
  failed_at  timestamptz,
  fired_at   timestamptz,
  unique (name, subject)
);
comment on table kernel.timer is 'Things to do at a moment in time; one for each name and subject, so that setting it again moves it';
comment on column kernel.timer.fired_at is 'Set in the transaction of the handler';
create index timer_due on kernel.timer (fire_at) where fired_at is null;

create table kernel.repeated_request (
  actor_id   text not null,
  operation  text not null,
  key        text not null,
  output     jsonb,
  created_at timestamptz not null,
  primary key (actor_id, operation, key)
);
comment on table kernel.repeated_request is 'Answers of commands that came with an idempotency key; the same key gets the same answer and changes nothing';

create table kernel.file (
  sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes      bigint not null check (bytes > 0),
  stored_at  timestamptz not null
);
comment on table kernel.file is 'Contents kept under their own digest; which module refers to them is the module''s affair';
comment on column kernel.file.media_type is 'Found in the content (magic bytes), never taken from the sender';
