create schema payments;
comment on schema payments is 'Fees: what is owed, what the bank says was paid, receipts, and what does not match';

create table payments.fee_account (
  organisation text not null check (length(organisation) <= 35),
  bank         text not null check (bank ~ '^[0-9]{6}$'),
  account      text not null check (account ~ '^[A-Za-z0-9]{1,19}$'),
  holder       text not null,
  tax_code     text not null,
  address      text not null,
  place        text not null,
  valid_from   date not null,
  valid_to     date check (valid_to > valid_from),
  basis        text not null,
  confidence   text not null check (confidence in ('verified', 'secondary', 'unconfirmed', 'synthetic')),
  primary key (organisation, valid_from)
);
comment on table payments.fee_account is 'The bank account into which an organisation takes fees, and how it names itself on receipts, over time';
comment on column payments.fee_account.bank is 'BIN as in VietQR';
comment on column payments.fee_account.holder is 'As banks show it: capitals without marks';
comment on column payments.fee_account.place is 'Place of issue on receipts';
create index fee_account_number on payments.fee_account (bank, account);

create table payments.obligation (
  id            uuid primary key,
  reference     text not null unique,
  subject       text not null,
  payer_account text,
  payer_person  uuid,
  payer_name    text not null,
  organisation  text not null,
  bank          text not null,
  account       text not null,
  holder        text not null,
  amount        bigint not null check (amount > 0),
  reason        text not null,
  fee_code      text not null,
  basis         text not null,
  state         text not null check (state in ('open', 'paid', 'cancelled', 'refund-due', 'refunded')),
  raised_at     timestamptz not null,
  due_at        timestamptz,
  paid_at       timestamptz,
  method        text check (method in ('transfer', 'cash')),
  asked_at      timestamptz,
  check ((paid_at is null) = (method is null)),
  check (paid_at is not null or state in ('open', 'cancelled'))
);
comment on table payments.obligation is 'A fee that somebody owes to an organisation (nghĩa vụ tài chính)';
comment on column payments.obligation.reference is 'Short, printable, with a check character; travels in the VietQR code and comes back in the bank''s notice';
comment on column payments.obligation.subject is 'What it is paid for, e.g. dossier:0198…; opaque here';
comment on column payments.obligation.payer_account is 'User who sees it as their own; null for people without an account';
comment on column payments.obligation.bank is 'Account at the time it was raised: a later account does not change a printed code';
comment on column payments.obligation.asked_at is 'When the bank was last asked because somebody pressed the button';
create unique index obligation_once on payments.obligation (subject, fee_code) where state in ('open', 'paid');
create index obligation_organisation on payments.obligation (organisation, raised_at desc);
create index obligation_payer_account on payments.obligation (payer_account, raised_at desc);
create index obligation_payer_person on payments.obligation (payer_person, raised_at desc) where payer_person is not null;

create table payments.transfer (
  id             uuid primary key,
  transaction_id text not null unique,
  learnt_from    text not null check (learnt_from in ('notice', 'status', 'statement')),
  digest         bytea not null,
  key_id         text,
  reference      text not null,
  amount         bigint not null check (amount > 0),
  bank           text not null,
  account        text not null,
  payer_name     text not null,
  content        text not null,
  booked_at      timestamptz not null,
  received_at    timestamptz not null,
  verdict        text not null check (verdict in
    ('matched', 'duplicate', 'late', 'other-amount', 'other-account', 'unknown-reference')),
  obligation_id  uuid references payments.obligation,
  organisation   text
);
comment on table payments.transfer is 'Every payment that the bank told us of, whatever it turned out to be; never dropped, never changed';
comment on column payments.transfer.transaction_id is 'The bank''s; the same one again changes nothing';
comment on column payments.transfer.learnt_from is 'notice: signed call-back; status: we asked; statement: found at the reconciliation of the day';
comment on column payments.transfer.digest is 'SHA-256 of the facts as the bank stated them; the same transaction with other facts is refused';
comment on column payments.transfer.key_id is 'Key that signed the notice';
comment on column payments.transfer.payer_name is 'As the bank gives it; for the cashier who looks for the owner of a payment that matches nothing';
comment on column payments.transfer.organisation is 'Whose account was credited; null when it is nobody''s here';
create unique index transfer_settles on payments.transfer (obligation_id) where verdict = 'matched';
create index transfer_booked on payments.transfer (booked_at);
create index transfer_unmatched on payments.transfer (organisation, booked_at) where verdict <> 'matched';

create table payments.refund (
  id            uuid primary key,
  organisation  text not null,
  obligation_id uuid not null references payments.obligation,
  transfer_id   uuid unique references payments.transfer,
  amount        bigint not null check (amount > 0),
  reason        text not null check (reason in ('duplicate', 'late', 'other-amount', 'cancelled')),
  state         text not null check (state in ('due', 'ordered', 'done')),
  raised_at     timestamptz not null,
  ordered_by    text,
  done_at       timestamptz
);
comment on table payments.refund is 'Money that an organisation has to give back';
comment on column payments.refund.transfer_id is 'Null for a fee that was paid in cash: it is given back at the desk';
comment on column payments.refund.ordered_by is 'The cashier who ordered it';
create index refund_open on payments.refund (organisation, raised_at) where state <> 'done';

create table payments.receipt (
  organisation  text not null,
  year          smallint not null,
  number        integer not null check (number > 0),
  obligation_id uuid not null unique references payments.obligation,
  issued_at     timestamptz not null,
  facts         jsonb not null,
  primary key (organisation, year, number)
);
comment on table payments.receipt is 'Receipts (biên lai): numbered without gaps for each organisation and year';

comment on column payments.receipt.facts is 'What the receipt states; the PDF is drawn from it, the same each time';

create table payments.receipt_counter (
  organisation text not null,
  year         smallint not null,
  last         integer not null,
  primary key (organisation, year)
);
comment on table payments.receipt_counter is 'Last receipt number drawn; the row is locked until commit, so that no number is lost';

create table payments.reconciled_day (
  day          date not null,
  organisation text not null,
  bank_count   integer not null,
  bank_amount  bigint not null,
  our_count    integer not null,
  our_amount   bigint not null,
  done_at      timestamptz not null,
  primary key (day, organisation)
);
comment on table payments.reconciled_day is 'Bank and platform compared for one day in Viet Nam; ours as it was before the comparison repaired anything';

create table payments.difference (
  id             uuid primary key,
  day            date not null,
  organisation   text,
  transaction_id text not null,
  kind           text not null check (kind in ('notice-missing', 'not-in-statement', 'amount-differs')),
  bank_amount    bigint,
  our_amount     bigint,
  found_at       timestamptz not null,
  unique (day, transaction_id)
);
comment on table payments.difference is 'What the comparison of a day found';
comment on column payments.difference.kind is 'notice-missing: in the statement, never told; it has been booked since. not-in-statement: told, but the bank''s book does not know it';
create index difference_organisation on payments.difference (organisation, day);
