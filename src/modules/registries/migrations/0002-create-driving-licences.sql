create table registries.driving_licence (
  id                uuid primary key,
  person_id         uuid not null unique references registries.person,
  management_number text not null unique check (management_number ~ '^[0-9]{12}$'),
  state             text not null check (state in ('valid', 'withheld', 'revoked')),
  state_decision    text,
  withheld_until    date,
  points            smallint not null check (points between 0 and 12),
  check ((state = 'valid') = (state_decision is null)),
  check ((state = 'withheld') = (withheld_until is not null))
);
comment on table registries.driving_licence is 'The right to drive: one management number for each person, whatever cards are issued (Circular 12/2025/TT-BCA)';
comment on column registries.driving_licence.state_decision is 'Number of the decision that withheld or revoked it';
comment on column registries.driving_licence.points is 'Law 36/2024/QH15 art. 58: 12, less what violations took';

create table registries.driving_licence_class (
  licence_id uuid not null references registries.driving_licence,
  class      text not null,
  passed_on  date not null,
  issued_on  date not null check (issued_on >= passed_on),
  expires_on date check (expires_on > issued_on),
  primary key (licence_id, class)
);
comment on table registries.driving_licence_class is 'A class held; classes issued before 2025 stand under the class of Law 36/2024/QH15 that they are exchanged into';
comment on column registries.driving_licence_class.passed_on is 'Day of the test, from which experience counts; stays through exchanges';
comment on column registries.driving_licence_class.expires_on is 'Last day of validity; null: for life (A1, A, B1)';
create index driving_licence_class_expiry on registries.driving_licence_class (expires_on) where expires_on is not null;

create sequence registries.driving_licence_serial;
comment on sequence registries.driving_licence_serial is 'Numbers of the cards: two letters count the millions, six digits the rest';

create table registries.driving_licence_issue (
  id           uuid primary key,
  licence_id   uuid not null references registries.driving_licence,
  serial       text not null unique check (serial ~ '^[A-Z]{2}[0-9]{6}$'),
  kind         text not null check (kind in ('new', 'exchange', 'reissue')),
  holder_name  text not null,
  issued_on    date not null,
  issued_by    text not null,
  dossier_code text unique,
  replaced_on  date check (replaced_on >= issued_on)
);
comment on table registries.driving_licence_issue is 'The cards issued for a licence, oldest to newest; the one not replaced is in force';
comment on column registries.driving_licence_issue.holder_name is 'As printed; the population register prevails (Circular 12/2025/TT-BCA art. 21(1)d)';
comment on column registries.driving_licence_issue.issued_by is 'Organisation code at the day of issue';
create unique index driving_licence_issue_in_force on registries.driving_licence_issue (licence_id) where replaced_on is null;
create index driving_licence_issue_licence on registries.driving_licence_issue (licence_id);

create table registries.violation (
  id              uuid primary key,
  person_id       uuid not null references registries.person,
  decision_number text not null unique,
  decided_on      date not null,
  decided_by      text not null,
  settled_on      date check (settled_on >= decided_on)
);
comment on table registries.violation is 'Decisions on traffic violations, as far as licences need them: while one is not settled no licence is issued';
create index violation_unsettled on registries.violation (person_id) where settled_on is null;

create table registries.driver_health_certificate (
  id               uuid primary key,
  person_id        uuid not null references registries.person,
  reference_number text not null unique,
  class_group      smallint not null check (class_group between 1 and 3),
  issued_on        date not null,
  valid_until      date not null check (valid_until > issued_on),
  issued_by_name   text not null
);
comment on table registries.driver_health_certificate is 'Health certificates of drivers that hospitals sent electronically';
comment on column registries.driver_health_certificate.class_group is 'Group of classes of data/driving-licences/health-certificate-groups.csv';
create index driver_health_certificate_person on registries.driver_health_certificate (person_id, valid_until);
