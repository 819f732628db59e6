create table signatures.image (
  owner_kind  text not null check (owner_kind in ('person', 'organisation')),
  owner       text not null,
  png         bytea not null check (length(png) <= 204800),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (owner_kind, owner)
);
comment on table signatures.image is 'What a signature shows on paper: the blue handwritten signature of an official, the red seal of an organisation (Decree 30/2020/ND-CP, annex I)';
comment on column signatures.image.owner is 'As in signatures.key';
comment on column signatures.image.png is 'Checked, and without the parts of a PNG that are not the picture';

create table signatures.delegation (
  id             uuid primary key,
  organisation   text not null check (length(organisation) <= 35),
  delegate       text not null,
  authority      text not null check (authority in ('TM.', 'Q.', 'KT.', 'TL.', 'TUQ.')),
  principal      text not null,
  title          text not null,
  basis_document text not null,
  basis_date     date not null,
  valid_from     date not null,
  valid_to       date check (valid_to > valid_from),
  given_by       uuid not null,
  given_at       timestamptz not null,
  ended_by       uuid,
  ended_at       timestamptz,
  check (ended_by is null or ended_at is not null)
);
comment on table signatures.delegation is 'In whose place an official signs for an organisation (Decree 30/2020/ND-CP, article 13)';
comment on column signatures.delegation.delegate is 'Owner of the key of the official, as in signatures.key';
comment on column signatures.delegation.principal is 'Collective or title in whose place is signed: Trưởng phòng';
comment on column signatures.delegation.title is 'Of the delegate: Phó Trưởng phòng';
comment on column signatures.delegation.valid_to is 'First day on which it is no longer in force; null while no end is known';
comment on column signatures.delegation.ended_by is 'Null when it ended because its last day passed';
create unique index delegation_held on signatures.delegation (organisation, delegate) where ended_at is null;

create table signatures.certificate_request (
  key_id       uuid primary key references signatures.key,
  organisation text not null check (length(organisation) <= 35),
  pkcs10       bytea not null,
  requested_by uuid not null,
  requested_at timestamptz not null
);
comment on table signatures.certificate_request is 'What an authority is asked to certify; sent by a job, or fetched and handed in by a person where the authority takes nothing over HTTP';
comment on column signatures.certificate_request.organisation is 'The one that the key signs for, and whose clerks look after it';
create index certificate_request_organisation on signatures.certificate_request (organisation);
