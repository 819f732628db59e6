create schema registries;
comment on schema registries is 'Population and driving licences: the registers that public services ask instead of the citizen';

create table registries.person (
  id                       uuid primary key,
  personal_id              text not null unique check (personal_id ~ '^[0-9]{12}$'),
  full_name                text not null,
  family_name              text,
  middle_name              text,
  given_name               text not null,
  birth_date               text not null check (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  sex                      text not null check (sex in ('male', 'female')),
  birth_registration_place text not null check (birth_registration_place ~ '^[0-9]{3}$'),
  native_place             text check (native_place ~ '^[0-9]{3}$'),
  ethnic_group             text not null check (ethnic_group ~ '^[0-9]{2}$'),
  nationality              text not null default 'VNM' check (nationality ~ '^[A-Z]{3}$'),
  marital_status           text not null check (marital_status in ('single', 'married', 'divorced', 'widowed')),
  father_id                uuid references registries.person,
  mother_id                uuid references registries.person,
  spouse_id                uuid references registries.person,
  household_id             uuid,
  relation_to_head         text check (relation_to_head in ('head', 'spouse', 'child', 'parent', 'other')),
  permanent_commune        text not null check (permanent_commune ~ '^[0-9]{5}$'),
  permanent_line           text not null,
  current_commune          text not null check (current_commune ~ '^[0-9]{5}$'),
  current_line             text not null,
  phone                    text check (phone ~ '^\+84[0-9]{9}$'),
  card_issued_on           date,
  card_expires_on          date check (card_expires_on > card_issued_on),
  died_on                  date,
  updated_at               timestamptz not null default now(),
  check ((household_id is null) = (relation_to_head is null)),
  check (died_on is null or household_id is null)
);
comment on table registries.person is 'A citizen: the items of Law 26/2023/QH15 art. 9(1) that services built so far ask for';
comment on column registries.person.id is 'Internal key; the personal id never is one and never stands in an address or a log';
comment on column registries.person.personal_id is 'Item 3: 12 digits PPP C YY RRRRRR, no check digit';
comment on column registries.person.full_name is 'Item 1, as on the birth certificate, in NFC';
comment on column registries.person.family_name is 'Null for peoples without family names; not always the first word';
comment on column registries.person.birth_date is 'Item 4: yyyy, yyyy-MM or yyyy-MM-dd; an unknown day or month is not filled up with 01';
comment on column registries.person.birth_registration_place is 'Item 7: place code of the personal ids, the 63 provinces with leading 0 or a country';
comment on column registries.person.native_place is 'Item 8, same codes';
comment on column registries.person.ethnic_group is 'Item 9: 01 to 54, Decision 121-TCTK/PPCĐ of 1979';
comment on column registries.person.nationality is 'Item 11: ISO 3166 alpha-3';
comment on column registries.person.marital_status is 'Item 21';
comment on column registries.person.father_id is 'Item 15, where the father is in the register; mother and spouse likewise';
comment on column registries.person.household_id is 'Items 22 and 23: members of one household share it; null after death';
comment on column registries.person.permanent_commune is 'Item 16: commune in force today, with the line below it';
comment on column registries.person.current_commune is 'Item 18';
comment on column registries.person.phone is 'Item 25, +84 and nine digits';
comment on column registries.person.card_issued_on is 'Item 14: identity card in force; null for children without one';
comment on column registries.person.card_expires_on is 'Null for cards issued at 60 and later, which do not expire (art. 21)';
comment on column registries.person.died_on is 'Item 24';
create index person_household on registries.person (household_id) where household_id is not null;

create table registries.purpose (
  reference    text not null check (length(reference) between 1 and 60),
  organisation text not null,
  person_id    uuid not null references registries.person,
  opened_at    timestamptz not null,
  closed_at    timestamptz check (closed_at >= opened_at),
  primary key (reference, organisation, person_id)
);
comment on table registries.purpose is 'Why an organisation may see a person: opened when it has work on them, closed with that work';
comment on column registries.purpose.reference is 'Code of the dossier';

create table registries.disclosure (
  id           bigint generated always as identity primary key,
  person_id    uuid not null references registries.person,
  disclosed_at timestamptz not null,
  actor_id     text not null,
  organisation text,
  reference    text not null,
  register     text not null check (register in ('population', 'driving-licences')),
  kind         text not null check (kind in ('read', 'matched')),
  request_id   text not null,
  unique (person_id, request_id, register, kind, reference, actor_id)
);
comment on table registries.disclosure is 'Each request in which somebody else saw or checked a person''s record; append-only, shown to the person';
comment on column registries.disclosure.request_id is 'As in the audit log; a request that reads a register twice discloses once';
comment on column registries.disclosure.kind is 'matched: the asker learned only whether what they held was right';
create index disclosure_person on registries.disclosure (person_id, id);

create function registries.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger disclosure_append_only before update or delete or truncate on registries.disclosure
  for each statement execute function registries.refuse_change();
