create schema notifications;
comment on schema notifications is 'What people are told: the inbox of the portal, and e-mail that says that something is there';

create table notifications.message (
  id         uuid primary key,
  recipient  text not null,
  key        text not null,
  template   text not null,
  parameters jsonb not null,
  subject    text,
  created_at timestamptz not null,
  read_at    timestamptz,
  unique (recipient, key)
);
comment on table notifications.message is 'A message in somebody''s inbox, as template and parameters: it is put into words in the language of the reader, when it is read';
comment on column notifications.message.recipient is 'Account';
comment on column notifications.message.key is 'Names what happened: the same key tells the same person once, however often a handler runs';
comment on column notifications.message.subject is 'What it is about, e.g. dossier:0198…; the link leads there';
create index message_inbox on notifications.message (recipient, created_at desc, id desc);
create index message_unread on notifications.message (recipient) where read_at is null;

create table notifications.email (
  message_id uuid primary key references notifications.message,
  state      text not null check (state in ('waiting', 'sent', 'refused', 'no-address')),
  settled_at timestamptz,
  check ((state = 'waiting') = (settled_at is null))
);
comment on table notifications.email is 'What became of the e-mail of a message; the address is looked up when it is sent and not kept';
comment on column notifications.email.state is 'waiting: also when every attempt failed, then the job is among the dead letters; refused: the mail server will never take it';

create table notifications.preference (
  account_id text primary key,
  email      boolean not null,
  changed_at timestamptz not null
);
comment on table notifications.preference is 'Channels that somebody chose; the inbox of the portal cannot be switched off, since legal notices arrive there';
