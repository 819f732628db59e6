create schema organisations;
comment on schema organisations is 'Directory of organisations and territory over time; loaded from data/, changed only by a new version of it';

create table organisations.organisation (
  id                    uuid primary key default gen_random_uuid(),
  code                  text not null check (length(code) <= 35),
  old_code              text,
  name                  text not null,
  name_en               text,
  kind                  text not null check (kind in
    ('ministry', 'government-agency', 'province-committee', 'commune-committee', 'police', 'service-centre')),
  level                 smallint not null check (level between 1 and 4),
  parent_code           text,
  territorial_unit_code text,
  office_hours          text not null,
  valid_from            date not null,
  valid_to              date check (valid_to > valid_from),
  basis                 text not null,
  confidence            text not null check (confidence in ('verified', 'secondary', 'unconfirmed', 'synthetic')),
  unique (code, valid_from)
);
comment on table organisations.organisation is 'An organisation in one state of its name and territory: (code, valid from), never a bare code';
comment on column organisations.organisation.code is 'Identification code, Decision 20/2020/QĐ-TTg; never parsed for the hierarchy';
comment on column organisations.organisation.old_code is 'Code of QCVN 102:2016/BTTTT, 000.00.00.H57; documents sent before 2021 carry it';
comment on column organisations.organisation.territorial_unit_code is 'Unit of the map in force at valid_from; null for central agencies';
comment on column organisations.organisation.office_hours is 'Id of the office hours of the law floor by which its clocks run';
comment on column organisations.organisation.valid_to is 'First day on which this state is no longer in force; null while it is';
comment on column organisations.organisation.confidence is 'synthetic: made up for the demonstration in the official grammar';
create index organisation_old_code on organisations.organisation (old_code) where old_code is not null;
create index organisation_parent on organisations.organisation (parent_code) where parent_code is not null;
create index organisation_territory on organisations.organisation (territorial_unit_code) where territorial_unit_code is not null;

create table organisations.unit (
  id                uuid primary key default gen_random_uuid(),
  organisation_code text not null,
  code              text not null,
  name              text not null,
  name_en           text,
  valid_from        date not null,
  valid_to          date check (valid_to > valid_from),
  basis             text not null,
  confidence        text not null check (confidence in ('verified', 'secondary', 'unconfirmed', 'synthetic')),
  unique (organisation_code, code, valid_from)
);
comment on table organisations.unit is 'Part of an organisation without a code in the national list: a team, a one-stop desk';
comment on column organisations.unit.code is 'Short name inside the organisation, e.g. one-stop-desk';

create table organisations.territorial_unit (
  code        text not null check (code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
  name        text not null,
  kind        text not null check (kind in ('province', 'city', 'urban-district', 'rural-district', 'town', 'provincial-city',
    'commune', 'ward', 'township', 'special-zone')),
  parent_code text,
  accent_key  text not null,
  search_key  text not null,
  valid_from  date not null,
  valid_to    date check (valid_to > valid_from),
  basis       text not null,
  confidence  text not null check (confidence in ('verified', 'secondary', 'unconfirmed')),
  primary key (code, valid_from)
);
comment on table organisations.territorial_unit is 'A territorial unit in one state of its name and kind: (code, valid from), never a bare code';
comment on column organisations.territorial_unit.code is '2 digits: province; 3: district, until 30/06/2025 only; 5: commune';
comment on column organisations.territorial_unit.name is 'Official spelling without the kind word';
comment on column organisations.territorial_unit.accent_key is 'Lower case with all marks, tone marks in canonical place: Hoà and Hòa are one';
comment on column organisations.territorial_unit.search_key is 'Lower case without marks';
create index territorial_unit_parent on organisations.territorial_unit (parent_code);
create index territorial_unit_search on organisations.territorial_unit (search_key text_pattern_ops);

create table organisations.territorial_change (
  old_code     text not null,
  new_code     text not null,
  effective_on date not null,
  extent       text not null check (extent in ('full', 'partial')),
  basis        text not null,
  confidence   text not null check (confidence in ('verified', 'secondary', 'unconfirmed')),
  primary key (old_code, new_code, effective_on)
);
comment on table organisations.territorial_change is 'Where a unit went: merged, divided, renamed or changed in kind';
comment on column organisations.territorial_change.extent is 'partial: the old unit was divided; its share is not known';
create index territorial_change_new on organisations.territorial_change (new_code);

create table organisations.loaded_file (
  name      text primary key,
  sha256    text not null,
  loaded_at timestamptz not null default now()
);
comment on table organisations.loaded_file is 'Checksums of the files under data/ that were loaded, so that the next start reads nothing';
