create schema dossiers;
comment on schema dossiers is 'One-stop dossiers: drafts, the history of each dossier and its projection';

create table dossiers.draft (
  id                uuid primary key,
  owner_user        text not null,
  helper_user       text,
  organisation      text,
  person_id         uuid not null,
  consent           jsonb,
  procedure_code    text not null,
  procedure_version integer not null,
  case_code         text,
  answers           jsonb not null,
  provided          jsonb not null,
  version           integer not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  expires_at        timestamptz not null
);
comment on table dossiers.draft is 'A dossier not yet submitted; resumable on any device of its owner until it expires';
comment on column dossiers.draft.owner_user is 'Who may go on with it: the account of the applicant, or of the helper at the desk';
comment on column dossiers.draft.helper_user is 'The official who fills it in for the person; null when the person does it';
comment on column dossiers.draft.consent is 'How and when the person agreed to be helped';
comment on column dossiers.draft.provided is 'Values that registers gave, with source and time';
create index draft_owner on dossiers.draft (owner_user, updated_at desc);
create index draft_expiry on dossiers.draft (expires_at);

create table dossiers.draft_file (
  draft_id  uuid not null references dossiers.draft on delete cascade,
  part_code text not null,
  sha256    text not null,
  name      text not null check (length(name) <= 200),
  bytes     bigint not null,
  media_type text not null,
  primary key (draft_id, part_code, sha256)
);
comment on table dossiers.draft_file is 'Files attached to a draft, by part of the procedure; the contents are the kernel''s';

create table dossiers.dossier (
  id                     uuid primary key,
  version                integer not null,
  state                  text not null check (state in ('registered', 'accepted', 'refused', 'processing', 'awaiting-supplement',
    'awaiting-payment', 'withdrawn', 'stopped', 'resolved', 'returned')),
  code                   text unique,
  procedure_code         text not null,
  procedure_version      integer not null,
  submitter_user         text not null,
  subject_person         uuid not null,
  receiving_point        text not null,
  competent_organisation text not null,
  step                   text,
  step_role              text,
  assignee               text,
  submitted_at           timestamptz not null,
  due_at                 timestamptz,
  ended_at               timestamptz,
  search_key             text not null,
  facts                  jsonb not null
);
comment on table dossiers.dossier is 'Projection of the history: facts is the whole dossier, the other columns are what lists filter by';
comment on column dossiers.dossier.version is 'Number of the last event; what a command saw must still be current';
comment on column dossiers.dossier.code is 'Official code, drawn in the transaction that accepts; null before';
comment on column dossiers.dossier.subject_person is 'Chủ hồ sơ, as the id of the population register';
comment on column dossiers.dossier.due_at is 'Null while the clock does not run: before acceptance and during a pause';
comment on column dossiers.dossier.search_key is 'Code and names without marks';
create index dossier_work on dossiers.dossier (competent_organisation, step_role, due_at) where ended_at is null;
create index dossier_intake on dossiers.dossier (receiving_point, submitted_at) where state = 'registered';
create index dossier_person on dossiers.dossier (subject_person, submitted_at desc);
create index dossier_submitter on dossiers.dossier (submitter_user, submitted_at desc);
create index dossier_assignee on dossiers.dossier (assignee, due_at) where ended_at is null and assignee is not null;
create index dossier_list on dossiers.dossier (competent_organisation, submitted_at desc);
create extension if not exists pg_trgm with schema public;
create index dossier_search on dossiers.dossier using gin (search_key public.gin_trgm_ops);

create table dossiers.event (
  dossier_id   uuid not null references dossiers.dossier,
  sequence     integer not null,
  kind         text not null,
  occurred_at  timestamptz not null,
  actor_kind   text not null,
  actor_id     text not null,
  organisation text,
  body         jsonb not null,
  primary key (dossier_id, sequence)
);
comment on table dossiers.event is 'The history: what happened to a dossier, in order; append-only. Everything else about a dossier is computed from it';
create trigger event_append_only before update or delete or truncate on dossiers.event
  for each statement execute function kernel.refuse_change();

create table dossiers.paper (
  id         uuid primary key,
  dossier_id uuid not null references dossiers.dossier,
  form       text not null check (form in ('01', '02', '03', '04', '05', '06', '07', 'result')),
  serial     integer not null,
  issued_at  timestamptz not null,
  facts      jsonb not null
);
comment on table dossiers.paper is 'An issued form of Circular 03/2025/TT-VPCP as the facts it states; the PDF is drawn from them, the same each time';
create index paper_dossier on dossiers.paper (dossier_id, issued_at);

create table dossiers.counter (
  organisation text not null,
  name         text not null,
  last         integer not null,
  primary key (organisation, name)
);
comment on table dossiers.counter is 'Running numbers of an organisation: dossier codes of a day, forms and results of a year. The row is locked until commit, so numbers have no gap';
